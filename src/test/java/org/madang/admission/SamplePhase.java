package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentId;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.programmes.AddPhase;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.springframework.stereotype.Component;

/** An edition with a phase in Korea, a call for it, and people who take part. */
@Component
public class SamplePhase {
    private final Cast cast;
    private final SampleAdmission sample;
    private final SampleEditions editions;
    private final AddPhase addPhase;
    private final SetSeatCell seats;
    private final PlanCall planCall;
    private final OpenCall openCall;
    private final Enrol enrol;
    private final ReviewApplication review;
    private final Applications applications;
    private final Cohorts cohorts;
    private final MoveEnrolment move;

    SamplePhase(
            Cast cast,
            SampleAdmission sample,
            SampleEditions editions,
            AddPhase addPhase,
            SetSeatCell seats,
            PlanCall planCall,
            OpenCall openCall,
            Enrol enrol,
            ReviewApplication review,
            Applications applications,
            Cohorts cohorts,
            MoveEnrolment move) {
        this.cast = cast;
        this.sample = sample;
        this.editions = editions;
        this.addPhase = addPhase;
        this.seats = seats;
        this.planCall = planCall;
        this.openCall = openCall;
        this.enrol = enrol;
        this.review = review;
        this.applications = applications;
        this.cohorts = cohorts;
        this.move = move;
    }

    public record Set(
            PersonId officer,
            EditionId edition,
            TrackId track,
            String trackSlug,
            PhaseId phase,
            CallId call,
            String callSlug) {}

    /** The clock of the thread stands in the middle of the call, which gives places as it goes. */
    public Set open(int places) {
        PersonId officer = cast.secretariat();
        EditionId edition = editions.edition(editions.programme(officer), officer);
        return openAt(edition, editions.track(edition, officer), officer, places);
    }

    /** The same for a track that is there already. */
    public Set openAt(EditionId edition, TrackId track, PersonId officer, int places) {
        var days = SampleAdmission.CLOSES.toLocalDate();
        PhaseId phase = addPhase.add(
                        edition,
                        null,
                        new PhasePlan(
                                PhaseKind.IN_KOREA,
                                Multilingual.of("en", "Two weeks in Seoul", "ko", "서울 2주"),
                                days.plusMonths(2),
                                days.plusMonths(2).plusDays(14)),
                        officer)
                .phase();
        if (places > 0) seats.set(edition, phase, null, null, null, places, 0, officer);
        sample.during();
        String slug = SampleEditions.slug("korea");
        var planned = planCall.plan(call(edition, slug, track).forPhase(phase), officer);
        CallId call = ((PlanCall.Outcome.Planned) planned).call();
        assertThat(openCall.open(call, officer)).isEqualTo(new OpenCall.Outcome.Opened(call));
        return new Set(officer, edition, track, sample.slug(track), phase, call, slug);
    }

    public NewCall call(EditionId edition, String slug, TrackId track) {
        return new NewCall(
                edition,
                slug,
                Multilingual.of("en", "Who goes to Seoul", "ko", "서울 연수 선발"),
                Multilingual.of("en", "Ten places.", "ko", "열 자리입니다."),
                SampleAdmission.OPENS,
                SampleAdmission.CLOSES,
                SampleAdmission.SEOUL,
                false,
                true,
                List.of(track),
                SampleAdmission.questions());
    }

    public PersonId person(Set set, String name, String country) {
        return person(set, name, country, Language.ENGLISH);
    }

    public PersonId person(Set set, String name, String country, Language language) {
        PersonId person = cast.person(name, language, country, "Asia/Phnom_Penh");
        enrolled(set, person, country);
        return person;
    }

    public EnrolmentId enrolled(Set set, PersonId person, String country) {
        return enrol.enrol(
                        person, set.track(), new Country(country), Grade.EXPERT, EnrolmentState.ACTIVE, set.officer())
                .enrolment();
    }

    public List<PersonId> people(Set set, String country, int many) {
        var people = new ArrayList<PersonId>();
        for (int i = 1; i <= many; i++) people.add(person(set, country + " person " + i, country));
        return people;
    }

    public ApplicationId of(Set set, PersonId person) {
        return applications.of(person, set.call()).orElseThrow().id();
    }

    public PersonId reviewer(Set set) {
        return cast.with(Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
    }

    public void score(ApplicationId id, int score, PersonId reviewer) {
        assertThat(review.review(id, score, "", reviewer)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
    }

    /** They take part in the track no more. */
    public void leave(Set set, PersonId person) {
        var enrolment = cohorts.enrolment(person, set.track()).orElseThrow().id();
        move.move(enrolment, EnrolmentState.DROPPED, "A new job", set.officer());
    }
}
