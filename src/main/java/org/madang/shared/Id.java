package org.madang.shared;

import java.util.UUID;

/** A typed identifier. Every kind of thing has its own record, so that a track is never taken for a team. */
public interface Id {
    UUID value();
}
