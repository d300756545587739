/**
 * When people meet: sessions with their door, evidence of who came, and the roll call in which a person confirms it.
 * A session is kept as the wall clock of its place; the instant is derived once, when it is planned or moved.
 * Evidence is append only; a mark is always somebody's decision.
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
            "programmes",
            "cohorts"
        })
package org.madang.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
