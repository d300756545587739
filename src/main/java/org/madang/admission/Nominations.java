package org.madang.admission;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The words of institutions for applications: who may say them, which ranks are given, and how they are written down. */
@Component
class Nominations {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Nominations(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** In what capacity an institution may speak of an application. */
    enum Standing {
        /** Partner of the applicant's track, in the applicant's country. */
        PARTNER,
        /** Of the applicant's country, by somebody who is its delegate. */
        DELEGATION,
        NONE
    }

    record Word(NominationState state, @Nullable Integer rank) {
        static final Word NONE = new Word(NominationState.INVITED, null);
    }

    record Rights(boolean partner, boolean delegation) {}

    Standing standing(Applications.Application application, InstitutionId institution, PersonId by) {
        return db.sql("""
                        select exists (select 1 from v_track_institution t
                                       where t.institution_id = i.id and t.track_id = :track and t.role = 'PARTNER') as partner,
                               exists (select 1 from v_grant g
                                       where g.person_id = :by and g.role = 'COUNTRY_DELEGATE' and g.kind = 'INSTITUTION'
                                         and g.scope = i.id) as delegation
                        from v_institution i where i.id = :institution and i.country = :country
                        """)
                .param("track", application.trackId())
                .param("by", by)
                .param("institution", institution)
                .param("country", application.country())
                .maybe(Rights.class)
                .map(rights ->
                        rights.partner() ? Standing.PARTNER : rights.delegation() ? Standing.DELEGATION : Standing.NONE)
                .orElse(Standing.NONE);
    }

    /** What an institution has said; nobody has spoken while it is INVITED. */
    Word word(ApplicationId id, InstitutionId institution) {
        return db.sql("""
                        select state, rank from admission_nomination
                        where application_id = :id and institution_id = :institution
                        """)
                .param("id", id)
                .param("institution", institution)
                .maybe(Word.class)
                .orElse(Word.NONE);
    }

    /** Officers of one institution give ranks one after another: the lock on its list keeps a rank single. */
    void lockRanks(InstitutionId institution, CallId call) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:institution || :call, 0))")
                .param("institution", institution.toString())
                .param("call", call.toString())
                .exists();
    }

    /**
     * Whoever has a rank already in the institution's list of a track, endorsed or named; null while it is free.
     *
     * @param but an application whose own rank does not count
     */
    @Nullable
    String holder(CallId call, InstitutionId institution, TrackId track, int rank, @Nullable ApplicationId but) {
        return db.sql("""
                        select a.print_name from admission_nomination n
                        join admission_application a on a.id = n.application_id
                        join v_institution i on i.id = n.institution_id
                        where n.institution_id = :institution and n.state = 'ENDORSED' and n.rank = :rank
                          and a.call_id = :call and a.track_id = :track and a.country = i.country
                          and a.state in ('SUBMITTED', 'RETURNED') and a.id is distinct from cast(:but as uuid)
                        union all
                        select m.print_name from admission_nominee m
                        where m.institution_id = :institution and m.call_id = :call and m.track_id = :track
                          and m.state = 'INVITED' and m.rank = :rank
                          and (m.application_id is null or m.application_id is distinct from cast(:but as uuid))
                        limit 1
                        """)
                .param("institution", institution)
                .param("rank", rank)
                .param("call", call)
                .param("track", track)
                .param("but", but)
                .maybe(String.class)
                .orElse(null);
    }

    /** The highest number among those that are endorsed or named; 0 while there is none. */
    int lastRank(CallId call, InstitutionId institution, TrackId track) {
        return db.sql("""
                        select coalesce(max(rank), 0)::int from (
                            select n.rank from admission_nomination n
                            join admission_application a on a.id = n.application_id
                            where n.institution_id = :institution and n.state = 'ENDORSED' and a.call_id = :call
                              and a.track_id = :track and a.state in ('SUBMITTED', 'RETURNED')
                            union all
                            select m.rank from admission_nominee m
                            where m.institution_id = :institution and m.call_id = :call and m.track_id = :track
                              and m.state = 'INVITED') taken
                        """)
                .param("institution", institution)
                .param("call", call)
                .param("track", track)
                .one(Integer.class);
    }

    /** @param forCountry whether the officer names for it as a delegate of the country, and not as its partner */
    record Track(TrackId id, boolean forCountry) {}

    /** The tracks of a call for which somebody may name people in the name of an institution. */
    List<Track> tracks(CallId call, InstitutionId institution, PersonId by) {
        return db.sql("""
                        select t.id, not partner.is as for_country
                        from admission_call_track c
                        join v_track t on t.id = c.track_id
                        join admission_call k on k.id = c.call_id and k.phase_id is null
                        join v_institution i on i.id = :institution
                        cross join lateral (
                            select exists (select 1 from v_track_institution r where r.track_id = t.id
                                           and r.institution_id = i.id and r.role = 'PARTNER')
                               and exists (select 1 from v_grant g where g.person_id = :by and g.kind = 'INSTITUTION'
                                           and g.scope = i.id and g.role = 'PARTNER_COORDINATOR') as is) partner
                        where c.call_id = :call and (cardinality(t.countries) = 0 or i.country = any(t.countries))
                          and (partner.is
                               or exists (select 1 from v_grant g where g.person_id = :by and g.kind = 'INSTITUTION'
                                          and g.scope = i.id and g.role = 'COUNTRY_DELEGATE'))
                        """)
                .param("call", call)
                .param("institution", institution)
                .param("by", by)
                .list(Track.class);
    }

    void endorsed(
            ApplicationId id, InstitutionId institution, Standing standing, int rank, String letter, PersonId by) {
        db.sql("""
                        insert into admission_nomination (application_id, institution_id, state, rank, letter, for_country,
                                                          officer, decided_at)
                        values (:id, :institution, 'ENDORSED', :rank, :letter, :forCountry, :by, :now)
                        on conflict (application_id, institution_id) do update
                        set rank = excluded.rank, letter = excluded.letter, for_country = excluded.for_country,
                            officer = excluded.officer, decided_at = excluded.decided_at
                        """)
                .param("id", id)
                .param("institution", institution)
                .param("rank", rank)
                .param("letter", letter)
                .param("forCountry", standing == Standing.DELEGATION)
                .param("by", by)
                .param("now", clock.instant())
                .update();
    }

    /** @param after DECLINED or REVOKED */
    void refused(
            ApplicationId id,
            InstitutionId institution,
            NominationState after,
            NominationReason reason,
            String words,
            PersonId by) {
        db.sql("""
                        insert into admission_nomination (application_id, institution_id, state, reason, note, officer, decided_at)
                        values (:id, :institution, :state, :reason, :words, :by, :now)
                        on conflict (application_id, institution_id) do update
                        set state = excluded.state, rank = null, reason = excluded.reason, note = excluded.note,
                            officer = excluded.officer, decided_at = excluded.decided_at
                        """)
                .param("id", id)
                .param("institution", institution)
                .param("state", after)
                .param("reason", reason)
                .param("words", words)
                .param("by", by)
                .param("now", clock.instant())
                .update();
    }

    void tell(
            ApplicationId id,
            InstitutionId institution,
            NominationState before,
            NominationState after,
            @Nullable String reason,
            PersonId by) {
        events.publishEvent(new Moved.NominationMoved(id, before, after, by, institution.value(), reason));
    }

    static String reason(NominationReason reason, String words) {
        return words.isBlank() ? reason.name() : reason + ": " + words;
    }
}
