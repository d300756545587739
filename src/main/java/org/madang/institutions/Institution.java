package org.madang.institutions;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;

/** An institution as others see it. */
public record Institution(
        InstitutionId id,
        String slug,
        Multilingual name,
        @Nullable Country country,
        InstitutionKind kind,
        String city,
        @Nullable String website) {}
