package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.identity.SecretLinks;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.Screen;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** Writes to somebody whom an institution named; each mail carries a new link, which voids the one before. */
@Component
class InviteNominee {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final SecretLinks links;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings web;

    InviteNominee(
            Db db, Clock clock, Calls calls, SecretLinks links, Outbox outbox, Messages messages, WebSettings web) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.links = links;
        this.outbox = outbox;
        this.messages = messages;
        this.web = web;
    }

    /** @param nominee with an address, that is, still open */
    void write(Nominees.Nominee nominee, PersonId by) {
        String to = nominee.email();
        if (to == null) return;
        Instant now = clock.instant();
        String secret = links.secret();
        db.sql("update admission_nominee set token = :token, sent_at = :now where id = :id")
                .param("token", links.mark(secret))
                .param("now", now)
                .param("id", nominee.id())
                .update();
        var call = calls.find(nominee.callId()).orElseThrow();
        Language language = nominee.language();
        String institution = nominee.institution().in(language).text();
        String title = call.title().in(language).text();
        outbox.enqueue(new Mail(
                        to,
                        null,
                        language,
                        messages.say(language, "admission.mail.nominated.subject", institution, title),
                        messages.say(
                                language,
                                "admission.mail.nominated.text",
                                nominee.printName(),
                                institution,
                                title,
                                nominee.track().in(language).text(),
                                new Format(Screen.shown(language), call.zone()).dateTime(call.closesAt()),
                                new Format(Screen.shown(language), call.zone()).city(call.zone()),
                                web.baseUrl() + "/nominations/" + secret + "?lang=" + language.tag(),
                                nameOf(by)),
                        Mail.Kind.ACCOUNT,
                        "nominee-" + nominee.id() + "-" + now)
                .keeping(secret));
    }

    private String nameOf(PersonId person) {
        return db.sql("select print_name from v_person where id = :id")
                .param("id", person)
                .one(String.class);
    }
}
