package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.SecretLinks;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Those whom institutions named before they applied. */
@Component
public class Nominees {
    private final Db db;
    private final Clock clock;
    private final SecretLinks links;
    private final ApplicationEventPublisher events;

    Nominees(Db db, Clock clock, SecretLinks links, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.links = links;
        this.events = events;
    }

    /**
     * @param email null once the invitation is no longer open
     * @param cameBy who opened the link and said that it is meant for them
     * @param applicationId what the nominee handed in, as far as that is known
     */
    public record Nominee(
            NomineeId id,
            CallId callId,
            TrackId trackId,
            Multilingual track,
            InstitutionId institutionId,
            Multilingual institution,
            PersonId officer,
            boolean forCountry,
            String printName,
            String latinName,
            @Nullable String email,
            Language language,
            int rank,
            String letter,
            NominationState state,
            Instant sentAt,
            @Nullable PersonId cameBy,
            @Nullable ApplicationId applicationId) {}

    private static final String NOMINEE = """
            select n.id, n.call_id, n.track_id, t.title as track, n.institution_id, i.name as institution, n.officer,
                   n.for_country, n.print_name, n.latin_name, n.email, n.language, n.rank, n.letter, n.state, n.sent_at,
                   n.came_by, n.application_id
            from admission_nominee n
            join v_track t on t.id = n.track_id
            join v_institution i on i.id = n.institution_id
            """;

    public Optional<Nominee> behind(String secret) {
        return db.sql(NOMINEE + "where n.token = :token")
                .param("token", links.mark(secret))
                .maybe(Nominee.class);
    }

    Optional<Nominee> locked(NomineeId id) {
        return db.sql(NOMINEE + "where n.id = :id for update of n")
                .param("id", id)
                .maybe(Nominee.class);
    }

    /** Open invitations of a call that were sent to a person's own address, or whose link they came by. */
    public List<Nominee> waitingFor(PersonId person, CallId call) {
        return db.sql(OPEN_FOR).param("person", person).param("call", call).list(Nominee.class);
    }

    List<Nominee> lockedFor(PersonId person, CallId call) {
        return db.sql(OPEN_FOR + " for update of n")
                .param("person", person)
                .param("call", call)
                .list(Nominee.class);
    }

    private static final String OPEN_FOR = NOMINEE + """
            where n.call_id = :call and n.state = 'INVITED' and n.officer <> :person
              and (n.came_by = :person or n.email = (select p.email from v_person p where p.id = :person))
            order by n.id""";

    /** Whether the account of a person has the very address that was invited. */
    boolean isAddressOf(Nominee nominee, PersonId person) {
        return nominee.email() != null
                && db.sql("select 1 from v_person where id = :person and email = :email")
                        .param("person", person)
                        .param("email", nominee.email())
                        .exists();
    }

    void tied(NomineeId id, ApplicationId application) {
        db.sql("update admission_nominee set application_id = :application where id = :id")
                .param("application", application)
                .param("id", id)
                .update();
    }

    /** @param by who turned the key: the officer who named them, or who confirms */
    void settle(Nominee nominee, NominationState after, @Nullable String reason, PersonId by) {
        db.sql("""
                        update admission_nominee
                        set state = :after, reason = :reason, settled_at = :now, settled_by = :by,
                            email = case when :after = 'ENDORSED' then email end
                        where id = :id
                        """)
                .param("after", after.name())
                .param("reason", reason)
                .param("now", clock.instant())
                .param("by", by)
                .param("id", nominee.id())
                .update();
        events.publishEvent(new NomineeMoved(
                nominee.id(),
                nominee.state(),
                after,
                by,
                nominee.institutionId().value(),
                reason));
    }

    /** What an institution says of an application is said of whom it had named, too. */
    void settleWith(ApplicationId application, InstitutionId institution, NominationState after, PersonId by) {
        db.sql(NOMINEE + """
                        where n.application_id = :application and n.institution_id = :institution
                          and n.state = 'INVITED' for update of n
                        """)
                .param("application", application)
                .param("institution", institution)
                .list(Nominee.class)
                .forEach(nominee -> settle(nominee, after, null, by));
    }
}
