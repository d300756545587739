package org.madang.rosters.returns;

import org.madang.database.Db;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.Filter;
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
    /** As many as one looks through; whoever is not among them is found by the name. */
    private static final int MOST = 50;

    private static final int LONGEST = 100;

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
        if (form.value("step").equals("find")) return Answer.page(page(found, form));
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
        String typed = form.value("name");
        String sought = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var left = db.sql("""
                        select p.id as person, p.print_name, p.name_language, p.latin_name, e.country
                        from v_enrolment e join v_person p on p.id = e.person_id
                        where e.track_id = :track and e.state = 'DROPPED' and not p.has_left
                          and (p.sought like :name or p.id::text = :chosen)
                        order by p.id::text = :chosen desc, p.sort_key, p.id limit :most
                        """)
                .param("track", track.id())
                .param("name", Filter.pattern(sought))
                .param("chosen", form.value("person"))
                .param("most", MOST + 1)
                .list(ReturnsPage.Left.class);
        boolean more = left.size() > MOST;
        return new ReturnsPage(track, more ? left.subList(0, MOST) : left, more, sought, form);
    }
}
