package org.madang.notifications.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Page;

/**
 * @param chosen the state that is shown alone, or null for all
 * @param next path of the next page, or null on the last
 * @param first path of the first page, or null on it
 * @param releasable how many held mails could be sent now
 */
public record MailListPage(
        List<MailQueries.Row> mails,
        @Nullable MailState chosen,
        @Nullable String next,
        @Nullable String first,
        int releasable)
        implements Page {
    @Override
    public String template() {
        return "notifications/reading/mails.jte";
    }
}
