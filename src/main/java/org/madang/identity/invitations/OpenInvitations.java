package org.madang.identity.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** Invitations that nobody has taken up yet, as far as the reader could have sent them. */
@Component
public class OpenInvitations {
    static final int PAGE = 50;

    /** @param late whether its link no longer works */
    public record Row(
            UUID id,
            String email,
            String printName,
            Language language,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope,
            @Nullable String invitedBy,
            Instant sentAt,
            Instant expiresAt,
            boolean late) {
        Grant grant() {
            return new Grant(role, kind, scope);
        }
    }

    private final Db db;
    private final Clock clock;

    OpenInvitations(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One page, the last sent first, after the invitation that the last page ended with. */
    List<Row> list(@Nullable UUID after, Viewer reader) {
        return db.sql("""
                        select i.id, i.email, i.print_name, i.language, i.role, i.kind, i.scope,
                               p.print_name as invited_by, i.sent_at, i.expires_at, i.expires_at <= :now as late
                        from identity_invitation i join identity_person p on p.id = i.invited_by
                        where i.accepted_at is null and i.withdrawn_at is null
                          and (:everywhere or i.kind || ' ' || i.scope::text = any(:places))
                          and (cast(:after as uuid) is null or (i.sent_at, i.id) <
                               (select sent_at, id from identity_invitation where id = cast(:after as uuid)))
                        order by i.sent_at desc, i.id desc limit :most
                        """)
                .param("now", clock.instant())
                .param("everywhere", reader.onPlatform(Role.SECRETARIAT) || reader.onPlatform(Role.OPERATOR))
                .texts(
                        "places",
                        reader.grants().stream()
                                .filter(grant -> grant.role() == Role.SECRETARIAT && grant.scope() != null)
                                .map(grant -> grant.kind() + " " + grant.scope())
                                .toList())
                .param("after", after)
                .param("most", PAGE + 1)
                .list(Row.class);
    }
}
