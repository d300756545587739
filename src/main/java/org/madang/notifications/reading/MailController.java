package org.madang.notifications.reading;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MailController {
    private final MailQueries queries;
    private final RetryMail retry;
    private final ReleaseHeldMail release;

    MailController(MailQueries queries, RetryMail retry, ReleaseHeldMail release) {
        this.queries = queries;
        this.retry = retry;
        this.release = release;
    }

    @Allow(Action.READ_MAIL)
    @GetMapping("/run/mail")
    Answer list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String before) {
        MailState chosen = chosen(state);
        UUID start = before.isEmpty() ? null : Ids.parse(before);
        List<MailQueries.Row> found = queries.list(chosen, start);
        boolean more = found.size() > MailQueries.PAGE;
        List<MailQueries.Row> shown = more ? found.subList(0, MailQueries.PAGE) : found;
        String here = "/run/mail" + (chosen == null ? "" : "?state=" + chosen);
        String next = more
                ? here + (chosen == null ? "?" : "&") + "before="
                        + shown.getLast().id()
                : null;
        return Answer.page(new MailListPage(
                shown, chosen, next, start == null ? null : here, chosen == MailState.HELD ? release.releasable() : 0));
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

    /** An address with an unknown state shows all, as if nothing had been chosen. */
    private static @Nullable MailState chosen(String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
