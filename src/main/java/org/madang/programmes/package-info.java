/**
 * The frame of everything else: programmes, their editions, phases and tracks, the institutions in their roles, the
 * seats, the public holidays, and the claims of sources about figures and dates, which may disagree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "sheets", "tables", "identity", "institutions"})
package org.madang.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
