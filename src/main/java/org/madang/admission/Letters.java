package org.madang.admission;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.Screen;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** Writes to applicants, each in their own language and by their own clock. */
@Component
class Letters {
    private final Db db;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings web;

    Letters(Db db, Outbox outbox, Messages messages, WebSettings web) {
        this.db = db;
        this.outbox = outbox;
        this.messages = messages;
        this.web = web;
    }

    record Reader(String name, @Nullable String email, Language language, ZoneId zone) {}

    record Letter(Reader reader, String subject, String text) {}

    void submitted(ApplicationId application, PersonId person, Calls.Call call, Instant at) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        "submitted",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        new Format(Screen.shown(reader.language()), reader.zone()).dateTime(at),
                        web.baseUrl() + "/applications/" + application),
                "application-submitted-" + application + "-" + at);
    }

    /** Tells that somebody has more time. */
    void extended(PersonId person, Calls.Call call, Instant until) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        "extended",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        new Format(Screen.shown(reader.language()), reader.zone()).dateTime(until),
                        web.baseUrl() + "/calls/" + call.slug() + "/application"),
                "deadline-extended-" + call.id() + "-" + person + "-" + until);
    }

    /** Tells that a draft was not sent in time, and what can still be done; {@code words} may be empty. */
    void lapsed(ApplicationId application, PersonId person, Calls.Call call, String words, Instant at) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        words.isEmpty() ? "lapsed" : "lapsed.words",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        web.baseUrl() + "/applications/" + application,
                        words),
                "application-lapsed-" + application + "-" + at);
    }

    /** Tells why an application was sent back for correction, or does not fit the call. */
    void handedBack(
            ApplicationId application,
            PersonId person,
            Calls.Call call,
            ApplicationState next,
            String reason,
            Instant at) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        next == ApplicationState.RETURNED ? "returned" : "ineligible",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        reason,
                        web.baseUrl() + "/applications/" + application),
                "application-" + next + "-" + application + "-" + at);
    }

    /** Tells that a lapsed offer may be answered after all. */
    void reopened(OfferId offer, ApplicationId application, PersonId person, Calls.Call call, Instant answerBy) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        "reopened",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        trackOf(application).in(reader.language()).text(),
                        new Format(Screen.shown(reader.language()), reader.zone()).dateTime(answerBy),
                        web.baseUrl() + "/offers/" + offer),
                "offer-reopened-" + offer + "-" + answerBy);
    }

    /** Brings the answer to what somebody asked about their offer. */
    void answered(OfferId offer, OfferQuestionId question, PersonId person, Calls.Call call, String answer) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        "answered",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        answer,
                        web.baseUrl() + "/offers/" + offer),
                "offer-question-" + question);
    }

    /** @param offer the offer, exactly when the verdict is a selection */
    void decided(
            DecisionId decision,
            ApplicationId application,
            PersonId person,
            Calls.Call call,
            Verdict verdict,
            @Nullable Integer place,
            String reason,
            @Nullable OfferId offer,
            Instant answerBy) {
        String path = "/offers/" + offer;
        send(
                person,
                decision(application, person, call, verdict, place, reason, path, answerBy),
                "decision-" + decision);
    }

    /** The letter that tells somebody what was decided; {@code offerPath} leads to the offer of a selection. */
    Letter decision(
            ApplicationId application,
            PersonId person,
            Calls.Call call,
            Verdict verdict,
            @Nullable Integer place,
            String reason,
            String offerPath,
            Instant answerBy) {
        Reader reader = reader(person);
        String title = call.title().in(reader.language()).text();
        String status = web.baseUrl() + "/applications/" + application;
        return switch (verdict) {
            case SELECT ->
                letter(
                        reader,
                        "selected",
                        reader.name(),
                        title,
                        trackOf(application).in(reader.language()).text(),
                        new Format(Screen.shown(reader.language()), reader.zone()).dateTime(answerBy),
                        web.baseUrl() + offerPath);
            case RESERVE -> letter(reader, "reserve", reader.name(), title, place == null ? 0 : place, status);
            case NO -> letter(reader, "no", reader.name(), title, reason, status);
        };
    }

    private Letter letter(Reader reader, String letter, Object... arguments) {
        return new Letter(
                reader,
                messages.say(reader.language(), "admission.mail." + letter + ".subject", arguments),
                messages.say(reader.language(), "admission.mail." + letter + ".text", arguments));
    }

    private void send(PersonId person, Letter letter, String key) {
        String to = letter.reader().email();
        if (to == null) return;
        outbox.enqueue(new Mail(
                to, person, letter.reader().language(), letter.subject(), letter.text(), Mail.Kind.INTERRUPT, key));
    }

    private Reader reader(PersonId person) {
        return db.sql(
                        "select coalesce(nullif(call_me, ''), print_name) as name, email, language, zone from v_person where id = :id")
                .param("id", person)
                .one(Reader.class);
    }

    private Multilingual trackOf(ApplicationId application) {
        return db.sql(
                        "select t.title from v_track t join admission_application a on a.track_id = t.id where a.id = :id")
                .param("id", application)
                .one(Multilingual.class);
    }
}
