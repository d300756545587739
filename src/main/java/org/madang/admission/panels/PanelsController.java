package org.madang.admission.panels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.NameStandIn;
import org.madang.admission.PanelCell;
import org.madang.admission.Panels;
import org.madang.admission.ProposedPanels;
import org.madang.admission.SetPanels;
import org.madang.admission.SettleRelation;
import org.madang.shared.Ids;
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
class PanelsController {
    private static final int MOST = 9;
    private static final int LONGEST = 500;

    private final Calls calls;
    private final Applications applications;
    private final Panels panels;
    private final PanelQueries queries;
    private final SetPanels set;
    private final NameStandIn name;
    private final SettleRelation settle;

    PanelsController(
            Calls calls,
            Applications applications,
            Panels panels,
            PanelQueries queries,
            SetPanels set,
            NameStandIn name,
            SettleRelation settle) {
        this.calls = calls;
        this.applications = applications;
        this.panels = panels;
        this.queries = queries;
        this.set = set;
        this.name = name;
        this.settle = settle;
    }

    /** With {@code propose}, the ticks are a proposal for panels of that size. */
    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/panels")
    Answer show(@PathVariable String call, Form asked) {
        Calls.Call found = find(call);
        boolean wrong = asked.has("propose") && !asked.value("propose").matches("[1-" + MOST + "]");
        if (wrong) asked.error("propose", "web.form.number", 1, MOST);
        PanelsPage page = page(found, asked, null);
        return wrong ? Answer.unprocessable(page) : Answer.page(page);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/panels")
    Answer set(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = find(call);
        boolean byCountry = !form.value("by").equals("track");
        var wanted = new HashMap<PanelCell, Set<PersonId>>();
        for (PanelsPage.Cell cell : queries.cells(found.id(), byCountry))
            wanted.put(cell.cell(), people(form.values(cell.field())));
        return switch (set.set(found.id(), wanted, form.value("seen"), viewer.id())) {
            case SetPanels.Outcome.Set done -> back(found, byCountry, "admission.notice.panels");
            case SetPanels.Outcome.SetAlready already -> back(found, byCountry, "admission.notice.panels");
            case SetPanels.Outcome.Changed changed -> {
                form.error("panels", "admission.wrong.panels.changed");
                yield Answer.conflict(page(found, form, form));
            }
            case SetPanels.Outcome.Unfit unfit -> {
                form.error("panels", "admission.wrong.panels.unfit");
                yield Answer.unprocessable(page(found, form, form));
            }
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/stand-in")
    Answer name(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        Calls.Call call = callOf(id);
        var person = people(form.values("person-" + id)).stream().findFirst().orElse(null);
        if (person == null) {
            form.error("person-" + id, "web.form.choice");
            return Answer.unprocessable(page(call, form, null));
        }
        return switch (name.name(id, person, viewer.id())) {
            case NameStandIn.Outcome.Named named -> back(call, true, "admission.notice.standin");
            case NameStandIn.Outcome.NamedAlready named -> back(call, true, "admission.notice.standin");
            case NameStandIn.Outcome.NoReviewer none -> back(call, true, "admission.notice.standin.unfit");
            case NameStandIn.Outcome.AlsoTied tied -> back(call, true, "admission.notice.standin.unfit");
            case NameStandIn.Outcome.Tied tied -> back(call, true, "admission.notice.tied");
        };
    }

    /** Whom an applicant meant among those who judge and decide. */
    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/relations/{named}")
    Answer settle(@PathVariable String application, @PathVariable String named, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        Calls.Call call = callOf(id);
        String typed = form.value("meant");
        String why = "why-" + Ids.parse(named);
        String reason = form.optional(why, LONGEST);
        if (!form.ok()) return Answer.unprocessable(page(call, form, null));
        var person = typed.isEmpty() ? null : PersonId.of(typed);
        return switch (settle.settle(id, Ids.parse(named), person, reason, viewer.id())) {
            case SettleRelation.Outcome.Settled settled -> back(call, true, "admission.notice.settled");
            case SettleRelation.Outcome.SettledAlready settled -> back(call, true, "admission.notice.settled");
            case SettleRelation.Outcome.NoReviewer none -> back(call, true, "admission.notice.standin.unfit");
            case SettleRelation.Outcome.ReasonMissing missing ->
                Answer.unprocessable(page(call, form.error(why, "admission.wrong.named.why"), null));
            case SettleRelation.Outcome.Tied tied -> back(call, true, "admission.notice.tied");
        };
    }

    private Calls.Call callOf(ApplicationId id) {
        return applications
                .find(id)
                .flatMap(found -> calls.find(found.callId()))
                .orElseThrow(NotFound::new);
    }

    /** @param typed what was sent; null where the saved panels or a proposal are ticked */
    private PanelsPage page(Calls.Call call, Form asked, @Nullable Form typed) {
        var now = panels.of(call.id());
        boolean byCountry = asked.has("by")
                ? !asked.value("by").equals("track")
                : now.isEmpty() || now.keySet().stream().anyMatch(cell -> cell.country() != null);
        var cells = queries.cells(call.id(), byCountry);
        var reviewers = panels.reviewers(call.id());
        var ties = queries.ties(call.id(), byCountry, reviewers);
        boolean proposed = typed == null && asked.value("propose").matches("[1-" + MOST + "]");
        Form form = typed == null ? asked : typed;
        if (typed == null) {
            var ticked = proposed ? proposal(cells, reviewers, ties, Integer.parseInt(asked.value("propose"))) : now;
            for (PanelsPage.Cell cell : cells)
                form.with(
                        cell.field(),
                        ticked.getOrDefault(cell.cell(), Set.of()).stream()
                                .map(PersonId::toString)
                                .toList());
        }
        if (!form.has("propose")) form.with("propose", "3");
        form.with("by", byCountry ? "country" : "track");
        return new PanelsPage(
                call,
                byCountry,
                cells,
                reviewers,
                ties,
                !now.isEmpty(),
                proposed,
                Panels.stamp(now),
                queries.unseated(call.id()),
                queries.unread(call.id(), reviewers),
                queries.named(call.id()),
                form);
    }

    private static Map<PanelCell, Set<PersonId>> proposal(
            List<PanelsPage.Cell> cells,
            List<Panels.Reviewer> reviewers,
            Map<PanelCell, Map<PersonId, Long>> ties,
            int size) {
        var loads = cells.stream()
                .map(cell -> new ProposedPanels.Load(
                        cell.cell(),
                        cell.applications(),
                        ties.getOrDefault(cell.cell(), Map.of()).keySet()))
                .toList();
        var panels = new HashMap<PanelCell, Set<PersonId>>();
        ProposedPanels.of(
                        loads, reviewers.stream().map(Panels.Reviewer::personId).toList(), size)
                .forEach((cell, members) -> panels.put(cell, Set.copyOf(members)));
        return panels;
    }

    /** What is no id names nobody. */
    private static Set<PersonId> people(List<String> values) {
        return values.stream()
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(PersonId::of)
                .collect(Collectors.toSet());
    }

    private Calls.Call find(String slug) {
        return calls.find(slug).orElseThrow(NotFound::new);
    }

    private static Answer back(Calls.Call call, boolean byCountry, String notice) {
        return Answer.seeOther("/admission/calls/" + call.slug() + "/panels" + (byCountry ? "" : "?by=track"))
                .withNotice(notice);
    }
}
