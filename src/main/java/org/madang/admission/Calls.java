package org.madang.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseId;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.springframework.stereotype.Component;

/** What is asked of calls; each question is one statement. */
@Component
public class Calls {
    private final Db db;

    Calls(Db db) {
        this.db = db;
    }

    /**
     * @param forExperts whether everybody who applies is of grade EXPERT, so that the form need not ask
     * @param graceMinutes how long after the deadline a hand-in still counts, which is not announced
     * @param formVersion of the form that whoever begins now is asked
     * @param phaseId the phase it selects for, among people of the edition; null for a call to the edition itself
     * @param decisionsOn by when applicants may count on hearing; null when nobody can say yet
     */
    public record Call(
            CallId id,
            String slug,
            EditionId editionId,
            UUID programmeId,
            Multilingual title,
            Multilingual intro,
            ZoneId zone,
            Instant opensAt,
            Instant closesAt,
            boolean needsEndorsement,
            boolean rolling,
            boolean forExperts,
            @Nullable Instant announcedAt,
            int graceMinutes,
            int formVersion,
            @Nullable LocalDate decisionsOn,
            @Nullable PhaseId phaseId) {
        /** Nobody but those who prepare it hears of a call that is not announced. */
        public boolean announced() {
            return announcedAt != null;
        }

        public boolean begunBy(Instant now) {
            return !now.isBefore(opensAt);
        }

        /** The deadline itself is still in time. */
        public boolean overBy(Instant now) {
            return now.isAfter(closesAt);
        }

        public boolean openAt(Instant now) {
            return begunBy(now) && !overBy(now);
        }

        public List<Grade> grades() {
            return forExperts ? List.of(Grade.EXPERT) : List.of(Grade.MANAGER, Grade.REGULAR);
        }
    }

    /** @param countries codes of the countries it is for; empty when it is for any */
    public record TrackChoice(TrackId id, String slug, Multilingual title, String field, List<String> countries) {
        public boolean takes(String country) {
            return countries.isEmpty() || countries.contains(country);
        }
    }

    private static final String CALL = """
            select c.id, c.slug, c.edition_id, e.programme_id, c.title, c.intro, c.zone, c.opens_at, c.closes_at,
                   c.needs_endorsement, c.rolling, p.kind = 'EXPERT' as for_experts, c.announced_at, c.grace_minutes,
                   coalesce((select max(f.version) from admission_form f
                             where f.call_id = c.id and f.released_at is not null), 1) as form_version, c.decisions_on, c.phase_id
            from admission_call c
            join v_edition e on e.id = c.edition_id
            join v_programme p on p.id = e.programme_id
            """;

    /** A call that is announced. */
    public Optional<Call> find(String slug) {
        return prepared(slug).filter(Call::announced);
    }

    /** A call in any state, for those who prepare it. */
    public Optional<Call> prepared(String slug) {
        return db.sql(CALL + "where c.slug = :slug").param("slug", slug).maybe(Call.class);
    }

    /** Holds a call until the end of the transaction: whoever changes it or its form comes here first. */
    Call locked(CallId id) {
        if (!db.sql("select 1 from admission_call where id = :id for update")
                .param("id", id)
                .exists()) throw new NotFound();
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<Call> find(CallId id) {
        return db.sql(CALL + "where c.id = :id").param("id", id).maybe(Call.class);
    }

    /** Calls to everybody that are open or will be, the earliest deadline first, then the past ones, the latest first. */
    public List<Call> all(Instant now) {
        return db.sql(CALL + """
                        where c.announced_at is not null and c.phase_id is null
                        order by c.closes_at < :now, case when c.closes_at < :now then null else c.closes_at end,
                                 c.closes_at desc, c.id limit 100
                        """).param("now", now).list(Call.class);
    }

    /** Calls for one track that can still be answered, now or later. */
    public List<Call> ahead(UUID track, Instant now) {
        return db.sql(CALL + """
                        where c.closes_at >= :now and c.announced_at is not null
                          and exists (select 1 from admission_call_track t where t.call_id = c.id and t.track_id = :track)
                        order by c.closes_at, c.id limit 10
                        """).param("track", track).param("now", now).list(Call.class);
    }

    public List<TrackChoice> tracks(CallId call) {
        return db.sql("""
                        select t.id, t.slug, t.title, t.field, t.countries
                        from admission_call_track c join v_track t on t.id = c.track_id
                        where c.call_id = :call order by t.position, t.slug
                        """).param("call", call).list(TrackChoice.class);
    }
}
