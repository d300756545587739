/**
 * How a page is made and sent: answers, screens, forms, the design system, error pages and the points where modules
 * contribute navigation, cards and queues. Knows nothing of programmes or people beyond the viewer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package org.madang.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
