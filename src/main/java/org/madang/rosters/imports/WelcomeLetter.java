package org.madang.rosters.imports;

import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.Screen;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** Tells somebody that they were written down and how to come in; only sent where the officer ticked it. */
@Component
class WelcomeLetter {
    private final Db db;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings web;

    WelcomeLetter(Db db, Outbox outbox, Messages messages, WebSettings web) {
        this.db = db;
        this.outbox = outbox;
        this.messages = messages;
        this.web = web;
    }

    void send(Imports.Import list, PersonId person, String email, Language language, String name) {
        Language shown = Screen.shown(language);
        String title = list.trackId() == null
                ? ""
                : db.sql("select title from v_track where id = :id")
                        .param("id", list.trackId())
                        .one(Multilingual.class)
                        .in(shown)
                        .text();
        String kind = list.trackId() == null ? "person" : "track";
        outbox.enqueue(new Mail(
                email,
                person,
                shown,
                messages.say(shown, "rosters.mail." + kind + ".subject", title),
                messages.say(shown, "rosters.mail." + kind + ".text", name, title, web.baseUrl() + "/sign-in", email),
                Mail.Kind.INTERRUPT,
                "import-" + list.id() + "-" + person));
    }
}
