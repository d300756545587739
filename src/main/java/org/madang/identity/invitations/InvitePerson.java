package org.madang.identity.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.sessions.Secrets;
import org.madang.identity.signin.Address;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
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
    private static final Duration GOOD_FOR = Duration.ofDays(14);

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings settings;
    private final ApplicationEventPublisher events;

    InvitePerson(
            Db db,
            Clock clock,
            Secrets secrets,
            Outbox outbox,
            Messages messages,
            WebSettings settings,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param token what stands in the link, known to nobody else */
        record Invited(String token) implements Outcome {}

        record BeyondYourOwn() implements Outcome {}
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
        public @Nullable String from() {
            return null;
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
        boolean platformWide = by.onPlatform(Role.SECRETARIAT) || by.onPlatform(Role.OPERATOR);
        if (!platformWide) return new Outcome.BeyondYourOwn();
        Instant now = clock.instant();
        String token = secrets.token();
        UUID id = Ids.next();
        db.sql("""
                insert into identity_invitation (id, token, email, print_name, language, role, kind, scope, invited_by, created_at, expires_at)
                values (:id, :token, :email, :name, :language, :role, :kind, :scope, :by, :now, :expires)
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
        outbox.enqueue(new Mail(
                address.text(),
                null,
                language,
                messages.say(language, "identity.invitation.mail.subject", by.printName()),
                messages.say(
                        language,
                        "identity.invitation.mail.text",
                        printName,
                        by.printName(),
                        settings.baseUrl() + "/invitations/" + token),
                Mail.Kind.ACCOUNT,
                "invitation-" + id));
        events.publishEvent(new PersonInvited(id, grant, by.id()));
        return new Outcome.Invited(token);
    }
}
