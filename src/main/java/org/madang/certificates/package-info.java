/**
 * Certificates: who has met the rule of the track and why, the name as its owner confirms it, the two institutions that
 * answer for it, the sheet itself and the public page that says whether it is true. The evidence is frozen with it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "web", "tables", "notifications", "institutions", "programmes"})
package org.madang.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
