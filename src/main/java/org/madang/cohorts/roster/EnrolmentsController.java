package org.madang.cohorts.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.identity.ChosenPeople;
import org.madang.identity.PlacesWithin;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
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

/** Brings people who are known already into a course, as an imported list would, each for themselves. */
@Controller
class EnrolmentsController {
    private final ChosenPeople chosen;
    private final RosterQueries queries;
    private final Enrol enrol;
    private final Gate gate;
    private final PlacesWithin within;
    private final ScopeFinder tracks;

    EnrolmentsController(
            ChosenPeople chosen,
            RosterQueries queries,
            Enrol enrol,
            Gate gate,
            PlacesWithin within,
            List<ScopeFinder> finders) {
        this.within = within;
        this.chosen = chosen;
        this.queries = queries;
        this.enrol = enrol;
        this.gate = gate;
        this.tracks = finders.stream()
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
        return Answer.page(page(Form.empty().with("people", people).with("track", asked.value("track")), viewer));
    }

    @Allow(Action.IMPORT_PEOPLE)
    @PostMapping("/people/enrolments")
    Answer enrol(Form form, Viewer viewer) {
        TrackId track = track(form, viewer);
        Grade grade = form.choice("grade", Grade.class);
        if (ids(form).isEmpty()) form.error("people", "cohorts.enrolling.nobody");
        if (track == null || grade == null || !form.ok()) return Answer.unprocessable(page(form, viewer));
        int enrolled = 0;
        int stood = 0;
        for (ChosenPeople.Person person : chosen.within(ids(form), viewer)) {
            Country country = person.country();
            if (country == null) continue;
            switch (enrol.enrol(person.id(), track, country, grade, EnrolmentState.ACTIVE, viewer.id())) {
                case Enrol.Outcome.Enrolled one -> enrolled++;
                case Enrol.Outcome.EnrolledAlready already -> stood++;
            }
        }
        int left = ids(form).size() - enrolled - stood;
        return Answer.seeOther("/tracks/" + form.value("track") + "/people")
                .withNotice("cohorts.notice.enrolled", enrolled, stood, left);
    }

    /** A track into which the viewer may bring people; an error beside the field where it is none. */
    private @Nullable TrackId track(Form form, Viewer viewer) {
        var scope = tracks.find(form.required("track", 200))
                .filter(found -> gate.may(viewer, Action.IMPORT_PEOPLE, found))
                .flatMap(found -> Optional.ofNullable(found.track()));
        if (scope.isEmpty() && form.errorAt("track") == null) form.error("track", "web.form.choice");
        return scope.map(TrackId::new).orElse(null);
    }

    private EnrolmentsPage page(Form form, Viewer viewer) {
        var asked = ids(form);
        var people = chosen.within(asked, viewer);
        return new EnrolmentsPage(
                form, people, asked.size() - people.size(), queries.tracks(within.of(viewer, Action.IMPORT_PEOPLE)));
    }

    private static List<PersonId> ids(Form form) {
        return form.values("people").stream().map(PersonId::of).distinct().toList();
    }
}
