package org.madang.identity.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.identity.grants.GiversReach;
import org.madang.identity.sessions.Secrets;
import org.madang.identity.signin.Address;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.madang.shared.Viewer;
import org.madang.shared.text.Messages;
import org.madang.web.WebSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites a person to take up a role by a link that is good for two weeks. Nobody can give more than they hold. */
@Component
public class InvitePerson {
    static final Duration GOOD_FOR = Duration.ofDays(14);

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final GiversReach reach;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings settings;
    private final ApplicationEventPublisher events;

    InvitePerson(
            Db db,
            Clock clock,
            Secrets secrets,
            GiversReach reach,
            Outbox outbox,
            Messages messages,
            WebSettings settings,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.reach = reach;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param token what stands in the link, known to nobody else */
        record Invited(String token) implements Outcome {}

        record BeyondYourOwn() implements Outcome {}

        /** An invitation of this kind is open; another can be sent from the list. */
        record InvitedBefore() implements Outcome {}

        record HoldsAlready() implements Outcome {}
    }

    public record PersonInvited(UUID invitation, Grant grant, PersonId actor) implements Transition {
        @Override
        public String object() {
            return "invitation";
        }

        @Override
        public UUID objectId() {
            return invitation;
        }

        @Override
        public String to() {
            return "INVITED";
        }

        @Override
        public String reason() {
            return grant.role() + " " + grant.kind();
        }
    }

    @Transactional
    public Outcome invite(Address address, String printName, Language language, Grant grant, Viewer by) {
        if (!reach.covers(by, grant)) return new Outcome.BeyondYourOwn();
        switch (standing(address, grant)) {
            case HOLDS_ALREADY -> {
                return new Outcome.HoldsAlready();
            }
            case INVITED_BEFORE -> {
                return new Outcome.InvitedBefore();
            }
            default -> {}
        }
        Instant now = clock.instant();
        closeWhatRanOut(address, grant, now);
        String token = secrets.token();
        UUID id = Ids.next();
        int made = db.sql("""
                        insert into identity_invitation (id, token, email, print_name, language, role, kind, scope,
                                                         invited_by, created_at, sent_at, expires_at)
                        values (:id, :token, :email, :name, :language, :role, :kind, :scope, :by, :now, :now, :expires)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("token", secrets.hmac(token))
                .param("email", address.text())
                .param("name", printName)
                .param("language", language)
                .param("role", grant.role())
                .param("kind", grant.kind())
                .param("scope", grant.scope())
                .param("by", by.id())
                .param("now", now)
                .param("expires", now.plus(GOOD_FOR))
                .update();
        if (made == 0) return new Outcome.InvitedBefore();
        send(address.text(), printName, language, by.printName(), token, "invitation-" + id);
        events.publishEvent(new PersonInvited(id, grant, by.id()));
        return new Outcome.Invited(token);
    }

    /** Whether somebody at an address holds the role or is invited to it. */
    Line.State standing(Address address, Grant grant) {
        boolean holds = bound(db.sql("""
                        select 1 from identity_grant g join identity_person p on p.id = g.person_id
                        where p.email = :email and g.role = :role and g.kind = :kind
                          and g.scope is not distinct from cast(:scope as uuid) and g.ended_at is null
                          and (g.valid_until is null or g.valid_until > :now)
                        """), address, grant).exists();
        if (holds) return Line.State.HOLDS_ALREADY;
        boolean invited = bound(db.sql("""
                        select 1 from identity_invitation
                        where email = :email and role = :role and kind = :kind
                          and scope is not distinct from cast(:scope as uuid)
                          and accepted_at is null and withdrawn_at is null and expires_at > :now
                        """), address, grant).exists();
        return invited ? Line.State.INVITED_BEFORE : Line.State.TO_INVITE;
    }

    private Sql bound(Sql sql, Address address, Grant grant) {
        return sql.param("email", address.text())
                .param("role", grant.role())
                .param("kind", grant.kind())
                .param("scope", grant.scope())
                .param("now", clock.instant());
    }

    private void closeWhatRanOut(Address address, Grant grant, Instant now) {
        bound(db.sql("""
                update identity_invitation set withdrawn_at = :now
                where email = :email and role = :role and kind = :kind
                  and scope is not distinct from cast(:scope as uuid)
                  and accepted_at is null and withdrawn_at is null and expires_at <= :now
                """), address, grant).update();
    }

    /** @param occasion a mail goes out once for each */
    void send(String to, String printName, Language language, String inviter, String token, String occasion) {
        outbox.enqueue(new Mail(
                        to,
                        null,
                        language,
                        messages.say(language, "identity.invitation.mail.subject", inviter),
                        messages.say(
                                language,
                                "identity.invitation.mail.text",
                                printName,
                                inviter,
                                settings.baseUrl() + "/invitations/" + token),
                        Mail.Kind.ACCOUNT,
                        occasion)
                .keeping(token));
    }
}
