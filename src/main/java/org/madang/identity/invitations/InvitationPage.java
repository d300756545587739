package org.madang.identity.invitations;

import org.madang.web.Page;

/** @param problem message key of why the link no longer works, or empty */
public record InvitationPage(String token, String printName, String role, String problem) implements Page {
    @Override
    public String template() {
        return "identity/invitations/invitation.jte";
    }
}
