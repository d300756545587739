package org.madang.identity.invitations;

import java.util.List;
import org.madang.identity.grants.GiversReach;
import org.madang.identity.grants.Places;
import org.madang.tables.TableView;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * The box for a pasted list, what would become of each line, and the invitations that are open.
 *
 * @param lines what was read from the box; empty before it was
 * @param planned whether every line is right, so that the list can be sent
 */
public record InvitationsPage(Form form, List<Line> lines, boolean planned, TableView open, Places.Choosable places)
        implements Page {
    @Override
    public String template() {
        return "identity/invitations/invitations.jte";
    }

    public List<Choice> roles(Screen s) {
        return GiversReach.choices(s);
    }

    public List<Choice> languages(Screen s) {
        return InvitationLanguages.choices(s);
    }

    /** The wrong lines first, since they are what there is to do. */
    public List<Line> shown() {
        return lines.stream()
                .sorted(java.util.Comparator.comparing(
                        (Line line) -> !line.state().wrong()))
                .toList();
    }

    public long toInvite() {
        return lines.stream()
                .filter(line -> line.state() == Line.State.TO_INVITE)
                .count();
    }
}
