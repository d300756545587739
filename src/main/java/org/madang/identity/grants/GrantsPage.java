package org.madang.identity.grants;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Role;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param next path of the next page, or null on the last */
public record GrantsPage(
        List<GrantQueries.Row> grants,
        Places.Known places,
        Form filter,
        @Nullable String next) implements Page {
    @Override
    public String template() {
        return "identity/grants/grants.jte";
    }

    public List<Choice> roles(Screen s) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SELF)
                .map(role -> Choice.of(role.name(), s.t("identity.role." + role)))
                .toList();
    }

    public List<Choice> stages(Screen s) {
        return Arrays.stream(GrantQueries.Stage.values())
                .map(stage -> Choice.of(stage.name(), s.t("identity.grants.stage." + stage)))
                .toList();
    }
}
