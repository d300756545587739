package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;

/** What one panel reads from end to end: a track, or one country of it. */
public record PanelCell(TrackId track, @Nullable Country country) {}
