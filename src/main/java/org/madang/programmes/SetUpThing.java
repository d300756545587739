package org.madang.programmes;

/** What can be put away and taken back without losing its address. */
public enum SetUpThing {
    PROGRAMME(
            "update programmes_programme set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id"),
    EDITION(
            "update programmes_edition set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id"),
    TRACK("update programmes_track set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id"),
    FIELD("update programmes_field set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id"),
    CLAIM("update programmes_claim set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id"),
    /** By {@link ArchivePhase} and {@link RestorePhase} alone, which know what is in the way. */
    PHASE("update programmes_phase set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id"),
    /** By {@link ArchiveSeatCell} and {@link RestoreSeatCell} alone. */
    SEAT_CELL(
            "update programmes_seat_cell set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id"),
    /** By {@link EndInstitutionRole} and {@link RestoreInstitutionRole} alone. */
    ROLE("update programmes_part set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id");

    private final String archive;

    SetUpThing(String archive) {
        this.archive = archive;
    }

    String putAway() {
        return archive + " and archived_at is null";
    }

    String takeBack() {
        return archive + " and archived_at is not null";
    }

    /** Its name in the audit trail. */
    String object() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
