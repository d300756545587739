package org.madang.admission.nominees;

import java.time.Clock;
import java.util.List;
import org.madang.admission.NominatePeople;
import org.madang.admission.Voice;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** An officer names several people in one sitting. */
@Controller
class NominateController {
    private final Clock clock;
    private final NomineeQueries queries;
    private final NominatePeople nominate;

    NominateController(Clock clock, NomineeQueries queries, NominatePeople nominate) {
        this.clock = clock;
        this.queries = queries;
        this.nominate = nominate;
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping("/admission/nominees/new")
    Answer ask(Form asked, Viewer viewer) {
        if (!asked.has("call")) return Answer.seeOther("/admission/nominees");
        var place = place(asked, viewer);
        var form = Form.empty();
        return Answer.page(page(place, form, new Sitting(form, tracks(place, viewer)), viewer));
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @PostMapping("/admission/nominees/new")
    Answer nominate(Form form, Viewer viewer) {
        var place = place(form, viewer);
        var sitting = new Sitting(form, tracks(place, viewer));
        switch (form.value("step")) {
            case "more" -> {
                sitting.more();
                return Answer.page(page(place, form, sitting, viewer));
            }
            case "paste" -> {
                sitting.paste(form.optional("paste", 10_000));
                return Answer.page(page(place, form, sitting, viewer));
            }
            default -> {}
        }
        var people = sitting.read();
        if (!form.ok()) return Answer.unprocessable(page(place, form, sitting, viewer));
        var named = people.stream().map(Sitting.Row::named).toList();
        return switch (nominate.nominate(place.callId(), place.institutionId(), named, viewer.id())) {
            case NominatePeople.Outcome.Nominated nominated ->
                Answer.seeOther("/admission/nominees").withNotice("admission.notice.nominated", nominated.people());
            case NominatePeople.Outcome.Wrong wrong -> {
                for (var problem : wrong.problems())
                    form.error(
                            problem.field() + "-" + people.get(problem.at()).number(),
                            problem.key(),
                            problem.arguments().toArray());
                yield Answer.unprocessable(page(place, form, sitting, viewer));
            }
            case NominatePeople.Outcome.Nobody nobody ->
                Answer.unprocessable(
                        page(place, form.error("name-1", "admission.wrong.nominees.none"), sitting, viewer));
            case NominatePeople.Outcome.CallOver over ->
                Answer.conflict(page(place, form.error("name-1", "admission.wrong.callover"), sitting, viewer));
            case NominatePeople.Outcome.TooMany many ->
                Answer.withStatus(429, page(place, form.error("name-1", "admission.wrong.toomany"), sitting, viewer));
        };
    }

    /** Only where the viewer may name somebody; everything else is not there. */
    private NomineeQueries.Place place(Form form, Viewer viewer) {
        var institution = InstitutionId.of(form.value("institution"));
        return queries.places(Voice.of(viewer), clock.instant()).stream()
                .filter(one -> one.callSlug().equals(form.value("call"))
                        && one.institutionId().equals(institution))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<NomineeQueries.Track> tracks(NomineeQueries.Place place, Viewer viewer) {
        return queries.tracks(place.callId(), place.institutionId(), Voice.of(viewer));
    }

    private NominatePage page(NomineeQueries.Place place, Form form, Sitting sitting, Viewer viewer) {
        return new NominatePage(
                place, tracks(place, viewer), sitting.rows(), sitting.rows() >= NominatePeople.MOST, form);
    }
}
