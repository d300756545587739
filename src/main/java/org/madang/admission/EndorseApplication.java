package org.madang.admission;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer says for their institution that it stands behind an application, and at which rank, or that it does not.
 * Only a partner of the applicant's own track and country has a say.
 */
@Component
public class EndorseApplication {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final ApplicationEventPublisher events;

    EndorseApplication(Db db, Clock clock, Applications applications, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.events = events;
    }

    public enum Say {
        ENDORSE,
        DECLINE
    }

    public sealed interface Outcome {
        record Endorsed() implements Outcome {}

        record Declined() implements Outcome {}

        /** The institution's other applicants of this track and country keep their ranks. */
        record RankTaken(String by) implements Outcome {}

        record RankMissing() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** Nobody endorses themselves. */
        record OwnApplication() implements Outcome {}

        /** It is not before the institution any more, or the institution has said otherwise. */
        record NotFromHere() implements Outcome {}
    }

    record Row(NominationState state, @Nullable Integer rank) {}

    /**
     * @param rank place among the institution's applicants of the same track and country, 1 first; null when declining
     * @param note for the secretariat; when declining it is the reason and cannot be empty
     */
    @Transactional
    public Outcome say(
            ApplicationId id, InstitutionId institution, Say say, @Nullable Integer rank, String note, PersonId by) {
        var application = applications.locked(id);
        if (!partner(application, institution)) throw new NotFound();
        if (application.personId().equals(by)) return new Outcome.OwnApplication();
        if (application.state() != ApplicationState.SUBMITTED) return new Outcome.NotFromHere();
        NominationState before = before(id, institution);
        return switch (say) {
            case ENDORSE -> {
                if (rank == null || rank < 1) yield new Outcome.RankMissing();
                if (before != NominationState.ENDORSED && !before.mayBecome(NominationState.ENDORSED))
                    yield new Outcome.NotFromHere();
                String holder = holder(application, institution, rank);
                if (holder != null) yield new Outcome.RankTaken(holder);
                write(id, institution, NominationState.ENDORSED, rank, note, by);
                if (before != NominationState.ENDORSED)
                    tell(id, institution, before, NominationState.ENDORSED, note, by);
                yield new Outcome.Endorsed();
            }
            case DECLINE -> {
                if (note.isBlank()) yield new Outcome.ReasonMissing();
                NominationState after =
                        before == NominationState.ENDORSED ? NominationState.REVOKED : NominationState.DECLINED;
                if (before == NominationState.DECLINED || before == NominationState.REVOKED)
                    yield new Outcome.Declined();
                if (!before.mayBecome(after)) yield new Outcome.NotFromHere();
                write(id, institution, after, null, note, by);
                tell(id, institution, before, after, note, by);
                yield new Outcome.Declined();
            }
        };
    }

    private boolean partner(Applications.Application application, InstitutionId institution) {
        return db.sql("""
                        select 1 from v_institution i
                        where i.id = :institution and i.country = :country
                          and exists (select 1 from v_track_institution t
                                      where t.institution_id = i.id and t.track_id = :track and t.role = 'PARTNER')
                        """)
                .param("institution", institution)
                .param("country", application.country())
                .param("track", application.trackId())
                .exists();
    }

    private NominationState before(ApplicationId id, InstitutionId institution) {
        return db.sql("""
                        select state, rank from admission_nomination
                        where application_id = :id and institution_id = :institution
                        """)
                .param("id", id)
                .param("institution", institution)
                .maybe(Row.class)
                .map(Row::state)
                .orElse(NominationState.INVITED);
    }

    /** Officers of one institution rank one after another: the lock on its row of the list keeps a rank single. */
    private @Nullable String holder(Applications.Application application, InstitutionId institution, int rank) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:institution || :track || :country, 0))")
                .param("institution", institution.toString())
                .param("track", String.valueOf(application.trackId()))
                .param("country", String.valueOf(application.country()))
                .exists();
        return db.sql("""
                        select a.print_name from admission_nomination n
                        join admission_application a on a.id = n.application_id
                        where n.institution_id = :institution and n.state = 'ENDORSED' and n.rank = :rank
                          and a.call_id = :call and a.track_id = :track and a.country = :country
                          and a.state = 'SUBMITTED' and a.id <> :id
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

    private void write(
            ApplicationId id,
            InstitutionId institution,
            NominationState state,
            @Nullable Integer rank,
            String note,
            PersonId by) {
        db.sql("""
                        insert into admission_nomination (application_id, institution_id, state, rank, note, officer, decided_at)
                        values (:id, :institution, :state, :rank, :note, :by, :now)
                        on conflict (application_id, institution_id) do update
                        set state = excluded.state, rank = excluded.rank, note = excluded.note,
                            officer = excluded.officer, decided_at = excluded.decided_at
                        """)
                .param("id", id)
                .param("institution", institution)
                .param("state", state)
                .param("rank", rank)
                .param("note", note)
                .param("by", by)
                .param("now", clock.instant())
                .update();
    }

    private void tell(
            ApplicationId id,
            InstitutionId institution,
            NominationState before,
            NominationState after,
            String note,
            PersonId by) {
        events.publishEvent(
                new Moved.NominationMoved(id, before, after, by, institution.value(), note.isBlank() ? null : note));
    }
}
