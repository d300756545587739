/**
 * The two pages that everybody's day starts from, assembled from what the modules contribute: This week for those who
 * learn and Run for those who run things. Knows no module by name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "identity"})
package org.madang.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
