package org.madang.admission;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
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

    /** Whoever has a rank already in the institution's list of this track and country; null while it is free. */
    @Nullable
    String holder(Applications.Application application, InstitutionId institution, int rank) {
        return db.sql("""
                        select a.print_name from admission_nomination n
                        join admission_application a on a.id = n.application_id
                        where n.institution_id = :institution and n.state = 'ENDORSED' and n.rank = :rank
                          and a.call_id = :call and a.track_id = :track and a.country = :country
                          and a.state in ('SUBMITTED', 'RETURNED') and a.id <> :id
                        limit 1
                        """)
                .param("institution", institution)
                .param("rank", rank)
                .param("call", application.callId())
                .param("track", application.trackId())
                .param("country", application.country())
                .param("id", application.id())
                .maybe(String.class)
                .orElse(null);
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
