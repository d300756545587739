package org.madang.rosters.imports;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.identity.CorrectPerson;
import org.madang.identity.PersonFacts;
import org.madang.identity.RegisterPeople;
import org.madang.rosters.rules.Entry;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes rows through the use cases of identity and cohorts, inside the transaction of their batch. */
@Component
class WriteRows {
    private final RegisterPeople register;
    private final CorrectPerson correct;
    private final Enrol enrol;
    private final WelcomeLetter letter;

    WriteRows(RegisterPeople register, CorrectPerson correct, Enrol enrol, WelcomeLetter letter) {
        this.register = register;
        this.correct = correct;
        this.enrol = enrol;
        this.letter = letter;
    }

    /** @param failed ending of a message key after {@code rosters.failed.}; null when it was written */
    record Result(
            int no,
            @Nullable String failed,
            boolean created,
            @Nullable UUID person,
            @Nullable UUID enrolment,
            @Nullable Facts seen,
            @Nullable Facts written) {
        static Result failed(Judge.Judgement judged, String why) {
            return new Result(judged.row().no(), why, false, null, null, null, null);
        }
    }

    /** @return what became of each, in their order */
    List<Result> write(Imports.Import list, List<Judge.Judgement> batch, ApplyImport.@Nullable Places places) {
        var refused = new IdentityHashMap<Judge.Judgement, Result>();
        var newcomers = new ArrayList<Judge.Judgement>();
        for (Judge.Judgement judged : batch) {
            String why = refusal(list, judged, places);
            if (why != null) refused.put(judged, Result.failed(judged, why));
            else if (judged.person() == null) newcomers.add(judged);
        }
        var registered = register.register(
                        newcomers.stream()
                                .map(each ->
                                        new RegisterPeople.Newcomer(each.entry().email(), Merge.created(each.entry())))
                                .toList(),
                        list.movedBy())
                .iterator();
        var results = new ArrayList<Result>();
        for (Judge.Judgement judged : batch) {
            Result no = refused.get(judged);
            if (no != null) results.add(no);
            else if (judged.person() == null) results.add(created(list, judged, registered.next()));
            else results.add(update(list, judged, judged.person().id()));
        }
        return results;
    }

    private static @Nullable String refusal(
            Imports.Import list, Judge.Judgement judged, ApplyImport.@Nullable Places places) {
        if (judged.verdict() == Judge.Verdict.ERROR || judged.verdict() == Judge.Verdict.QUESTION) return "changed";
        Entry entry = judged.entry();
        return judged.enrols()
                        && places != null
                        && entry.country() != null
                        && entry.grade() != null
                        && !places.take(list.trackId(), entry.country(), entry.grade())
                ? "seats"
                : null;
    }

    private Result created(Imports.Import list, Judge.Judgement judged, RegisterPeople.Outcome outcome) {
        Entry entry = judged.entry();
        return switch (outcome) {
            case RegisterPeople.Outcome.KnownAlready known -> Result.failed(judged, "changed");
            case RegisterPeople.Outcome.Registered(PersonId person) -> {
                PersonFacts facts = Merge.created(entry);
                UUID enrolment = enrol(list, judged, person);
                if (list.invite() && entry.email() != null)
                    letter.send(list, person, entry.email(), facts.language(), entry.printName());
                yield new Result(judged.row().no(), null, true, person.value(), enrolment, null, Facts.of(facts));
            }
        };
    }

    private Result update(Imports.Import list, Judge.Judgement judged, PersonId id) {
        var person = java.util.Objects.requireNonNull(judged.person());
        PersonFacts seen = person.facts();
        PersonFacts merged = Merge.into(person, judged.entry(), judged.enrolledFrom());
        boolean changes = !merged.equals(seen);
        if (changes) {
            switch (correct.correct(id, seen, merged, list.movedBy())) {
                case CorrectPerson.Outcome.Corrected corrected -> {}
                case CorrectPerson.Outcome.ChangedSince since -> {
                    return Result.failed(judged, "changed");
                }
                case CorrectPerson.Outcome.NumberTaken taken -> {
                    return Result.failed(judged, "number");
                }
            }
        }
        UUID enrolment = enrol(list, judged, id);
        if (list.invite() && enrolment != null && person.email() != null)
            letter.send(list, id, person.email(), person.language(), person.printName());
        return new Result(
                judged.row().no(),
                null,
                false,
                id.value(),
                enrolment,
                changes ? Facts.of(seen) : null,
                changes ? Facts.of(merged) : null);
    }

    private @Nullable UUID enrol(Imports.Import list, Judge.Judgement judged, PersonId person) {
        Entry entry = judged.entry();
        if (!judged.enrols() || list.trackId() == null || entry.country() == null || entry.grade() == null) return null;
        return switch (enrol.enrol(
                person, list.trackId(), entry.country(), entry.grade(), EnrolmentState.ACTIVE, list.movedBy())) {
            case Enrol.Outcome.Enrolled enrolled -> enrolled.enrolment().value();
            case Enrol.Outcome.EnrolledAlready already -> null;
        };
    }
}
