package org.madang.programmes.copying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.CopyEdition;
import org.madang.programmes.CopyPlan;
import org.madang.programmes.CopyPreview;
import org.madang.programmes.Edition;
import org.madang.programmes.Editions;
import org.madang.programmes.OutlineCopy;
import org.madang.programmes.Programme;
import org.madang.programmes.Programmes;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class CopyController {
    private final Programmes programmes;
    private final Editions editions;
    private final OutlineCopy outlines;
    private final CopyEdition copy;
    private final ObjectProvider<CopyPreview> previews;
    private final Clock clock;

    CopyController(
            Programmes programmes,
            Editions editions,
            OutlineCopy outlines,
            CopyEdition copy,
            ObjectProvider<CopyPreview> previews,
            Clock clock) {
        this.programmes = programmes;
        this.editions = editions;
        this.outlines = outlines;
        this.copy = copy;
        this.previews = previews;
        this.clock = clock;
    }

    /** Asks, and once the questions are answered in the address shows what would become of everything. */
    @GetMapping("/set-up/programmes/{programme}/copies/new")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer plan(@PathVariable String programme, Viewer viewer, Form form) {
        Programme found = programmes.find(programme).orElseThrow(NotFound::new);
        List<Edition> all = editions.of(found.id());
        Edition edition = chosen(all, form);
        if (edition == null) return Answer.page(new CopyPage(found, all, null, form, List.of(), List.of(), null));
        var questions = new CopyForm(edition, outlines.breaks(edition.id()));
        if (!form.has("label")) {
            Form proposed = questions.proposed(LocalDate.ofInstant(clock.instant(), viewer.zone()));
            proposed.with("slug", free(proposed.value("slug")));
            return Answer.page(asked(found, all, edition, questions, proposed, null));
        }
        questions.followStart(form);
        CopyPlan plan = questions.plan(form);
        if (plan != null && editions.find(plan.slug()).isPresent()) {
            form.error("slug", "programmes.setup.slug.taken");
            plan = null;
        }
        return plan == null
                ? Answer.unprocessable(asked(found, all, edition, questions, form, null))
                : Answer.page(asked(found, all, edition, questions, form, plan));
    }

    @PostMapping("/set-up/programmes/{programme}/copies")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer copy(@PathVariable String programme, Viewer viewer, Form form) {
        Programme found = programmes.find(programme).orElseThrow(NotFound::new);
        List<Edition> all = editions.of(found.id());
        Edition edition = chosen(all, form);
        if (edition == null)
            return Answer.unprocessable(
                    new CopyPage(found, all, null, form.error("of", "web.form.choice"), List.of(), List.of(), null));
        var questions = new CopyForm(edition, outlines.breaks(edition.id()));
        CopyPlan plan = questions.plan(form);
        if (plan == null) return Answer.unprocessable(asked(found, all, edition, questions, form, null));
        String there = "/set-up/editions/" + plan.slug();
        return switch (copy.copy(edition, plan, viewer.id())) {
            case CopyEdition.Outcome.Copied copied -> Answer.seeOther(there).withNotice("programmes.notice.copied");
            case CopyEdition.Outcome.CopiedAlready before ->
                Answer.seeOther(there).withNotice("programmes.notice.copied");
            case CopyEdition.Outcome.AddressTaken taken ->
                Answer.unprocessable(
                        asked(found, all, edition, questions, form.error("slug", "programmes.setup.slug.taken"), null));
        };
    }

    private String free(String slug) {
        String candidate = slug;
        for (int number = 2; editions.find(candidate).isPresent(); number++) candidate = slug + "-" + number;
        return candidate;
    }

    private static @Nullable Edition chosen(List<Edition> all, Form form) {
        return all.stream()
                .filter(edition -> edition.slug().equals(form.value("of")))
                .findAny()
                .orElse(null);
    }

    private CopyPage asked(
            Programme programme,
            List<Edition> all,
            Edition edition,
            CopyForm questions,
            Form form,
            @Nullable CopyPlan plan) {
        CopyPage.Preview preview = plan == null ? null : preview(edition, plan, questions, form);
        return new CopyPage(programme, all, edition, form, questions.asks(), questions.pauses(), preview);
    }

    private CopyPage.Preview preview(Edition edition, CopyPlan plan, CopyForm questions, Form form) {
        OutlineCopy.Outline outline = outlines.outline(edition, plan);
        List<Page> sections = previews.stream()
                .flatMap(module -> module.previewOf(edition, outline).stream())
                .sorted(Comparator.comparingInt(TodayCard.Card::position))
                .map(TodayCard.Card::fragment)
                .toList();
        var planned = new Edition(
                edition.id(),
                plan.slug(),
                edition.programmeId(),
                plan.label(),
                plan.title(),
                edition.sequence() + 1,
                outline.edge(edition.startsOn()),
                outline.edge(edition.endsOn()),
                edition.state());
        return new CopyPage.Preview(planned, questions.fields(plan, form), sections);
    }
}
