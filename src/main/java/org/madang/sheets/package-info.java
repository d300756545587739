/** Spreadsheets as people send them: what a file is, in which letters, and its rows one by one within limits. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.madang.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
