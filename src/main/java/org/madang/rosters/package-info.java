/**
 * Lists of people as offices send them: read within limits, checked row by row, mended in the page, applied through the
 * use cases of identity and cohorts, and taken back as long as nothing depends on it. Stands above admission, because
 * whoever is enrolled from a list takes a seat that an offer may hold.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "tables",
            "sheets",
            "jobs",
            "notifications",
            "identity",
            "programmes",
            "cohorts",
            "admission"
        })
package org.madang.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
