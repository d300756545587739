package org.madang.admission.mailing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Mailings.Mailing;
import org.madang.admission.Mailings.Need;
import org.madang.admission.Mailings.State;
import org.madang.admission.MergeField;
import org.madang.shared.Language;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * A mail before it goes out, or as it went out.
 *
 * @param step the letter that is shown, and the way to the next
 * @param seal names exactly the letters that were counted and shown; empty once they went out
 * @param unwanted how many have switched such mails off, and get none
 * @param missing a field that has no value for some
 */
public record MailingPage(
        Calls.Call call,
        Mailing mailing,
        List<Counted> counts,
        Step step,
        long unaddressed,
        long unwanted,
        long gaveUp,
        @Nullable MergeField missing,
        long without,
        String seal,
        Form form)
        implements Page {
    /** @param wanted the language of people; they read {@code language} */
    public record Counted(Language wanted, Language language, long count) {}

    public record Shown(
            ApplicationId application,
            String printName,
            Language nameLanguage,
            Language language,
            Language wanted,
            boolean addressed,
            boolean unwanted,
            boolean gaveUp,
            String subject,
            String text) {}

    public record Step(
            @Nullable Shown letter,
            long place,
            long all,
            @Nullable ApplicationId before,
            @Nullable ApplicationId after) {}

    @Override
    public String template() {
        return "admission/mailing/mailing.jte";
    }

    public String at(@Nullable ApplicationId letter) {
        return "/admission/calls/" + call.slug() + "/mails/" + mailing.id() + (letter == null ? "" : "?at=" + letter);
    }

    public boolean draft() {
        return mailing.state() == State.DRAFT;
    }

    public boolean optional() {
        return mailing.need() == Need.OPTIONAL;
    }

    /** How many get it. */
    public long readers() {
        return step.all() - unwanted;
    }

    public boolean maySend() {
        return draft() && readers() > 0 && missing == null;
    }
}
