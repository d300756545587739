package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.SecretLinks;
import org.madang.institutions.InstitutionId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Links behind which an officer says one word. */
@Component
public class EndorsementLinks {
    private final Db db;
    private final Clock clock;
    private final SecretLinks links;

    EndorsementLinks(Db db, Clock clock, SecretLinks links) {
        this.db = db;
        this.clock = clock;
        this.links = links;
    }

    /**
     * @param held whether the officer may still speak for the institution, and this for the application where it stands now
     * @param word what the institution has said of the application, by this link or otherwise
     */
    public record Link(
            UUID id,
            ApplicationId applicationId,
            InstitutionId institutionId,
            PersonId officer,
            Instant askedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            boolean held,
            ApplicationState state,
            @Nullable NominationState word) {
        boolean openAt(Instant now) {
            return problemAt(now).isEmpty();
        }

        /** Why nothing can be said by it any more; empty while something can. */
        public String problemAt(Instant now) {
            // First, for who no longer speaks for it, or of what has moved, reads nothing by a link they once used.
            if (!held || now.isAfter(expiresAt)) return "over";
            if (usedAt != null) return "used";
            if (state == ApplicationState.RETURNED && word == null) return "returned";
            return state != ApplicationState.SUBMITTED || word != null ? "said" : "";
        }
    }

    private static final String LINK = """
            select l.id, l.application_id, l.institution_id, l.officer, l.asked_at, l.expires_at, l.used_at, a.state, n.state as word,
                   exists (select 1 from v_grant g join v_institution i on i.id = g.scope and i.country = a.country
                           where g.person_id = l.officer and g.kind = 'INSTITUTION' and g.scope = l.institution_id
                             and (g.role = 'COUNTRY_DELEGATE'
                                  or g.role = 'PARTNER_COORDINATOR'
                                     and exists (select 1 from v_track_institution t where t.institution_id = g.scope
                                                 and t.track_id = a.track_id and t.role = 'PARTNER'))) as held
            from admission_endorsement_link l
            join admission_application a on a.id = l.application_id
            left join admission_nomination n on n.application_id = l.application_id and n.institution_id = l.institution_id
            where l.token = :token""";

    public Optional<Link> behind(String secret) {
        return db.sql(LINK).param("token", links.mark(secret)).maybe(Link.class);
    }

    Optional<Link> locked(String secret) {
        return db.sql(LINK + " for update of l")
                .param("token", links.mark(secret))
                .maybe(Link.class);
    }

    void use(Link link) {
        db.sql("update admission_endorsement_link set used_at = :now where id = :id")
                .param("now", clock.instant())
                .param("id", link.id())
                .update();
    }
}
