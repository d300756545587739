package org.madang.identity.people;

import java.util.List;
import org.madang.identity.grants.GiversReach;
import org.madang.identity.grants.Places;
import org.madang.identity.invitations.InvitationLanguages;
import org.madang.tables.TableView;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record PeoplePage(TableView people, Form invitation, Places.Choosable places) implements Page {
    @Override
    public String template() {
        return "identity/people/people.jte";
    }

    public List<Choice> roles(Screen s) {
        return GiversReach.choices(s);
    }

    public List<Choice> languages(Screen s) {
        return InvitationLanguages.choices(s);
    }
}
