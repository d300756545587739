package org.madang.rosters.enrolments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.identity.ChosenPeople;
import org.madang.programmes.Grade;
import org.madang.programmes.Track;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.rosters.Courses;
import org.madang.rosters.Shortage;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.madang.web.Reader;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Brings people who are known already into a course. */
@Controller
class EnrolmentsController {
    private final ChosenPeople chosen;
    private final Courses courses;
    private final EnrolChosen enrolChosen;
    private final Gate gate;
    private final Tracks tracks;
    private final ScopeFinder places;

    EnrolmentsController(
            ChosenPeople chosen,
            Courses courses,
            EnrolChosen enrolChosen,
            Gate gate,
            Tracks tracks,
            List<ScopeFinder> finders) {
        this.chosen = chosen;
        this.courses = courses;
        this.enrolChosen = enrolChosen;
        this.gate = gate;
        this.tracks = tracks;
        this.places = finders.stream()
                .filter(finder -> finder.kind().equals("track"))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever was ticked in the list of people is ticked here. */
    @Allow(Action.IMPORT_PEOPLE)
    @GetMapping("/people/enrolments")
    Answer ask(Form asked, Reader reader, Viewer viewer) {
        var people = chosen.of(asked, reader, viewer).stream()
                .map(PersonId::toString)
                .toList();
        return Answer.page(
                page(Form.empty().with("people", people).with("track", asked.value("track")), viewer, List.of()));
    }

    @Allow(Action.IMPORT_PEOPLE)
    @PostMapping("/people/enrolments")
    Answer enrol(Form form, Viewer viewer) {
        if (Courses.sought(form)) return Answer.page(page(form, viewer, List.of()));
        Track track = track(form, viewer);
        Grade grade = form.choice("grade", Grade.class);
        if (ids(form).isEmpty()) form.error("people", "rosters.enrolling.nobody");
        if (track == null || grade == null || !form.ok()) return Answer.unprocessable(page(form, viewer, List.of()));
        var people = chosen.within(ids(form), viewer).stream()
                .filter(person -> person.country() != null)
                .toList();
        return switch (enrolChosen.enrol(people, track, grade, viewer.id())) {
            case EnrolChosen.Outcome.Enrolled(int enrolled, int stood) ->
                Answer.seeOther("/tracks/" + track.slug() + "/people")
                        .withNotice(
                                "rosters.notice.enrolled",
                                enrolled,
                                stood,
                                ids(form).size() - enrolled - stood);
            case EnrolChosen.Outcome.TooFewSeats(var where) ->
                Answer.conflict(page(form.error("people", "rosters.enrolling.full"), viewer, where));
        };
    }

    /** A track into which the viewer may bring people; an error beside the field where it is none. */
    private @Nullable Track track(Form form, Viewer viewer) {
        var track = places.find(form.required("track", 200))
                .filter(found -> gate.may(viewer, Action.IMPORT_PEOPLE, found))
                .flatMap(found -> Optional.ofNullable(found.track()))
                .map(TrackId::new)
                .filter(courses::isOpen)
                .flatMap(tracks::find);
        if (track.isEmpty() && form.errorAt("track") == null) form.error("track", "web.form.choice");
        return track.orElse(null);
    }

    private EnrolmentsPage page(Form form, Viewer viewer, List<Shortage> shortages) {
        var asked = ids(form);
        var people = chosen.within(asked, viewer);
        return new EnrolmentsPage(
                form, people, asked.size() - people.size(), courses.choosable(form, viewer), shortages);
    }

    private static List<PersonId> ids(Form form) {
        return form.values("people").stream().map(PersonId::of).distinct().toList();
    }
}
