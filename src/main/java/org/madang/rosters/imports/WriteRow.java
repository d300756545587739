package org.madang.rosters.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.identity.CorrectPerson;
import org.madang.identity.PersonFacts;
import org.madang.identity.RegisterPerson;
import org.madang.rosters.rules.Entry;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes one row through the use cases of identity and cohorts, inside the transaction of its batch. */
@Component
class WriteRow {
    private final RegisterPerson register;
    private final CorrectPerson correct;
    private final Enrol enrol;
    private final WelcomeLetter letter;

    WriteRow(RegisterPerson register, CorrectPerson correct, Enrol enrol, WelcomeLetter letter) {
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

    Result write(Imports.Import list, Judge.Judgement judged, ApplyImport.@Nullable Places places) {
        Entry entry = judged.entry();
        switch (judged.verdict()) {
            case ERROR:
            case QUESTION:
                return Result.failed(judged, "changed");
            case CREATE:
            case UPDATE:
            case SKIP:
                break;
        }
        boolean enrols = judged.enrols();
        if (enrols
                && places != null
                && entry.country() != null
                && entry.grade() != null
                && !places.take(list.trackId(), entry.country(), entry.grade())) return Result.failed(judged, "seats");
        return judged.person() == null
                ? create(list, judged)
                : update(list, judged, judged.person().id());
    }

    private Result create(Imports.Import list, Judge.Judgement judged) {
        Entry entry = judged.entry();
        var outcome = register.register(Merge.created(entry), list.movedBy());
        return switch (outcome) {
            case RegisterPerson.Outcome.KnownAlready known -> Result.failed(judged, "changed");
            case RegisterPerson.Outcome.Registered(PersonId person) -> {
                PersonFacts bare = Merge.added(entry, false);
                PersonFacts whole = Merge.added(entry, true);
                if (!bare.equals(whole)
                        && !(correct.correct(person, bare, whole, list.movedBy())
                                instanceof CorrectPerson.Outcome.Corrected))
                    throw new IllegalStateException("a person registered a moment ago cannot have changed");
                UUID enrolment = enrol(list, judged, person);
                if (list.invite() && entry.email() != null)
                    letter.send(list, person, entry.email(), whole.language(), entry.printName());
                yield new Result(judged.row().no(), null, true, person.value(), enrolment, null, Facts.of(whole));
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
