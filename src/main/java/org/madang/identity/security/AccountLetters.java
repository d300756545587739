package org.madang.identity.security;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.sessions.Device;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.Screen;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** Tells people by mail what happened to their account, so that they notice when it was not them. */
@Component
public class AccountLetters {
    private final Db db;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings settings;

    AccountLetters(Db db, Outbox outbox, Messages messages, WebSettings settings) {
        this.db = db;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
    }

    record Reader(@Nullable String email, String callMe, String printName, Language language, ZoneId zone) {
        Reader at(String address) {
            return new Reader(address, callMe, printName, language, zone);
        }
    }

    /** Somebody came from a device the person never came from. */
    public void newDevice(PersonId person, UUID device, @Nullable String agent, Instant at) {
        letter(person, "device", "device-" + device, agent, at);
    }

    /** @param what the last part of the message keys of the letter */
    public void changed(PersonId person, String what, UUID occasion, @Nullable String agent, Instant at) {
        letter(person, what, "account-" + occasion, agent, at);
    }

    /** The address was changed: both the old one and the new one hear of it. */
    public void moved(
            PersonId person,
            String what,
            @Nullable String old,
            String now,
            UUID occasion,
            @Nullable String agent,
            Instant at) {
        var reader = reader(person);
        write(reader.at(now), person, what, "account-" + occasion + "-new", agent, at, old == null ? "–" : old, now);
        if (old != null && !old.endsWith(".invalid"))
            write(reader.at(old), person, what, "account-" + occasion + "-old", agent, at, old, now);
    }

    /** Somebody else wished to be reached at one of this person's addresses; nothing came of it. */
    public void wanted(PersonId person, String address, UUID occasion, @Nullable String agent, Instant at) {
        write(reader(person).at(address), person, "addressWanted", "account-" + occasion, agent, at, address, address);
    }

    /** The code that goes to an address that somebody wishes to be reached at. */
    public void code(PersonId person, String to, String digits, long minutes, UUID occasion) {
        Language language = Screen.shown(reader(person).language());
        outbox.enqueue(new Mail(
                        to,
                        person,
                        language,
                        messages.say(language, "identity.code.mail.subject", digits),
                        messages.say(language, "identity.code.mail.text", digits, minutes),
                        Mail.Kind.ACCOUNT,
                        "address-" + occasion)
                .keeping(digits));
    }

    /** @param old the address before; null when an officer corrected something else */
    public void corrected(
            PersonId person, @Nullable String old, String officer, String reason, UUID occasion, Instant at) {
        var reader = reader(person);
        if (reader.email() == null) return;
        Language language = Screen.shown(reader.language());
        String key = old == null ? "identity.letter.corrected" : "identity.letter.readdressed";
        for (String to : old == null ? List.of(reader.email()) : List.of(reader.email(), old))
            outbox.enqueue(new Mail(
                    to,
                    person,
                    language,
                    messages.say(language, key + ".subject"),
                    messages.say(
                            language,
                            key + ".text",
                            reader.callMe().isEmpty() ? reader.printName() : reader.callMe(),
                            officer,
                            new Format(language, reader.zone()).stamp(at),
                            settings.baseUrl() + "/me",
                            reason,
                            old == null ? "" : old,
                            reader.email()),
                    Mail.Kind.ACCOUNT,
                    "corrected-" + occasion + (to.equals(old) ? "-old" : "")));
    }

    private Reader reader(PersonId person) {
        return db.sql("select email, call_me, print_name, language, zone from identity_person where id = :person")
                .param("person", person)
                .one(Reader.class);
    }

    private void letter(PersonId person, String what, String occasion, @Nullable String agent, Instant at) {
        write(reader(person), person, what, occasion, agent, at, "", "");
    }

    private void write(
            Reader reader,
            PersonId person,
            String what,
            String occasion,
            @Nullable String agent,
            Instant at,
            String old,
            String now) {
        if (reader.email() == null) return;
        String key = "identity.letter." + what;
        Language language = Screen.shown(reader.language());
        String device = Device.of(agent).words((words, arguments) -> messages.say(language, words, arguments));
        String when = new Format(language, reader.zone()).stamp(at);
        outbox.enqueue(new Mail(
                reader.email(),
                person,
                language,
                messages.say(language, key + ".subject"),
                messages.say(
                        language,
                        key + ".text",
                        reader.callMe().isEmpty() ? reader.printName() : reader.callMe(),
                        device,
                        when,
                        settings.baseUrl() + "/me/security",
                        old,
                        now),
                Mail.Kind.ACCOUNT,
                occasion));
    }
}
