package org.madang.identity.security;

import java.util.List;
import org.madang.identity.sessions.OwnSessions;
import org.madang.web.Form;
import org.madang.web.Page;

/** How the reader signs in, and where they are signed in. */
public record SecurityPage(
        String email, Form password, boolean hasPassword, boolean hasFactor, List<OwnSessions.Row> sessions)
        implements Page {
    @Override
    public String template() {
        return "identity/security/security.jte";
    }
}
