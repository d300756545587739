package org.madang.admission.extending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Calls;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * Who did not send their draft in time, as far as the staff may know it: never an answer.
 *
 * @param everybody how many there are, on all pages
 * @param refused for whom what was sent could not be done; for all others it is done
 * @param next path of the next page, or null on the last
 */
public record UnsentPage(
        Calls.Call call,
        List<Unsent> unsent,
        long everybody,
        List<Refused> refused,
        Form form,
        @Nullable String next,
        Instant now)
        implements Page {
    /**
     * @param missing how many answers still need the applicant
     * @param asked the words with which they ask for more time; null when no request waits
     */
    public record Unsent(
            ApplicationId id,
            PersonId person,
            String name,
            Language nameLanguage,
            @Nullable Country country,
            ApplicationState state,
            int missing,
            Instant changedAt,
            @Nullable String asked,
            int rank) {}

    /** @param why message key */
    public record Refused(Unsent whom, String why) {}

    @Override
    public String template() {
        return "admission/extending/unsent.jte";
    }

    public List<Choice> choices(Screen s) {
        return unsent.stream()
                .map(one -> Choice.of(one.id().toString(), one.name())
                        .inLanguage(one.nameLanguage().tag())
                        .explained(said(s, one)))
                .toList();
    }

    private static String said(Screen s, Unsent one) {
        var said = new ArrayList<String>();
        if (one.country() != null) said.add(s.f().country(one.country()));
        said.add(s.t("admission.unsent.missing", one.missing()));
        said.add(s.t("admission.unsent.written", s.f().stamp(one.changedAt())));
        if (one.state() == ApplicationState.LAPSED) said.add(s.t("admission.unsent.confirmed"));
        if (one.asked() != null) said.add(s.t("admission.unsent.asks", one.asked()));
        return String.join(" · ", said);
    }
}
