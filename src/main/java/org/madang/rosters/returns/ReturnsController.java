package org.madang.rosters.returns;

import java.util.List;
import org.madang.database.Db;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.rosters.Shortage;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.Collation;
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
    /** As many as one looks through; whoever is not among them is found by the name, or chosen on the roster. */
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

    /** Whoever was ticked on the roster is ticked here, and stands here alone. */
    @Allow(value = Action.RUN_TRACK, in = "track")
    @GetMapping("/tracks/{track}/returns")
    Answer ask(@PathVariable String track, Form asked, Viewer viewer) {
        List<String> rows = asked.values("row");
        var form = Form.empty().with("people", rows).with("chosen", rows.isEmpty() ? "" : "roster");
        return Answer.page(page(find(track), form, List.of(), viewer.language()));
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/returns")
    Answer back(@PathVariable String track, Form form, Viewer viewer) {
        Track found = find(track);
        if (form.value("step").equals("find")) return Answer.page(page(found, form, List.of(), viewer.language()));
        var people = form.values("people").stream().map(PersonId::of).distinct().toList();
        if (people.isEmpty()) form.error("people", "rosters.returns.nobodyChosen");
        String reason = form.required("reason", 500);
        if (!form.ok()) return Answer.unprocessable(page(found, form, List.of(), viewer.language()));
        return switch (returnToTrack.back(people, found.id(), found.editionId(), reason, viewer.id())) {
            case ReturnToTrack.Outcome.Returned(int returned) ->
                Answer.seeOther("/tracks/" + track + "/people").withNotice("rosters.notice.returned", returned);
            case ReturnToTrack.Outcome.NoSeatLeft(var where) ->
                Answer.conflict(page(found, form.error("people", "rosters.returns.full"), where, viewer.language()));
            case ReturnToTrack.Outcome.CannotReturn moved ->
                Answer.conflict(
                        page(found, form.error("people", "rosters.returns.deferred"), List.of(), viewer.language()));
        };
    }

    private Track find(String track) {
        return tracks.find(track).orElseThrow(NotFound::new);
    }

    private ReturnsPage page(Track track, Form form, List<Shortage> shortages, Language reader) {
        boolean chosen = form.value("chosen").equals("roster");
        String typed = form.value("name");
        String sought = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var left = db.sql("""
                        select p.id as person, p.print_name, p.name_language, p.latin_name, e.country
                        from v_enrolment e join v_person p on p.id = e.person_id
                        where e.track_id = :track and e.state = 'DROPPED' and not p.has_left
                          and (p.sought like :name and not :only or p.id::text = any(:people))
                        order by p.id::text = any(:people) desc, p.sort_key
                        """ + Collation.of(reader) + ", p.id limit :most")
                .param("track", track.id())
                .param("name", Filter.pattern(sought))
                .param("only", chosen)
                .texts("people", form.values("people"))
                .param("most", Math.max(MOST, form.values("people").size()) + 1)
                .list(ReturnsPage.Left.class);
        boolean more = left.size() > MOST && !chosen;
        return new ReturnsPage(
                track, more ? left.subList(0, left.size() - 1) : left, more, chosen, sought, form, shortages);
    }
}
