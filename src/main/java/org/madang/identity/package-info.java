/**
 * People, how they come in, what they have been granted, and the one decision what they may do. Publishes the view
 * {@code v_person}, which other modules join for names, and keeps the audit of every transition.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "tables", "notifications"})
package org.madang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
