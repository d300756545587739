/**
 * Tells the edition of 2021 and one that is running now through the same use cases as people do. The institutions and
 * figures are real and carry their sources; the people are invented and marked so. Off in production.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "notifications",
            "identity",
            "media",
            "institutions",
            "programmes",
            "cohorts",
            "admission",
            "schedule",
            "learning",
            "works",
            "forum",
            "certificates"
        })
package org.madang.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
