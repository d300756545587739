/** Spreadsheets as people send them: what a file is, in which letters, and its rows one by one within limits. */
@NullMarked
package org.madang.rosters.sheets;

import org.jspecify.annotations.NullMarked;
