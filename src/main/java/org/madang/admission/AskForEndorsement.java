package org.madang.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.SecretLinks;
import org.madang.institutions.InstitutionId;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.web.WebSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat or the applicant asks the officers of an institution by mail; each gets a link for exactly this word. */
@Component
public class AskForEndorsement {
    static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final Duration BETWEEN_BY_APPLICANT = Duration.ofDays(3);

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final Nominations nominations;
    private final SecretLinks links;
    private final Letters letters;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings web;
    private final ApplicationEventPublisher events;

    AskForEndorsement(
            Db db,
            Clock clock,
            Calls calls,
            Applications applications,
            Nominations nominations,
            SecretLinks links,
            Letters letters,
            Outbox outbox,
            Messages messages,
            WebSettings web,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.nominations = nominations;
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.web = web;
        this.events = events;
    }

    public sealed interface Outcome {
        record Asked() implements Outcome {}

        /** A mail went out not long ago. */
        record TooSoon() implements Outcome {}

        /** No officer of the institution can be written to. */
        record NobodyToAsk() implements Outcome {}

        /** The institution has spoken, or the application is not before it. */
        record NotFromHere() implements Outcome {}
    }

    record Officer(PersonId id, String name, String email, Language language, ZoneId zone) {}

    @Transactional
    public Outcome ask(ApplicationId id, InstitutionId institution, PersonId by) {
        var application = applications.locked(id);
        var officers = officers(application, institution);
        if (officers == null) throw new NotFound();
        if (application.state() != ApplicationState.SUBMITTED
                || nominations.word(id, institution).state() != NominationState.INVITED)
            return new Outcome.NotFromHere();
        if (officers.isEmpty()) return new Outcome.NobodyToAsk();
        Instant now = clock.instant();
        Duration between = application.personId().equals(by) ? BETWEEN_BY_APPLICANT : BETWEEN;
        if (asked(id, institution, now.minus(between))) return new Outcome.TooSoon();
        officers.forEach(officer -> send(application, institution, officer, now, by));
        return new Outcome.Asked();
    }

    /** @return null when the institution has no say in the application */
    private @Nullable List<Officer> officers(Applications.Application application, InstitutionId institution) {
        boolean ofTheCountry = db.sql("select 1 from v_institution where id = :id and country = :country")
                .param("id", institution)
                .param("country", application.country())
                .exists();
        if (!ofTheCountry) return null;
        return db.sql("""
                        select distinct p.id, coalesce(nullif(p.call_me, ''), p.print_name) as name, p.email, p.language, p.zone
                        from v_grant g join v_person p on p.id = g.person_id
                        where g.kind = 'INSTITUTION' and g.scope = :institution and p.email is not null and p.id <> :applicant
                          and (g.role = 'COUNTRY_DELEGATE'
                               or g.role = 'PARTNER_COORDINATOR'
                                  and exists (select 1 from v_track_institution t where t.institution_id = g.scope
                                              and t.track_id = :track and t.role = 'PARTNER'))
                        order by p.id limit 20
                        """)
                .param("institution", institution)
                .param("applicant", application.personId())
                .param("track", application.trackId())
                .list(Officer.class);
    }

    private boolean asked(ApplicationId id, InstitutionId institution, Instant since) {
        return db.sql("""
                        select 1 from admission_endorsement_link
                        where application_id = :id and institution_id = :institution and asked_at > :since
                        """)
                .param("id", id)
                .param("institution", institution)
                .param("since", since)
                .exists();
    }

    private void send(
            Applications.Application application,
            InstitutionId institution,
            Officer officer,
            Instant now,
            PersonId by) {
        UUID id = Ids.next();
        String secret = links.secret();
        Instant expires = now.plus(GOOD_FOR);
        db.sql("""
                        insert into admission_endorsement_link (id, token, application_id, institution_id, officer, asked_by,
                                                                asked_at, expires_at)
                        values (:id, :token, :application, :institution, :officer, :by, :now, :expires)
                        """)
                .param("id", id)
                .param("token", links.mark(secret))
                .param("application", application.id())
                .param("institution", institution)
                .param("officer", officer.id())
                .param("by", by)
                .param("now", now)
                .param("expires", expires)
                .update();
        Language language = officer.language();
        var call = calls.find(application.callId()).orElseThrow();
        outbox.enqueue(new Mail(
                        officer.email(),
                        officer.id(),
                        language,
                        messages.say(language, "admission.mail.word.subject", application.printName()),
                        messages.say(
                                language,
                                "admission.mail.word.text",
                                officer.name(),
                                application.printName(),
                                call.title().in(language).text(),
                                nameOf(institution).in(language).text(),
                                letters.clocks(
                                        new Letters.Reader(officer.name(), officer.email(), language, officer.zone()),
                                        expires,
                                        call.zone()),
                                web.baseUrl() + "/endorsements/" + secret),
                        Mail.Kind.INTERRUPT,
                        "endorsement-link-" + id)
                .keeping(secret));
        events.publishEvent(new EndorsementLinkMoved(id, null, "SENT", by, institution.value()));
    }

    private Multilingual nameOf(InstitutionId institution) {
        return db.sql("select name from v_institution where id = :id")
                .param("id", institution)
                .one(Multilingual.class);
    }
}
