package org.madang.identity.people;

import java.util.List;
import org.madang.shared.Role;
import org.madang.tables.TableView;
import org.madang.web.Form;
import org.madang.web.Page;

public record PeoplePage(TableView people, Form invitation, List<Role> roles) implements Page {
    @Override
    public String template() {
        return "identity/people/people.jte";
    }
}
