/**
 * PostgreSQL, the only store: the embedded server that starts by itself, any other by one setting, and {@link
 * org.madang.database.Db}, the one way in which the program speaks SQL.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.madang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
