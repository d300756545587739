package org.madang.works;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Which keys a track's works need, and in whose hands they are. */
@Component
public class Keys {
    /**
     * True for the rows of {@code works_key key} of {@code works_work work} that {@code :person} may turn: through an
     * appointment or grant at the institution, or through the role in the track that by its nature speaks for it.
     */
    public static final String IN_HAND = """
            (exists (select 1 from v_appointment held
                     where held.person_id = :person and held.institution_id = key.institution_id
                       and held.from_on <= :today and (held.to_on is null or held.to_on >= :today))
             or exists (select 1 from v_grant held where held.person_id = :person and (
                     held.kind = 'INSTITUTION' and held.scope = key.institution_id
                       and held.role in ('PARTNER_COORDINATOR', 'COURSE_MANAGER')
                     or held.kind = 'TRACK' and held.scope = work.track_id
                       and (key.kind = 'OPERATOR' and held.role = 'COURSE_MANAGER'
                            or key.kind = 'PARTNER' and held.role = 'PARTNER_COORDINATOR')
                     or key.kind = 'SECRETARIAT' and held.role = 'SECRETARIAT'
                       and (held.kind = 'PLATFORM' or held.scope in (work.edition_id, work.track_id)))))
            """;

    private final Db db;
    private final Clock clock;

    Keys(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Needed(Key kind, @Nullable InstitutionId institution) {}

    private record Part(InstitutionId institutionId, String role) {}

    /** @return keys of exactly two kinds, or none when the track has not enough institutions to hold them */
    List<Needed> neededIn(TrackId track) {
        var parts = db.sql("""
                select institution_id, role from v_track_institution
                where track_id = :track and role in ('PARTNER', 'OPERATOR', 'CO_ORGANISER') order by role, institution_id
                """).param("track", track).list(Part.class);
        var needed = new ArrayList<Needed>();
        int kinds = 0;
        for (Key kind : List.of(Key.PARTNER, Key.OPERATOR, Key.CO_ORGANISER)) {
            var holders = parts.stream()
                    .filter(part -> part.role().equals(kind.name()))
                    .toList();
            if (kinds == 2 || holders.isEmpty()) continue;
            kinds++;
            for (Part holder : holders) needed.add(new Needed(kind, holder.institutionId()));
        }
        if (kinds == 1) needed.add(new Needed(Key.SECRETARIAT, null));
        return kinds == 0 ? List.of() : needed;
    }

    public record Held(
            UUID id,
            Key kind,
            @Nullable InstitutionId institutionId,
            @Nullable Verdict verdict,
            @Nullable PersonId decidedBy) {}

    /** The keys of a version that this person may turn. */
    public List<Held> inHandOf(PersonId person, UUID version) {
        return db.sql("""
                select key.id, key.kind, key.institution_id, key.verdict, key.decided_by
                from works_key key
                join works_version version on version.id = key.version_id
                join works_work work on work.id = version.work_id
                where key.version_id = :version and """ + IN_HAND + " order by key.kind, key.institution_id")
                .param("version", version)
                .param("person", person)
                .param("today", today())
                .list(Held.class);
    }

    /** Appointments run by the calendar of the secretariat. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
    }
}
