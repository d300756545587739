package org.madang.notifications.reading;

import java.util.List;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param givenUp those that can be tried once more
 * @param others how many of those that were chosen were not given up
 * @param server whether there is one to carry them
 */
public record RetriesPage(List<MailQueries.GivenUp> givenUp, int others, boolean server, Form form) implements Page {
    @Override
    public String template() {
        return "notifications/reading/retries.jte";
    }

    public List<Choice> mails(Screen s) {
        return givenUp.stream()
                .map(mail -> {
                    String id = mail.id().toString();
                    var choice = mail.subject().isEmpty()
                            ? Choice.of(id, s.t("notifications.mail.secret"))
                            : Choice.of(id, MailSecrets.said(s, mail.subject()))
                                    .inLanguage(mail.language().tag());
                    return choice.explained(mail.recipientAddress() + " · " + s.f().stamp(mail.createdAt()));
                })
                .toList();
    }
}
