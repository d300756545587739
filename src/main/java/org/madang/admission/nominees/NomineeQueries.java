package org.madang.admission.nominees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.NominationState;
import org.madang.admission.NomineeId;
import org.madang.admission.Voice;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads whom the viewer's own institutions named, and where they may name somebody. */
@Component
class NomineeQueries {
    private final Db db;

    NomineeQueries(Db db) {
        this.db = db;
    }

    /**
     * @param application what came of it; null also while it is a draft, which is its writer's alone
     * @param word what the institution says of that application; null while it has to be confirmed
     */
    record Row(
            NomineeId id,
            CallId callId,
            String callSlug,
            Multilingual call,
            boolean over,
            InstitutionId institutionId,
            Multilingual institution,
            Multilingual track,
            String printName,
            String latinName,
            @Nullable String email,
            Language language,
            int rank,
            NominationState state,
            Instant sentAt,
            @Nullable ApplicationId application,
            @Nullable NominationState word,
            @Nullable Integer wordRank) {
        boolean open() {
            return state == NominationState.INVITED;
        }

        /** They came by another address than the invited one, or for another track. */
        boolean asks() {
            return open() && application != null;
        }
    }

    long total(Voice voice) {
        return db.sql("""
                        select count(*) from admission_nominee n
                        where n.institution_id = any(:partners) and not n.for_country or n.institution_id = any(:delegations)
                        """)
                .ids("partners", voice.partners())
                .ids("delegations", voice.delegations())
                .one(Long.class);
    }

    List<Row> rows(Voice voice, Instant now) {
        return db.sql("""
                        select n.id, n.call_id, c.slug as call_slug, c.title as call, c.closes_at < :now as over,
                               n.institution_id, i.name as institution, t.title as track, n.print_name, n.latin_name, n.email,
                               n.language, n.rank, n.state, n.sent_at, n.application_id as application, w.state as word,
                               w.rank as word_rank
                        from admission_nominee n
                        join admission_call c on c.id = n.call_id
                        join v_institution i on i.id = n.institution_id
                        join v_track t on t.id = n.track_id
                        left join admission_nomination w
                               on w.application_id = n.application_id and w.institution_id = n.institution_id
                        where n.institution_id = any(:partners) and not n.for_country or n.institution_id = any(:delegations)
                        order by c.closes_at desc, c.id, i.slug, i.id, t.position, n.state <> 'INVITED', n.rank, n.id
                        limit 500
                        """)
                .param("now", now)
                .ids("partners", voice.partners())
                .ids("delegations", voice.delegations())
                .list(Row.class);
    }

    record Place(
            CallId callId,
            String callSlug,
            Multilingual call,
            Instant closesAt,
            InstitutionId institutionId,
            Multilingual institution) {}

    /** Calls that can still be answered, with the institution for which the viewer may name people there. */
    List<Place> places(Voice voice, Instant now) {
        return db.sql("""
                        select c.id as call_id, c.slug as call_slug, c.title as call, c.closes_at, i.id as institution_id,
                               i.name as institution
                        from admission_call c
                        join v_institution i on i.id = any(:partners || :delegations)
                        where c.announced_at is not null and c.phase_id is null and c.closes_at >= :now
                          and exists (select 1 from admission_call_track ct join v_track t on t.id = ct.track_id
                                      where ct.call_id = c.id
                                        and (cardinality(t.countries) = 0 or i.country = any(t.countries))
                                        and (i.id = any(:delegations)
                                             or exists (select 1 from v_track_institution r where r.track_id = t.id
                                                        and r.institution_id = i.id and r.role = 'PARTNER')))
                        order by c.closes_at, c.id, i.slug, i.id limit 100
                        """)
                .param("now", now)
                .ids("partners", voice.partners())
                .ids("delegations", voice.delegations())
                .list(Place.class);
    }

    record Track(TrackId id, Multilingual title) {}

    List<Track> tracks(CallId call, InstitutionId institution, Voice voice) {
        return db.sql("""
                        select t.id, t.title
                        from admission_call_track c
                        join v_track t on t.id = c.track_id
                        join v_institution i on i.id = :institution
                        where c.call_id = :call and (cardinality(t.countries) = 0 or i.country = any(t.countries))
                          and (i.id = any(:delegations)
                               or exists (select 1 from v_track_institution r where r.track_id = t.id
                                          and r.institution_id = i.id and r.role = 'PARTNER'))
                        order by t.position, t.slug
                        """)
                .param("call", call)
                .param("institution", institution)
                .ids("delegations", voice.delegations())
                .list(Track.class);
    }

    /** Which application somebody has in a call. */
    Optional<ApplicationId> applicationOf(PersonId person, CallId call) {
        return db.sql("select id from admission_application where person_id = :person and call_id = :call")
                .param("person", person)
                .param("call", call)
                .maybe(ApplicationId.class);
    }
}
