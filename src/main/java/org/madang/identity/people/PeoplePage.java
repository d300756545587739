package org.madang.identity.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Role;
import org.madang.web.Form;
import org.madang.web.Page;

/** @param next path of the next page, or null on the last */
public record PeoplePage(
        List<PeopleQueries.Row> people,
        String sought,
        @Nullable String next,
        Form invitation,
        List<Role> roles) implements Page {
    @Override
    public String template() {
        return "identity/people/people.jte";
    }
}
