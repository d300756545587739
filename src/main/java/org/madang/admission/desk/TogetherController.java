package org.madang.admission.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.admission.desk.TogetherPage.Candidate;
import org.madang.admission.desk.TogetherPage.Refused;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One decision staged for several applicants; each stands for itself, and whom it cannot be staged for is named. */
@Controller
class TogetherController {
    private static final int MOST = 300;

    private final Db db;
    private final Calls calls;
    private final StageDecision stage;
    private final Tables tables;

    TogetherController(Db db, Calls calls, StageDecision stage, Tables tables) {
        this.db = db;
        this.calls = calls;
        this.stage = stage;
        this.tables = tables;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/decisions")
    Answer ask(@PathVariable String call, Form asked, Reader reader, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        var chosen = tables.chosen(ApplicationList.of(found, calls.tracks(found.id()), viewer.id()), asked, reader);
        // Whoever was ticked in the list stands here, ticked, also with a decision that is to be another.
        return Answer.page(page(call, Form.empty().with("applications", chosen), List.of(), viewer));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/decisions")
    Answer decide(@PathVariable String call, Form form, Viewer viewer) {
        Verdict verdict = form.choice("verdict", Verdict.class);
        if (verdict == Verdict.RESERVE) form.error("verdict", "web.form.choice");
        String reason = form.optional("reason", 1000);
        if (verdict == Verdict.NO && reason.isBlank()) form.error("reason", "admission.wrong.reason");
        if (form.values("applications").isEmpty()) form.error("applications", "admission.together.nobody");
        if (!form.ok() || verdict == null) return Answer.unprocessable(page(call, form, List.of(), viewer));
        int staged = 0;
        var refused = new ArrayList<Refused>();
        for (Candidate one : candidates(call, form.values("applications"), false, viewer)) {
            String why = stage(one.id(), verdict, reason, viewer.id());
            if (why == null) staged++;
            else refused.add(new Refused(one, why));
        }
        if (refused.isEmpty())
            return Answer.seeOther("/admission/calls/" + call + "/applications")
                    .withNotice("admission.notice.together", staged);
        form.with(
                "applications",
                refused.stream().map(each -> each.candidate().id().toString()).toList());
        return Answer.conflict(page(call, form, refused, viewer));
    }

    /** @return why it could not be staged; null when it stands */
    private @Nullable String stage(ApplicationId id, Verdict verdict, String reason, PersonId by) {
        return switch (stage.stage(id, verdict, null, reason, by)) {
            case StageDecision.Outcome.Staged staged -> null;
            case StageDecision.Outcome.StandsAlready stands -> null;
            case StageDecision.Outcome.SeatsTaken taken -> "admission.together.seats";
            case StageDecision.Outcome.NoSeatsSet none -> "admission.wrong.noseats";
            case StageDecision.Outcome.NotEndorsed not -> "admission.wrong.notendorsed";
            case StageDecision.Outcome.ReasonMissing missing -> "admission.wrong.reason";
            case StageDecision.Outcome.PlaceMissing missing -> "admission.wrong.place";
            case StageDecision.Outcome.PlaceTaken taken -> "admission.wrong.place";
            case StageDecision.Outcome.AcceptedAlready accepted -> "admission.wrong.accepted";
            case StageDecision.Outcome.OwnApplication own -> "admission.wrong.own";
            case StageDecision.Outcome.NotFromHere elsewhere -> "admission.wrong.moved";
        };
    }

    private TogetherPage page(String slug, Form form, List<Refused> refused, Viewer viewer) {
        Calls.Call call = calls.find(slug).orElseThrow(NotFound::new);
        var chosen = Set.copyOf(form.values("applications"));
        var shown = candidates(slug, form.values("applications"), true, viewer);
        long found = shown.stream()
                .filter(one -> chosen.contains(one.id().toString()))
                .count();
        long left = shown.isEmpty() ? 0 : shown.getFirst().matching() - shown.size();
        return new TogetherPage(call, shown, chosen.size() - found, left, refused, form);
    }

    /**
     * Those of one call who are named, whatever was decided on them; after them whoever nobody has decided on, if asked.
     * Whether anything is staged for somebody to whom the viewer is tied is shown by neither.
     */
    private List<Candidate> candidates(String call, List<String> named, boolean undecided, Viewer viewer) {
        var ids = named.stream().map(ApplicationId::of).toList();
        return db.sql("""
                        select a.id, a.print_name, p.name_language, coalesce(a.latin_name, '') as latin_name, a.country,
                               t.title as track, coalesce(w.verdict, d.verdict) as verdict, w.id is not null as staged,
                               count(*) over () as matching
                        from admission_application a join admission_call c on c.id = a.call_id
                        join v_person p on p.id = a.person_id join v_track t on t.id = a.track_id
                        left join (select distinct application_id from admission_conflict where person_id = :viewer) x
                               on x.application_id = a.id
                        left join admission_decision w
                               on w.application_id = a.id and w.state = 'STAGED' and x.application_id is null
                        left join admission_decision d on d.application_id = a.id and d.state = 'RELEASED'
                        where c.slug = :call and a.state = 'SUBMITTED'
                          and (a.id = any(:named)
                               or :undecided and w.id is null and d.id is null and x.application_id is null)
                        order by a.id = any(:named) desc, t.position, t.slug, p.sort_key, a.id limit :most
                        """)
                .param("call", call)
                .param("viewer", viewer.id())
                .ids("named", ids)
                .param("undecided", undecided)
                .param("most", Math.max(MOST, ids.size()))
                .list(Candidate.class);
    }
}
