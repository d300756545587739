package org.madang.admission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
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
    private static final List<String> DECISIONS =
            List.of("selected", "reserve", "no", "changed.selected", "changed.reserve", "changed.no");

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

    /** @param language what it is written in: English where the program does not speak the reader's language */
    record Letter(Reader reader, Language language, String subject, String text) {}

    void submitted(ApplicationId application, PersonId person, Calls.Call call, Instant at) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        "submitted",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        clocks(reader, at, call.zone()),
                        web.baseUrl() + "/applications/" + application),
                "application-submitted-" + application + "-" + at);
    }

    /** Tells somebody who takes part that they need not apply for a phase, what comes next, how to stay out, and to agree if they have not yet. */
    void putForward(ApplicationId application, PersonId person, Calls.Call call, boolean agreed) {
        Reader reader = reader(person);
        send(
                person,
                letter(
                        reader,
                        "putForward",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        trackOf(application).in(reader.language()).text(),
                        web.baseUrl() + "/applications/" + application,
                        agreed ? "agreed" : "asked"),
                "application-put-forward-" + application);
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
                        clocks(reader, until, call.zone()),
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

    /** Tells why an application was sent back for correction, does not fit the call, or is taken up again. */
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
                        next == ApplicationState.RETURNED
                                ? "returned"
                                : next == ApplicationState.SUBMITTED ? "restored" : "ineligible",
                        reader.name(),
                        call.title().in(reader.language()).text(),
                        reason,
                        web.baseUrl() + "/applications/" + application),
                "application-" + next + "-" + application + "-" + at);
    }

    /** Sends a letter about a decision as it was shown before. */
    void decided(DecisionLetters.Due due, DecisionLetters.Letter letter) {
        if (due.email() == null) return;
        outbox.enqueue(new Mail(
                due.email(),
                due.personId(),
                letter.language(),
                letter.subject(),
                letter.text(),
                Mail.Kind.INTERRUPT,
                key(due.id())));
    }

    /** The occasion of the letter about a decision, in the outbox. */
    static String key(DecisionId decision) {
        return "decision-" + decision;
    }

    /** The letter that tells somebody what was decided; the offer of a selection has the number of its decision. */
    Letter decision(DecisionLetters.Due due, Calls.Call call, Instant answerBy) {
        var reader = new Reader(due.name(), due.email(), due.language(), due.zone());
        String title = call.title().in(reader.language()).text();
        String status = web.baseUrl() + "/applications/" + due.applicationId();
        String before = due.toldBefore() == null ? "" : "changed.";
        String told = due.toldBefore() == null ? "" : format(reader).date(due.toldBefore());
        return switch (due.verdict()) {
            case SELECT ->
                letter(
                        reader,
                        before + "selected",
                        reader.name(),
                        title,
                        due.track().in(reader.language()).text(),
                        clocks(reader, answerBy, call.zone()),
                        web.baseUrl() + "/offers/" + due.id(),
                        told,
                        conditions(reader, due.conditionList(), call.zone()));
            case RESERVE ->
                letter(
                        reader,
                        before + "reserve",
                        reader.name(),
                        title,
                        due.reservePlace() == null ? 0 : due.reservePlace(),
                        status,
                        told);
            case NO -> letter(reader, before + "no", reader.name(), title, due.reason(), status, told);
        };
    }

    /** A paragraph of its own, or nothing. */
    private String conditions(Reader reader, List<DecisionLetters.Condition> conditions, ZoneId zone) {
        if (conditions.isEmpty()) return "";
        var all = new StringBuilder("\n\n").append(messages.say(reader.language(), "admission.mail.conditions"));
        for (var one : conditions)
            all.append('\n')
                    .append(messages.say(
                            reader.language(),
                            "admission.mail.condition",
                            new Multilingual(one.text()).in(reader.language()).text(),
                            clocks(reader, OffsetDateTime.parse(one.due()).toInstant(), zone)));
        return all.toString();
    }

    /** Every word that the letters about decisions may use, so that other words have another fingerprint. */
    String words() {
        var all = new StringBuilder(web.baseUrl());
        for (String language : new TreeSet<>(messages.languages())) {
            for (String part : List.of("clock", "clocks", "conditions", "condition"))
                all.append(messages.say(new Language(language), "admission.mail." + part, 0, 1, 2, 3));
            for (String letter : DECISIONS)
                for (String part : List.of("subject", "text"))
                    all.append(messages.say(
                            new Language(language), "admission.mail." + letter + "." + part, 0, 1, 2, 3, 4, 5, 6));
        }
        return all.toString();
    }

    static Format format(Reader reader) {
        return new Format(Screen.shown(reader.language()), reader.zone());
    }

    /** An instant by the reader's clock, and by the call's where that shows another time. */
    String clocks(Reader reader, Instant at, ZoneId zone) {
        Format mine = format(reader);
        Format theirs = new Format(mine.reader(), zone);
        return mine.dateTime(at).equals(theirs.dateTime(at))
                ? messages.say(reader.language(), "admission.mail.clock", mine.dateTime(at), mine.city(reader.zone()))
                : messages.say(
                        reader.language(),
                        "admission.mail.clocks",
                        mine.dateTime(at),
                        mine.city(reader.zone()),
                        theirs.dateTime(at),
                        mine.city(zone));
    }

    /** Writes one letter to a person; {@code arguments} are made for the reader it is for. */
    void tell(PersonId person, String letter, String key, Function<Reader, Object[]> arguments) {
        Reader reader = reader(person);
        send(person, letter(reader, letter, arguments.apply(reader)), key);
    }

    private Letter letter(Reader reader, String letter, Object... arguments) {
        var text = messages.said(reader.language(), "admission.mail." + letter + ".text", arguments);
        return new Letter(
                reader,
                text.language(),
                messages.say(reader.language(), "admission.mail." + letter + ".subject", arguments),
                text.text());
    }

    private void send(PersonId person, Letter letter, String key) {
        String to = letter.reader().email();
        if (to == null) return;
        outbox.enqueue(
                new Mail(to, person, letter.language(), letter.subject(), letter.text(), Mail.Kind.INTERRUPT, key));
    }

    String address(String path) {
        return web.baseUrl() + path;
    }

    private Reader reader(PersonId person) {
        return db.sql(
                        "select coalesce(nullif(call_me, ''), print_name) as name, email, language, zone from v_person where id = :id")
                .param("id", person)
                .one(Reader.class);
    }

    Multilingual trackOf(ApplicationId application) {
        return db.sql(
                        "select t.title from v_track t join admission_application a on a.track_id = t.id where a.id = :id")
                .param("id", application)
                .one(Multilingual.class);
    }
}
