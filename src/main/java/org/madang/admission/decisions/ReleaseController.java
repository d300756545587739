package org.madang.admission.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.madang.admission.Calls;
import org.madang.admission.Preview;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.decisions.DecisionPages.ReleasePage;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows what a release will say, and releases exactly what was shown. */
@Controller
class ReleaseController {
    private static final int DAYS_TO_ANSWER = 10;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Clock clock;
    private final Calls calls;
    private final DecisionQueries queries;
    private final Preview preview;
    private final ReleaseDecisions release;

    ReleaseController(Clock clock, Calls calls, DecisionQueries queries, Preview preview, ReleaseDecisions release) {
        this.clock = clock;
        this.calls = calls;
        this.queries = queries;
        this.preview = preview;
        this.release = release;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/release")
    Answer show(@PathVariable String call) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        return Answer.page(page(found, Form.empty()));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/batches")
    Answer release(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        LocalDate until = form.date("answer");
        if (until == null) return Answer.unprocessable(page(found, form));
        return switch (release.release(found.id(), until.atTime(END_OF_DAY), form.value("seen"), viewer.id())) {
            case ReleaseDecisions.Outcome.Released released ->
                Answer.seeOther("/admission/calls/" + found.slug())
                        .withNotice("admission.notice.released", released.decisions());
            case ReleaseDecisions.Outcome.NothingStaged nothing ->
                Answer.seeOther("/admission/calls/" + found.slug()).withNotice("admission.notice.nothing");
            case ReleaseDecisions.Outcome.ChangedMeanwhile changed ->
                Answer.conflict(page(found, form.error("answer", "admission.wrong.changed")));
            case ReleaseDecisions.Outcome.CallStillOpen open ->
                Answer.conflict(page(found, form.error("answer", "admission.wrong.open")));
            case ReleaseDecisions.Outcome.AnswerDateTooEarly early ->
                Answer.unprocessable(page(found, form.error("answer", "admission.wrong.early")));
        };
    }

    private ReleasePage page(Calls.Call call, Form form) {
        var now = clock.instant();
        LocalDate until = LocalDate.ofInstant(now, call.zone()).plusDays(DAYS_TO_ANSWER);
        if (form.errors().isEmpty()) {
            form.with("answer-year", String.valueOf(until.getYear()))
                    .with("answer-month", String.valueOf(until.getMonthValue()))
                    .with("answer-day", String.valueOf(until.getDayOfMonth()));
        }
        return new ReleasePage(
                call,
                queries.staged(call.id()),
                preview.letters(call, until.atTime(END_OF_DAY)),
                release.fingerprint(call.id()),
                form,
                now);
    }
}
