/**
 * What operators need: a backup that is made while everybody works, its trial and its restore, and pages on the state of
 * the program.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "tables", "media", "notifications"})
package org.madang.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
