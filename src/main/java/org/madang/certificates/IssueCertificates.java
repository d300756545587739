package org.madang.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.WebSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers and issues every approved certificate of a track and tells each owner. Running it again issues nothing twice. */
@Component
public class IssueCertificates {
    private static final ZoneId SECRETARIAT = ZoneId.of("Asia/Seoul");

    private final Db db;
    private final Clock clock;
    private final CheckCodes codes;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings settings;
    private final ApplicationEventPublisher events;

    IssueCertificates(
            Db db,
            Clock clock,
            CheckCodes codes,
            Outbox outbox,
            Messages messages,
            WebSettings settings,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.codes = codes;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.events = events;
    }

    public sealed interface Outcome {
        record Issued(int number) implements Outcome {}

        record NobodyWaits() implements Outcome {}
    }

    record Approved(
            UUID id,
            PersonId personId,
            String printName,
            @Nullable String email,
            Language language) {}

    /** Those of everybody whose certificate is approved. */
    @Transactional
    public Outcome issue(TrackId track, PersonId by) {
        return issue(track, true, List.of(), by);
    }

    /** Those of the chosen alone; whose certificate is not approved is passed over. */
    @Transactional
    public Outcome issue(TrackId track, Collection<PersonId> chosen, PersonId by) {
        return issue(track, false, chosen, by);
    }

    private Outcome issue(TrackId track, boolean everybody, Collection<PersonId> chosen, PersonId by) {
        var approved = db.sql("""
                        select c.id, c.person_id, c.print_name, p.email, p.language
                        from certificates_certificate c join v_person p on p.id = c.person_id
                        where c.track_id = :track and c.state = 'APPROVED' and (:everybody or c.person_id = any(:chosen))
                        order by c.id for update of c
                        """)
                .param("track", track)
                .param("everybody", everybody)
                .ids("chosen", chosen)
                .list(Approved.class);
        if (approved.isEmpty()) return new Outcome.NobodyWaits();
        Instant now = clock.instant();
        int year = now.atZone(SECRETARIAT).getYear();
        int last = reserve(year, approved.size());
        int number = last - approved.size();
        for (Approved one : approved) {
            number++;
            db.sql("""
                    update certificates_certificate
                    set state = 'ISSUED', number = :number, code = :code, issued_at = :now where id = :id
                    """)
                    .param("number", "MC-%d-%05d".formatted(year, number))
                    .param("code", codes.next())
                    .param("now", now)
                    .param("id", one.id())
                    .update();
            events.publishEvent(new CertificateMoved(
                    new CertificateId(one.id()), CertificateState.APPROVED, CertificateState.ISSUED, by, null, null));
            tell(one);
        }
        return new Outcome.Issued(approved.size());
    }

    /** @return the last of the numbers that are now ours; the row is locked until we commit, so none is lost */
    private int reserve(int year, int many) {
        return db.sql("""
                        insert into certificates_counter (year, last) values (:year, :many)
                        on conflict (year) do update set last = certificates_counter.last + :many returning last
                        """).param("year", year).param("many", many).one(Integer.class);
    }

    private void tell(Approved one) {
        if (one.email() == null) return;
        outbox.enqueue(new Mail(
                one.email(),
                one.personId(),
                one.language(),
                messages.say(one.language(), "certificates.mail.subject"),
                messages.say(
                        one.language(),
                        "certificates.mail.text",
                        one.printName(),
                        settings.baseUrl() + "/certificates/" + one.id()),
                Mail.Kind.INTERRUPT,
                "certificate-" + one.id()));
    }
}
