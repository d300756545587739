package org.madang.admission.nominees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.NominationState;
import org.madang.admission.NomineeId;
import org.madang.admission.Voice;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
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

    record CallName(String slug, Multilingual title) {}

    /** For which they named somebody, the latest first. */
    List<CallName> calls(Voice voice) {
        return theirs("""
                        select c.slug, c.title from admission_call c
                        where exists (select 1 from admission_nominee n where n.call_id = c.id and\s""" + NomineeList.THEIRS + ") order by c.closes_at desc, c.id limit 200", voice)
                .list(CallName.class);
    }

    record Due(
            String callSlug, Multilingual call, InstitutionId institutionId, Multilingual institution, long people) {}

    /** Those who did not come in time, for whom nobody needs to wait. */
    List<Due> due(Voice voice, Instant now) {
        return theirs(
                        """
                        select c.slug as call_slug, c.title as call, i.id as institution_id, i.name as institution,
                               count(*) as people
                        from admission_nominee n
                        join admission_call c on c.id = n.call_id
                        join v_institution i on i.id = n.institution_id
                        where n.state = 'INVITED' and n.application_id is null and c.closes_at < :now and\s"""
                                + NomineeList.THEIRS
                                + " group by c.id, i.id, i.name order by c.closes_at desc, c.id, i.id limit 100",
                        voice)
                .param("now", now)
                .list(Due.class);
    }

    record Named(NomineeId id, String printName, NominationState state) {}

    Optional<Named> named(NomineeId id, Voice voice) {
        return theirs(
                        "select n.id, n.print_name, n.state from admission_nominee n where n.id = :id and "
                                + NomineeList.THEIRS,
                        voice)
                .param("id", id)
                .maybe(Named.class);
    }

    private Sql theirs(String sql, Voice voice) {
        Sql theirs = db.sql(sql);
        NomineeList.parameters(voice).forEach(theirs::param);
        return theirs;
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
