/**
 * What teams and people make: works of a type with its slots and rules, versions that never change once submitted, and
 * the two keys, one in the hand of each institution, without which nothing is published.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "tables",
            "identity",
            "media",
            "institutions",
            "programmes",
            "cohorts"
        })
package org.madang.works;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
