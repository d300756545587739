package org.madang.programmes.setup;

import java.time.Instant;
import org.madang.shared.Language;

/** Who changed a thing last, and when. */
public record LastChange(String name, Language language, Instant at) {}
