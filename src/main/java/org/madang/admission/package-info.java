/**
 * From an open call to a person enrolled: application, endorsement, review, decision and offer are five small state
 * machines with one writer each. Two keys: a person applies, an officer of an institution endorses. Decisions are
 * staged, released together as a batch that nobody can change, and no cell of seats is ever given away twice.
 *
 * <p>Nothing here declines, lapses or rejects a person by itself: the program proposes, a person confirms.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "tables",
            "notifications",
            "identity",
            "institutions",
            "media",
            "programmes",
            "cohorts"
        })
package org.madang.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
