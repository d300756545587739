package org.madang.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;

/** What a module adds to the page of a track: its weeks, its works, its people. */
public interface TrackSection {
    List<TodayCard.Card> sectionsFor(UUID track, @Nullable Viewer viewer);
}
