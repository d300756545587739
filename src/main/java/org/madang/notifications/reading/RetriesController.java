package org.madang.notifications.reading;

import java.util.List;
import java.util.UUID;
import org.madang.shared.Ids;
import org.madang.shared.Viewer;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Tries mails that were given up once more, as after a day without the mail server; each stands for itself. */
@Controller
class RetriesController {
    private final MailQueries queries;
    private final MailSecrets secrets;
    private final RetryMail retry;
    private final Tables tables;

    RetriesController(MailQueries queries, MailSecrets secrets, RetryMail retry, Tables tables) {
        this.queries = queries;
        this.secrets = secrets;
        this.retry = retry;
        this.tables = tables;
    }

    /** Those that were ticked in the list; who comes without any finds all that were given up, none of them ticked. */
    @Allow(Action.READ_MAIL)
    @GetMapping("/run/mail/retries")
    Answer ask(Form asked, Reader reader) {
        return Answer.page(page(Form.empty().with("mails", tables.chosen(MailList.all(secrets), asked, reader))));
    }

    @Allow(Action.READ_MAIL)
    @PostMapping("/run/mail/retries")
    Answer retry(Form form, Viewer viewer) {
        var mails = ids(form);
        if (mails.isEmpty()) form.error("mails", "notifications.retries.nothing");
        if (!form.ok()) return Answer.unprocessable(page(form));
        int waiting = 0;
        int stood = 0;
        for (UUID mail : mails) {
            switch (retry.retry(mail, viewer.id())) {
                case RetryMail.Outcome.Waiting again -> waiting++;
                case RetryMail.Outcome.NotFailed other -> stood++;
                case RetryMail.Outcome.NoSuchMail gone -> stood++;
                case RetryMail.Outcome.NoServer none -> {
                    return Answer.seeOther("/run/mail?state=FAILED").withNotice("notifications.notice.noServer");
                }
            }
        }
        return Answer.seeOther("/run/mail").withNotice("notifications.notice.retriedMany", waiting, stood);
    }

    private RetriesPage page(Form form) {
        var asked = ids(form);
        var given = queries.givenUp(asked);
        return new RetriesPage(given, asked.isEmpty() ? 0 : asked.size() - given.size(), retry.possible(), form);
    }

    private static List<UUID> ids(Form form) {
        return form.values("mails").stream().map(Ids::parse).distinct().toList();
    }
}
