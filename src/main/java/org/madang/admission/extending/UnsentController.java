package org.madang.admission.extending;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.ExtendDeadline;
import org.madang.admission.LapseDraft;
import org.madang.admission.extending.UnsentPage.Refused;
import org.madang.admission.extending.UnsentPage.Unsent;
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

/** Drafts that were not sent: the clock proposes, a member of staff gives more time or confirms, each for itself. */
@Controller
class UnsentController {
    private static final int A_PAGE = 100;
    private static final int TOGETHER = 500;

    private final Clock clock;
    private final Calls calls;
    private final UnsentQueries queries;
    private final ExtendDeadline extend;
    private final LapseDraft lapse;

    UnsentController(Clock clock, Calls calls, UnsentQueries queries, ExtendDeadline extend, LapseDraft lapse) {
        this.clock = clock;
        this.calls = calls;
        this.queries = queries;
        this.extend = extend;
        this.lapse = lapse;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/unsent")
    Answer show(@PathVariable String call, Form asked) {
        Calls.Call found = find(call);
        return Answer.page(page(found, asked.value("after"), Until.proposed(found, clock.instant()), List.of()));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/unsent/extensions")
    Answer extend(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = find(call);
        LocalDateTime until = Until.read(form);
        String reason = form.required("reason", 500);
        List<Unsent> whom = whom(found, form);
        if (!form.ok() || until == null) return Answer.unprocessable(page(found, "", form, List.of()));
        var refused = new ArrayList<Refused>();
        for (Unsent one : whom) {
            String why = extend(found, one, until, reason, viewer.id());
            if (why != null) refused.add(new Refused(one, why));
        }
        return done(found, form, whom, refused, "admission.notice.unsent.extended");
    }

    private @Nullable String extend(Calls.Call call, Unsent one, LocalDateTime until, String reason, PersonId by) {
        return switch (extend.extend(call.id(), one.person(), until, reason, by)) {
            case ExtendDeadline.Outcome.Extended extended -> null;
            case ExtendDeadline.Outcome.ExtendedAlready extended -> null;
            case ExtendDeadline.Outcome.NotLater early -> "admission.wrong.later";
            case ExtendDeadline.Outcome.ReasonMissing missing -> "admission.wrong.reason";
            case ExtendDeadline.Outcome.OwnDeadline own -> "admission.wrong.own";
            case ExtendDeadline.Outcome.HandedIn handed -> "admission.wrong.handedin";
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/unsent/lapses")
    Answer lapse(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = find(call);
        String words = form.optional("words", 1000);
        List<Unsent> whom = whom(found, form);
        if (!form.ok()) return Answer.unprocessable(page(found, "", form, List.of()));
        var refused = new ArrayList<Refused>();
        for (Unsent one : whom) {
            String why = lapse(one, words, viewer.id());
            if (why != null) refused.add(new Refused(one, why));
        }
        return done(found, form, whom, refused, "admission.notice.unsent.lapsed");
    }

    private @Nullable String lapse(Unsent one, String words, PersonId by) {
        return switch (lapse.lapse(one.id(), words, by)) {
            case LapseDraft.Outcome.Lapsed lapsed -> null;
            case LapseDraft.Outcome.LapsedAlready lapsed -> null;
            case LapseDraft.Outcome.InTime time -> "admission.wrong.intime";
            case LapseDraft.Outcome.OwnApplication own -> "admission.wrong.own";
            case LapseDraft.Outcome.NotADraft moved -> "admission.wrong.handedin";
        };
    }

    private Answer done(Calls.Call call, Form form, List<Unsent> whom, List<Refused> refused, String notice) {
        if (refused.isEmpty())
            return Answer.seeOther("/admission/calls/" + call.slug() + "/unsent")
                    .withNotice(notice, whom.size());
        return Answer.conflict(page(call, "", form, refused));
    }

    /** Those who are ticked, or everybody; whoever is no longer among them was quicker and is left alone. */
    private List<Unsent> whom(Calls.Call call, Form form) {
        if (form.checked("everybody", "yes"))
            return queries.page(call, clock.instant(), UnsentQueries.After.NOTHING, TOGETHER);
        var named = form.values("applications").stream()
                .limit(TOGETHER)
                .map(ApplicationId::of)
                .toList();
        if (named.isEmpty()) form.error("applications", "admission.unsent.nobody");
        return queries.named(call, clock.instant(), named);
    }

    private UnsentPage page(Calls.Call call, String after, Form form, List<Refused> refused) {
        var now = clock.instant();
        var unsent = queries.page(call, now, after(after), A_PAGE + 1);
        boolean more = unsent.size() > A_PAGE;
        if (more) unsent = unsent.subList(0, A_PAGE);
        String next = !more
                ? null
                : "/admission/calls/" + call.slug() + "/unsent?after="
                        + unsent.getLast().rank() + "." + unsent.getLast().id();
        return new UnsentPage(call, unsent, queries.count(call, now), refused, form, next, now);
    }

    private static UnsentQueries.After after(String text) {
        if (!text.matches("[0-2]\\..+")) return UnsentQueries.After.NOTHING;
        return new UnsentQueries.After(text.charAt(0) - '0', ApplicationId.of(text.substring(2)));
    }

    private Calls.Call find(String call) {
        return calls.find(call).orElseThrow(NotFound::new);
    }
}
