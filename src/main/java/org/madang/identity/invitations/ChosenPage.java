package org.madang.identity.invitations;

import java.util.List;
import org.madang.identity.grants.Places;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What is to become of chosen invitations.
 *
 * @param gone how many of those who were chosen are no longer open
 */
public record ChosenPage(List<OpenInvitations.Row> open, Places.Known known, int gone, Form form) implements Page {
    @Override
    public String template() {
        return "identity/invitations/chosen.jte";
    }

    public List<Choice> invitations(Screen s) {
        return open.stream()
                .map(row -> Choice.of(row.id().toString(), row.email())
                        .explained(String.join(
                                " · ",
                                row.printName(),
                                s.t("identity.role." + row.role()),
                                known.name(s, row.kind(), row.scope()),
                                s.t("identity.invitations.sent", s.ago(row.sentAt()), row.invitedBy()),
                                row.late()
                                        ? s.t("identity.invitations.late")
                                        : s.t("identity.invitations.until", s.f().date(row.expiresAt())))))
                .toList();
    }

    public List<Choice> whats(Screen s) {
        return List.of(
                Choice.of("AGAIN", s.t("identity.invitations.resend"))
                        .explained(s.t("identity.invitations.again.hint")),
                Choice.of("WITHDRAW", s.t("identity.invitations.withdraw"))
                        .explained(s.t("identity.invitations.withdraw.hint")));
    }
}
