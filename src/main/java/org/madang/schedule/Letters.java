package org.madang.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
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

/**
 * Tells everybody in a track, each in their language and by their clock, that one of its sessions changed: whoever takes
 * part in it, teaches it or runs it, but for the one who changed it. What lies behind all of them is told to nobody.
 */
@Component
class Letters {
    private record Reader(PersonId id, String name, String email, Language language, ZoneId zone) {}

    private record Subject(Multilingual title, Multilingual trackTitle, ZoneId zone) {}

    private final Db db;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings web;
    private final Clock clock;

    Letters(Db db, Outbox outbox, Messages messages, WebSettings web, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.messages = messages;
        this.web = web;
        this.clock = clock;
    }

    /**
     * @param before as it was until now
     * @return how many people are told
     */
    int moved(Sessions.Session before, Instant start, int minutes, String reason, PersonId by) {
        Instant now = clock.instant();
        if (end(before.startsAt(), before.minutes()).isBefore(now)
                && end(start, minutes).isBefore(now)) return 0;
        Subject subject = subject(before.id());
        return tell(before, by, "moved", reader -> new Object[] {
            reader.name(),
            subject.title().in(reader.language()).text(),
            subject.trackTitle().in(reader.language()).text(),
            when(reader, before.startsAt(), before.minutes(), subject.zone()),
            when(reader, start, minutes, subject.zone()),
            reason,
            web.baseUrl() + "/join/" + before.id()
        });
    }

    /** @return how many people are told */
    int cancelled(Sessions.Session before, String reason, PersonId by) {
        if (end(before.startsAt(), before.minutes()).isBefore(clock.instant())) return 0;
        Subject subject = subject(before.id());
        return tell(before, by, "cancelled", reader -> new Object[] {
            reader.name(),
            subject.title().in(reader.language()).text(),
            subject.trackTitle().in(reader.language()).text(),
            when(reader, before.startsAt(), before.minutes(), subject.zone()),
            reason
        });
    }

    private int tell(Sessions.Session before, PersonId by, String letter, Function<Reader, Object[]> arguments) {
        var told = new AtomicInteger();
        everybody(before, by, reader -> told.addAndGet(send(before, reader, letter, arguments.apply(reader))));
        return told.get();
    }

    private int send(Sessions.Session before, Reader reader, String letter, Object... arguments) {
        // The sequence says which change of the session this is, so that the same one is never told twice.
        String key = "session-" + before.id() + "-" + (before.sequence() + 1) + "-" + reader.id();
        boolean taken = outbox.enqueue(new Mail(
                reader.email(),
                reader.id(),
                reader.language(),
                messages.say(reader.language(), "schedule.mail." + letter + ".subject", arguments),
                messages.say(reader.language(), "schedule.mail." + letter + ".text", arguments),
                Mail.Kind.INTERRUPT,
                key));
        return taken ? 1 : 0;
    }

    private String when(Reader reader, Instant start, int minutes, ZoneId place) {
        var times = new Format(Screen.shown(reader.language()), reader.zone()).twoZones(start, minutes, place);
        return times.same()
                ? messages.say(reader.language(), "schedule.mail.when", times.mine(), times.mineCity())
                : messages.say(
                        reader.language(),
                        "schedule.mail.when.both",
                        times.mine(),
                        times.mineCity(),
                        times.theirs(),
                        times.theirsCity());
    }

    private static Instant end(Instant start, int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }

    private Subject subject(SessionId id) {
        return db.sql("""
                        select s.title, t.title as track_title, t.zone
                        from schedule_session s join v_track t on t.id = s.track_id where s.id = :id
                        """).param("id", id).one(Subject.class);
    }

    /** One after the other, however many they are. */
    private void everybody(Sessions.Session session, PersonId by, Consumer<Reader> letter) {
        db.sql("""
                        select p.id, coalesce(nullif(p.call_me, ''), p.print_name) as name, p.email, p.language, p.zone
                        from v_person p
                        where p.email is not null and p.id <> :by
                          and p.id in (select g.person_id from v_grant g
                                       where g.kind = 'TRACK' and g.scope = :track
                                         and g.role in ('PARTICIPANT', 'INSTRUCTOR', 'COURSE_MANAGER'))
                        order by p.id
                        """).param("by", by).param("track", session.trackId()).each(Reader.class, letter);
    }
}
