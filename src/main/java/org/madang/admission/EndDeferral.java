package org.madang.admission;

import java.time.Clock;
import java.util.List;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.ResumeEnrolment;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A kept place ends in one of two ways: the person takes it up in the later edition, or comes back to the first. */
@Component
public class EndDeferral {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Calls calls;
    private final Readers readers;
    private final Deferrals deferrals;
    private final Seats seats;
    private final FreeSeats freeSeats;
    private final Enrol enrol;
    private final ResumeEnrolment resume;
    private final ApplicationEventPublisher events;

    EndDeferral(
            Db db,
            Clock clock,
            Applications applications,
            Calls calls,
            Readers readers,
            Deferrals deferrals,
            Seats seats,
            FreeSeats freeSeats,
            Enrol enrol,
            ResumeEnrolment resume,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.calls = calls;
        this.readers = readers;
        this.deferrals = deferrals;
        this.seats = seats;
        this.freeSeats = freeSeats;
        this.enrol = enrol;
        this.resume = resume;
        this.events = events;
    }

    public sealed interface Outcome {
        record TakenUp() implements Outcome {}

        record TakenBack() implements Outcome {}

        record TrackUnfit() implements Outcome {}

        /** The place was given on, or none is left in the track of the later edition. */
        record NoSeatLeft(int seats) implements Outcome {}

        /** Decisions of the later edition are known, so there is no way back. */
        record TooLate() implements Outcome {}

        record NotGranted(DeferralState state) implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    /** Brings the person back to the track they had a place in, while one is free there. */
    @Transactional
    public Outcome takeBack(OfferId offer, DeferralId id, PersonId by) {
        var application = hold(offer, id);
        var deferral = deferrals.find(id).orElseThrow(NotFound::new);
        if (readers.tied(application.id(), by)) return new Outcome.OwnApplication();
        if (deferral.state() != DeferralState.GRANTED) return new Outcome.NotGranted(deferral.state());
        if (deferrals.released(deferral.editionId())) return new Outcome.TooLate();
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        var full = seats.full(call, seats.lock(call, application), application);
        if (full != null) return new Outcome.NoSeatLeft(full.seats());
        TrackId track = application.trackId();
        String stood = deferral.stood();
        if (track == null || stood == null) throw new IllegalStateException("a granted deferral left no place");
        resume.resume(application.personId(), track, EnrolmentState.valueOf(stood), by);
        move(deferral, DeferralState.TAKEN_BACK, by);
        return new Outcome.TakenBack();
    }

    /** Enrols the person in a track of the later edition, on the place that was kept. */
    @Transactional
    public Outcome takeUp(OfferId offer, DeferralId id, TrackId track, PersonId by) {
        var application = hold(offer, id);
        var deferral = deferrals.find(id).orElseThrow(NotFound::new);
        if (readers.tied(application.id(), by)) return new Outcome.OwnApplication();
        if (deferral.state() != DeferralState.GRANTED) return new Outcome.NotGranted(deferral.state());
        if (!db.sql("select 1 from v_track where id = :track and edition_id = :edition and not archived")
                .param("track", track)
                .param("edition", deferral.editionId())
                .exists()) return new Outcome.TrackUnfit();
        var country = application.country();
        var grade = application.grade();
        if (country == null || grade == null)
            throw new IllegalStateException("a place stands on an application that was never submitted");
        List<FreeSeats.Cell> cells = freeSeats.hold(deferral.editionId());
        for (FreeSeats.Cell cell : cells)
            if (cell.takes(track, country, grade) && cell.held() - own(deferral, cell) >= cell.seats())
                return new Outcome.NoSeatLeft(cell.seats());
        enrol.enrol(application.personId(), track, country, grade, EnrolmentState.ACTIVE, by);
        move(deferral, DeferralState.TAKEN_UP, by);
        return new Outcome.TakenUp();
    }

    /** What is kept for this person in a cell counts for them. */
    private static int own(Deferrals.Deferral deferral, FreeSeats.Cell cell) {
        return cell.trackId() == null || cell.trackId().equals(deferral.trackId()) ? 1 : 0;
    }

    private Applications.Application hold(OfferId offer, DeferralId id) {
        var found =
                deferrals.find(id).filter(each -> each.offerId().equals(offer)).orElseThrow(NotFound::new);
        return applications.locked(found.applicationId());
    }

    private void move(Deferrals.Deferral deferral, DeferralState next, PersonId by) {
        db.sql("update admission_deferral set state = :next, decided_by = :by, decided_at = :now where id = :id")
                .param("next", next)
                .param("by", by)
                .param("now", clock.instant())
                .param("id", deferral.id())
                .update();
        events.publishEvent(new ReleaseMoves.DeferralMoved(
                deferral.id(), deferral.applicationId(), deferral.state(), next, by, null));
    }
}
