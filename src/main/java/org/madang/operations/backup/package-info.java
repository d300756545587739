/** Backup and restore as copies of tables and files, with nothing but what the program itself carries. */
@NullMarked
package org.madang.operations.backup;

import org.jspecify.annotations.NullMarked;
