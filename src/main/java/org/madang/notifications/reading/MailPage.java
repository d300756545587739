package org.madang.notifications.reading;

import org.madang.web.Page;

public record MailPage(MailQueries.Letter mail) implements Page {
    @Override
    public String template() {
        return "notifications/reading/mail.jte";
    }
}
