package org.madang.identity.delegation;

import java.util.List;
import org.madang.web.Action;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param offered what the reader could name for another; empty when they delegate nothing */
public record DelegationsPage(List<DelegationQueries.Row> rows, List<Action> offered, Form form) implements Page {
    @Override
    public String template() {
        return "identity/delegation/delegations.jte";
    }

    public List<DelegationQueries.Row> mine() {
        return rows.stream().filter(DelegationQueries.Row::mine).toList();
    }

    public List<DelegationQueries.Row> others() {
        return rows.stream().filter(row -> !row.mine()).toList();
    }

    public List<Choice> choices(Screen s) {
        return offered.stream()
                .map(action -> Choice.of(action.name(), s.t("identity.action." + action)))
                .toList();
    }

    public static String named(Screen s, DelegationQueries.Row row) {
        return s.f().list(row.actions().stream()
                .map(action -> s.t("identity.action." + action))
                .toList());
    }
}
