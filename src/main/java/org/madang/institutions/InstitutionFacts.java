package org.madang.institutions;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;

/**
 * What is written of an institution besides its name.
 *
 * @param country null where an institution belongs to no single country
 * @param website an http or https address, or null
 */
public record InstitutionFacts(
        InstitutionKind kind,
        @Nullable Country country,
        String city,
        @Nullable String website) {}
