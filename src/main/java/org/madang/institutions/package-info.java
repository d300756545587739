/**
 * The ministries, operators, partners and schools that take part: who they are, what they were called when, and who may
 * speak for them. What they do in an edition is said by programmes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "tables"})
package org.madang.institutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
