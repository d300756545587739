package org.madang.notifications.reading;

import org.madang.tables.TableView;
import org.madang.web.Page;

/** @param releasable how many held mails could be sent now */
public record MailListPage(TableView mails, int releasable) implements Page {
    @Override
    public String template() {
        return "notifications/reading/mails.jte";
    }
}
