package org.madang.identity.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.grants.GiversReach;
import org.madang.identity.sessions.Secrets;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Transition;
import org.madang.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends an open invitation once more with a new link, which voids the old one, or withdraws it. Who sends it again stands
 * for it from then on.
 */
@Component
class ChangeInvitation {
    sealed interface Outcome {
        record Done(String email) implements Outcome {}

        /** Taken up or withdrawn in the meantime. */
        record NoLongerOpen() implements Outcome {}

        record BeyondYourOwn() implements Outcome {}
    }

    record InvitationChanged(UUID objectId, String to, PersonId actor) implements Transition {
        @Override
        public String object() {
            return "invitation";
        }
    }

    record Row(
            String email,
            String printName,
            Language language,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope) {}

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final GiversReach reach;
    private final InvitePerson invite;
    private final ApplicationEventPublisher events;

    ChangeInvitation(
            Db db,
            Clock clock,
            Secrets secrets,
            GiversReach reach,
            InvitePerson invite,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.reach = reach;
        this.invite = invite;
        this.events = events;
    }

    @Transactional
    Outcome resend(UUID id, Viewer by) {
        var row = open(id);
        if (row.isEmpty()) return new Outcome.NoLongerOpen();
        if (beyond(row.get(), by)) return new Outcome.BeyondYourOwn();
        Instant now = clock.instant();
        String token = secrets.token();
        db.sql(
                        "update identity_invitation set token = :token, sent_at = :now, expires_at = :expires, invited_by = :by where id = :id")
                .param("by", by.id())
                .param("token", secrets.hmac(token))
                .param("now", now)
                .param("expires", now.plus(InvitePerson.GOOD_FOR))
                .param("id", id)
                .update();
        invite.send(
                row.get().email(),
                row.get().printName(),
                row.get().language(),
                by.printName(),
                token,
                "invitation-" + id + "-" + now);
        events.publishEvent(new InvitationChanged(id, "SENT_AGAIN", by.id()));
        return new Outcome.Done(row.get().email());
    }

    @Transactional
    Outcome withdraw(UUID id, Viewer by) {
        var row = open(id);
        if (row.isEmpty()) return new Outcome.NoLongerOpen();
        if (beyond(row.get(), by)) return new Outcome.BeyondYourOwn();
        db.sql("update identity_invitation set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                .param("now", clock.instant())
                .param("by", by.id())
                .param("id", id)
                .update();
        events.publishEvent(new InvitationChanged(id, "WITHDRAWN", by.id()));
        return new Outcome.Done(row.get().email());
    }

    private Optional<Row> open(UUID id) {
        return db.sql("""
                        select email, print_name, language, role, kind, scope from identity_invitation
                        where id = :id and accepted_at is null and withdrawn_at is null and invited_by is not null for update
                        """).param("id", id).maybe(Row.class);
    }

    private boolean beyond(Row row, Viewer by) {
        return !reach.covers(by, new Grant(row.role(), row.kind(), row.scope()));
    }
}
