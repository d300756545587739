package org.madang.programmes;

import org.madang.shared.Multilingual;

/** A standing activity as others see it. */
public record Programme(ProgrammeId id, String slug, Multilingual title, ProgrammeKind kind) {}
