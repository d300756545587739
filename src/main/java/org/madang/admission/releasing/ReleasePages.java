package org.madang.admission.releasing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.Contradictions;
import org.madang.admission.DecisionId;
import org.madang.admission.DecisionLetters;
import org.madang.admission.LetterKind;
import org.madang.shared.PersonId;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Makes the pages before a release; the day until which offers are answered stands in their address. */
@Component
class ReleasePages {
    private static final int DAYS_TO_ANSWER = 10;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Clock clock;
    private final DecisionLetters letters;
    private final Contradictions contradictions;

    ReleasePages(Clock clock, DecisionLetters letters, Contradictions contradictions) {
        this.clock = clock;
        this.letters = letters;
        this.contradictions = contradictions;
    }

    /** The whole of that day counts, where the call is at home. */
    static java.time.LocalDateTime end(LocalDate until) {
        return until.atTime(END_OF_DAY);
    }

    private static Instant end(LocalDate until, Calls.Call call) {
        return end(until).atZone(call.zone()).toInstant();
    }

    private LocalDate usual(Calls.Call call) {
        return LocalDate.ofInstant(clock.instant(), call.zone()).plusDays(DAYS_TO_ANSWER);
    }

    /** The day that a form names, or the usual one; an error stands in the form if it names none. */
    LocalDate until(Calls.Call call, Form form) {
        if (!form.has("answer") && !form.has("answer-day")) return usual(call);
        LocalDate chosen = form.date("answer");
        if (chosen == null) return usual(call);
        if (!end(chosen, call).isAfter(clock.instant())) {
            form.error("answer", "admission.wrong.early");
            return usual(call);
        }
        return chosen;
    }

    ReleasePage release(Calls.Call call, Form date, PersonId reader) {
        return release(call, date, "", Form.empty(), reader);
    }

    ReleasePage release(Calls.Call call, Form date, String at, Form form, PersonId reader) {
        LocalDate until = date.ok() ? until(call, date) : usual(call);
        if (date.ok())
            date.with("answer-year", String.valueOf(until.getYear()))
                    .with("answer-month", String.valueOf(until.getMonthValue()))
                    .with("answer-day", String.valueOf(until.getDayOfMonth()));
        Instant answerBy = end(until, call);
        return new ReleasePage(
                call,
                letters.counted(call.id(), reader),
                letters.kept(call.id(), reader),
                letters.samples(call, answerBy, reader),
                contradictions.of(call.id(), reader),
                letters.seal(call, answerBy),
                until,
                answerBy,
                date,
                at,
                form,
                clock.instant());
    }

    LettersPage letters(
            Calls.Call call,
            Form date,
            @Nullable LetterKind kind,
            String language,
            @Nullable DecisionId at,
            PersonId reader) {
        LocalDate until = until(call, date);
        Instant answerBy = end(until, call);
        return new LettersPage(
                call,
                letters.step(call, answerBy, kind, language, at, reader),
                letters.counted(call.id(), reader),
                until,
                answerBy,
                kind,
                language);
    }
}
