package org.madang.identity.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param apart whether those are shown of which it is known that they are two; @param next address of the next page */
public record PairsPage(
        List<PairQueries.Pair> pairs,
        boolean apart,
        @Nullable String next) implements Page {
    @Override
    public String template() {
        return "identity/merging/pairs.jte";
    }

    public String why(Screen s, PairQueries.Pair pair) {
        return s.f().list(pair.because().stream()
                .map(because -> s.t("identity.merge.because." + because))
                .toList());
    }

    public @Nullable String country(Screen s, @Nullable Country country) {
        return country == null ? null : s.f().country(country);
    }
}
