/**
 * The one table for lists that staff work with: filtered, sorted in the reader's collation and paged by what its
 * address says, with saved views, a choice of rows, and the same rows as CSV or XLSX. A module describes its columns
 * once; page, print and files come from that.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web"})
package org.madang.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
