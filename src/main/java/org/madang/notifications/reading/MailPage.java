package org.madang.notifications.reading;

import java.util.List;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param server whether there is one to carry it */
public record MailPage(MailQueries.Letter mail, boolean server) implements Page {
    @Override
    public String template() {
        return "notifications/reading/mail.jte";
    }

    public String subject(Screen s) {
        return mail.subject().isEmpty() ? s.t("notifications.mail.secret") : MailSecrets.said(s, mail.subject());
    }

    /** A text cut where something is hidden; one part more than there are such places. */
    public List<String> parts(String text) {
        return List.of(text.split(MailSecrets.GAP, -1));
    }
}
