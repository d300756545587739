package org.madang.admission.reading;

import org.jspecify.annotations.Nullable;
import org.madang.admission.DeclineNomination;
import org.madang.admission.EndorseApplication;
import org.madang.admission.NominationReason;
import org.madang.web.Form;

/** Reads an institution's word from a form, and says beside its fields what is wrong with it. */
public final class Words {
    public static final int LONGEST = 1000;

    private Words() {}

    public static @Nullable Integer rank(Form form) {
        String typed = form.value("rank");
        return typed.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(typed) : null;
    }

    public static @Nullable NominationReason reason(Form form, String field) {
        for (NominationReason reason : NominationReason.values())
            if (reason.name().equals(form.value(field))) return reason;
        return null;
    }

    public static void wrong(Form form, EndorseApplication.Outcome outcome) {
        switch (outcome) {
            case EndorseApplication.Outcome.Endorsed endorsed -> {}
            case EndorseApplication.Outcome.RankTaken taken ->
                form.error("rank", "admission.wrong.rank.taken", taken.by());
            case EndorseApplication.Outcome.RankMissing missing -> form.error("rank", "admission.wrong.rank");
            case EndorseApplication.Outcome.LetterTooLong tooLong ->
                form.error("letter", "web.form.long", tooLong.longest());
            case EndorseApplication.Outcome.OwnApplication own -> form.error("say", "admission.wrong.own");
            case EndorseApplication.Outcome.NotFromHere elsewhere -> form.error("say", "admission.wrong.moved");
        }
    }

    public static void wrong(Form form, DeclineNomination.Outcome outcome) {
        switch (outcome) {
            case DeclineNomination.Outcome.Declined declined -> {}
            case DeclineNomination.Outcome.DeclinedAlready declined -> {}
            case DeclineNomination.Outcome.ReasonMissing missing -> form.error("why", "admission.wrong.why");
            case DeclineNomination.Outcome.WordsMissing missing -> form.error("note", "admission.wrong.why.words");
            case DeclineNomination.Outcome.OwnApplication own -> form.error("say", "admission.wrong.own");
            case DeclineNomination.Outcome.NotFromHere elsewhere -> form.error("say", "admission.wrong.moved");
        }
    }
}
