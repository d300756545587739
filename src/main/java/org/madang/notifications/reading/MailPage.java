package org.madang.notifications.reading;

import org.madang.web.Page;

/** @param server whether there is one to carry it */
public record MailPage(MailQueries.Letter mail, boolean server) implements Page {
    @Override
    public String template() {
        return "notifications/reading/mail.jte";
    }
}
