package org.madang.notifications.reading;

import java.io.IOException;
import java.util.UUID;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class MailController {
    private final MailQueries queries;
    private final MailSecrets secrets;
    private final RetryMail retry;
    private final ReleaseHeldMail release;
    private final Tables tables;
    private final SendFile files;

    MailController(
            MailQueries queries,
            MailSecrets secrets,
            RetryMail retry,
            ReleaseHeldMail release,
            Tables tables,
            SendFile files) {
        this.queries = queries;
        this.secrets = secrets;
        this.retry = retry;
        this.release = release;
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.READ_MAIL)
    @GetMapping("/run/mail")
    Answer list(Form asked, Reader reader) {
        boolean held = asked.value("state").equals(MailState.HELD.name());
        return Answer.page(
                new MailListPage(tables.view(MailList.all(secrets), asked, reader), held ? release.releasable() : 0));
    }

    @Allow(Action.READ_MAIL)
    @GetMapping({"/run/mail/export.csv", "/run/mail/export.xlsx"})
    void export(Form asked, Reader reader, Download file) throws IOException {
        files.send(MailList.all(secrets), asked, reader, file);
    }

    @Allow(Action.READ_MAIL)
    @GetMapping("/run/mail/{id}")
    Answer mail(@PathVariable String id) {
        return Answer.page(new MailPage(queries.letter(Ids.parse(id)).orElseThrow(NotFound::new), retry.possible()));
    }

    @Allow(Action.READ_MAIL)
    @PostMapping("/run/mail/{id}/retry")
    Answer retry(@PathVariable String id, Viewer viewer) {
        UUID mail = Ids.parse(id);
        String path = "/run/mail/" + mail;
        return switch (retry.retry(mail, viewer.id())) {
            case RetryMail.Outcome.Waiting waiting -> Answer.seeOther(path).withNotice("notifications.notice.retried");
            case RetryMail.Outcome.NotFailed other ->
                Answer.seeOther(path).withNotice("notifications.notice.notFailed");
            case RetryMail.Outcome.NoServer none -> Answer.seeOther(path).withNotice("notifications.notice.noServer");
            case RetryMail.Outcome.NoSuchMail gone -> throw new NotFound();
        };
    }

    /** Sends what was held while there was no mail server. */
    @Allow(Action.READ_MAIL)
    @PostMapping("/run/mail/release")
    Answer release(Viewer viewer) {
        return switch (release.release(viewer.id())) {
            case ReleaseHeldMail.Outcome.Released(int mails) ->
                Answer.seeOther("/run/mail?state=QUEUED").withNotice("notifications.notice.released", mails);
            case ReleaseHeldMail.Outcome.NoServer none ->
                Answer.seeOther("/run/mail?state=HELD").withNotice("notifications.notice.noServer");
        };
    }
}
