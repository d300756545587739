package org.madang.forum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.AppointmentId;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** Who may speak for an institution and who may clear what is said, and the letter that asks them to. */
@Component
class Clearance {
    /** True for the rows of {@code v_appointment held} that run on {@code :today}. */
    private static final String RUNS = "held.from_on <= :today and (held.to_on is null or held.to_on >= :today)";

    private final Db db;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings web;

    Clearance(Db db, Outbox outbox, Messages messages, WebSettings web) {
        this.db = db;
        this.outbox = outbox;
        this.messages = messages;
        this.web = web;
    }

    Optional<UUID> institutionSpokenFor(@Nullable AppointmentId appointment, PersonId by, LocalDate today) {
        return db.sql("""
                select held.institution_id from v_appointment held
                where held.id = :id and held.person_id = :by and held.may_speak_for and\s""" + RUNS)
                .param("id", appointment)
                .param("by", by)
                .param("today", today)
                .maybe(UUID.class);
    }

    record Clearer(PersonId id, String name, @Nullable String email, Language language) {}

    /** Never the author: a second pair of eyes is the point. */
    List<Clearer> clearersOf(UUID institution, PersonId author, LocalDate today) {
        return db.sql("""
                select distinct person.id, coalesce(nullif(person.call_me, ''), person.print_name) as name,
                       person.email, person.language
                from v_appointment held join v_person person on person.id = held.person_id
                where held.institution_id = :institution and held.may_clear and held.person_id <> :author and\s""" + RUNS + " order by person.id limit 50")
                .param("institution", institution)
                .param("author", author)
                .param("today", today)
                .list(Clearer.class);
    }

    private record Said(String author, Multilingual institution, Multilingual thread) {}

    void ask(NewPost post, UUID institution, PersonId author, List<Clearer> clearers) {
        Said said = db.sql("""
                select person.print_name as author, institution.name as institution, thread.title as thread
                from v_person person, v_institution institution, forum_thread thread
                where person.id = :author and institution.id = :institution and thread.id = :thread
                """)
                .param("author", author)
                .param("institution", institution)
                .param("thread", post.thread())
                .one(Said.class);
        for (Clearer clearer : clearers) {
            if (clearer.email() == null) continue;
            Language reader = clearer.language();
            Object[] arguments = {
                clearer.name(),
                said.author(),
                said.institution().in(reader).text(),
                said.thread().in(reader).text(),
                web.baseUrl() + "/statements/" + post.id()
            };
            outbox.enqueue(new Mail(
                    clearer.email(),
                    clearer.id(),
                    reader,
                    messages.say(reader, "forum.mail.clear.subject", arguments),
                    messages.say(reader, "forum.mail.clear.text", arguments),
                    Mail.Kind.INTERRUPT,
                    "statement-" + post.id() + "-" + clearer.id()));
        }
    }
}
