package org.madang.identity.invitations;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.grants.GiversReach;
import org.madang.shared.Grant;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With a grant end the open invitations that it carried, or who was removed could come back by one of their own. */
@Component
class WithdrawWithGrant {
    private record Row(
            UUID id, Role role, ScopeKind kind, @Nullable UUID scope) {}

    private final Db db;
    private final Clock clock;
    private final GiversReach reach;
    private final ApplicationEventPublisher events;

    WithdrawWithGrant(Db db, Clock clock, GiversReach reach, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.events = events;
    }

    @EventListener
    void on(Grants.GrantChanged change) {
        if (!change.to().equals("ENDED")) return;
        var open = db.sql("""
                        select id, role, kind, scope from identity_invitation
                        where invited_by = :person and accepted_at is null and withdrawn_at is null order by id for update
                        """).param("person", change.person()).list(Row.class);
        for (Row row : open) {
            if (reach.covers(change.person(), new Grant(row.role(), row.kind(), row.scope()))) continue;
            db.sql("update identity_invitation set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                    .param("now", clock.instant())
                    .param("by", change.actor())
                    .param("id", row.id())
                    .update();
            events.publishEvent(new ChangeInvitation.InvitationChanged(row.id(), "WITHDRAWN", change.actor()));
        }
    }
}
