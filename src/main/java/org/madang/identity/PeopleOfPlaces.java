package org.madang.identity;

/** What a module knows of who belongs to a place, so that an officer of the place finds these people and no others. */
public interface PeopleOfPlaces {
    String PROGRAMMES = "any(cast(:inProgrammes as uuid[]))";
    String EDITIONS = "any(cast(:inEditions as uuid[]))";
    String TRACKS = "any(cast(:inTracks as uuid[]))";
    String INSTITUTIONS = "any(cast(:inInstitutions as uuid[]))";

    /** A select of the ids of people, which compares places with the arrays above: those of the officer who reads. */
    String people();
}
