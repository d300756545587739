package org.madang.programmes;

/** What never changes of a track: its address and where it stands. */
public record TrackPlace(String slug, EditionId editionId, ProgrammeId programmeId) {}
