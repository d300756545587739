package org.madang.rosters.returns;

import org.madang.database.Db;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ReturnsController {
    private static final int MOST = 300;

    private final Db db;
    private final Tracks tracks;
    private final ReturnToTrack returnToTrack;

    ReturnsController(Db db, Tracks tracks, ReturnToTrack returnToTrack) {
        this.db = db;
        this.tracks = tracks;
        this.returnToTrack = returnToTrack;
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @GetMapping("/tracks/{track}/returns")
    Answer ask(@PathVariable String track) {
        return Answer.page(page(tracks.find(track).orElseThrow(NotFound::new), Form.empty()));
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/returns")
    Answer back(@PathVariable String track, Form form, Viewer viewer) {
        Track found = tracks.find(track).orElseThrow(NotFound::new);
        String person = form.value("person");
        if (person.isEmpty()) form.error("person", "web.form.choice");
        String reason = form.required("reason", 500);
        if (!form.ok()) return Answer.unprocessable(page(found, form));
        var done = Answer.seeOther("/tracks/" + track + "/people").withNotice("rosters.notice.returned");
        return switch (returnToTrack.back(PersonId.of(person), found.id(), found.editionId(), reason, viewer.id())) {
            case ReturnToTrack.Outcome.Returned returned -> done;
            case ReturnToTrack.Outcome.TakesPartAlready already -> done;
            case ReturnToTrack.Outcome.NoSeatLeft none ->
                Answer.conflict(page(found, form.error("person", "rosters.wrong.seats", none.seats())));
            case ReturnToTrack.Outcome.CannotReturn moved ->
                Answer.conflict(page(found, form.error("person", "rosters.returns.deferred")));
        };
    }

    private ReturnsPage page(Track track, Form form) {
        var left = db.sql("""
                        select p.id as person, p.print_name, p.name_language, p.latin_name, e.country
                        from v_enrolment e join v_person p on p.id = e.person_id
                        where e.track_id = :track and e.state = 'DROPPED' and not p.has_left
                        order by p.sort_key, p.id limit :most
                        """).param("track", track.id()).param("most", MOST).list(ReturnsPage.Left.class);
        return new ReturnsPage(track, left, form);
    }
}
