/**
 * The policy forum of an edition: case studies by country and section, threads, and statements made in the name of an
 * institution, which somebody else of that institution has to clear.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "tables",
            "identity",
            "notifications",
            "institutions",
            "programmes",
            "cohorts"
        })
package org.madang.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
