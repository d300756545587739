package org.madang.rosters.enrolments;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.madang.admission.FreeSeats;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.identity.ChosenPeople;
import org.madang.programmes.Grade;
import org.madang.programmes.Track;
import org.madang.programmes.TrackId;
import org.madang.rosters.Shortage;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrols people who were chosen together, with the seats of the edition held. Where the seats do not suffice for all of
 * them nobody is enrolled, for who of them has the place is for a person to say.
 */
@Component
class EnrolChosen {
    private final Db db;
    private final FreeSeats seats;
    private final Enrol enrol;

    EnrolChosen(Db db, FreeSeats seats, Enrol enrol) {
        this.db = db;
        this.seats = seats;
        this.enrol = enrol;
    }

    sealed interface Outcome {
        /** @param stood how many were on the roster before, and are left as they are */
        record Enrolled(int people, int stood) implements Outcome {}

        record TooFewSeats(List<Shortage> where) implements Outcome {}
    }

    /** @param people each with a country */
    @Transactional
    public Outcome enrol(List<ChosenPeople.Person> people, Track track, Grade grade, PersonId by) {
        var cells = seats.hold(track.editionId());
        var there = there(people, track.id());
        var newcomers =
                people.stream().filter(person -> !there.contains(person.id())).toList();
        var shortages = Shortage.of(
                cells,
                track.id(),
                newcomers.stream()
                        .map(person -> new Shortage.Wish(Objects.requireNonNull(person.country()), grade))
                        .toList());
        if (!shortages.isEmpty()) return new Outcome.TooFewSeats(shortages);
        int enrolled = 0;
        for (ChosenPeople.Person person : newcomers)
            switch (enrol.enrol(
                    person.id(),
                    track.id(),
                    Objects.requireNonNull(person.country()),
                    grade,
                    EnrolmentState.ACTIVE,
                    by)) {
                case Enrol.Outcome.Enrolled one -> enrolled++;
                case Enrol.Outcome.EnrolledAlready meanwhile -> {}
            }
        return new Outcome.Enrolled(enrolled, people.size() - enrolled);
    }

    private Set<PersonId> there(Collection<ChosenPeople.Person> people, TrackId track) {
        return new HashSet<>(db.sql(
                        "select person_id from v_enrolment where track_id = :track and person_id = any(:people)")
                .param("track", track)
                .ids("people", people.stream().map(ChosenPeople.Person::id).toList())
                .list(PersonId.class));
    }
}
