package org.madang.learning.today;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.web.Page;

/** One team of the reader with the hour that it is for each member now. */
public record TeamCard(String name, List<Member> members, Instant now) implements Page {
    public record Member(
            String name,
            Language nameLanguage,
            String latinName,
            @Nullable Country country,
            ZoneId zone,
            boolean invented,
            boolean me) {}

    @Override
    public String template() {
        return "learning/today/team.jte";
    }
}
