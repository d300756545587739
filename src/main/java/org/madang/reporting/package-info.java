/**
 * Figures that are never typed: each is a query over the views that the other modules publish, printed beside what
 * sources say, and linked to the rows it counts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "tables"})
package org.madang.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
