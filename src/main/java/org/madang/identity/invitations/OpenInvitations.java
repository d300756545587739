package org.madang.identity.invitations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.grants.GrantQueries;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** Invitations that nobody has taken up yet, as far as the reader could have sent them. */
@Component
public class OpenInvitations {
    /** More than this nobody looks over on one page. */
    private static final int MOST = 500;

    static final String SELECT = """
            i.id, i.email, i.print_name, i.language, i.role, i.kind, i.scope, p.print_name as invited_by, i.sent_at,
            i.expires_at, i.expires_at <= :now as late
            """;
    static final String FROM = """
            identity_invitation i join identity_person p on p.id = i.invited_by
            where i.accepted_at is null and i.withdrawn_at is null and\s""" + GrantQueries.within("i");

    /** @param late whether its link no longer works */
    public record Row(
            UUID id,
            String email,
            String printName,
            Language language,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope,
            String invitedBy,
            Instant sentAt,
            Instant expiresAt,
            boolean late) {
        Grant grant() {
            return new Grant(role, kind, scope);
        }
    }

    private final Db db;
    private final GrantQueries grants;

    OpenInvitations(Db db, GrantQueries grants) {
        this.db = db;
        this.grants = grants;
    }

    Map<String, Object> reach(Viewer reader) {
        return grants.reach(reader);
    }

    /** Those of the ids that are still open, the longest waiting first. */
    List<Row> of(Collection<UUID> ids, Viewer reader) {
        return rows(reader, "i.id = any(:ids)", ids);
    }

    /** Those whose link no longer works, the longest waiting first. */
    List<Row> late(Viewer reader) {
        return rows(reader, "i.expires_at <= :now", List.of());
    }

    private List<Row> rows(Viewer reader, String which, Collection<UUID> ids) {
        return db.sql("select " + SELECT + " from " + FROM + " and " + which + " order by i.sent_at, i.id limit :most")
                .params(reach(reader))
                .ids("ids", ids)
                .param("most", MOST)
                .list(Row.class);
    }
}
