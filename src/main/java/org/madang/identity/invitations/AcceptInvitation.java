package org.madang.identity.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.NewPerson;
import org.madang.identity.RegisterPerson;
import org.madang.identity.grants.GiversReach;
import org.madang.identity.sessions.Secrets;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes up an invitation: the link proves the address, so its holder becomes that address's person with the role. */
@Component
class AcceptInvitation {
    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final RegisterPerson register;
    private final Grants grants;
    private final GiversReach reach;
    private final ApplicationEventPublisher events;

    AcceptInvitation(
            Db db,
            Clock clock,
            Secrets secrets,
            RegisterPerson register,
            Grants grants,
            GiversReach reach,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.register = register;
        this.grants = grants;
        this.reach = reach;
        this.events = events;
    }

    sealed interface Outcome {
        record Welcome(PersonId person) implements Outcome {}

        record TooLate() implements Outcome {}

        record AlreadyTaken() implements Outcome {}

        /** Withdrawn, or whoever stands for it may give this role no longer. */
        record NoLongerStands() implements Outcome {}
    }

    record Invitation(
            UUID id,
            String email,
            String printName,
            Language language,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope,
            @Nullable PersonId invitedBy,
            Instant expiresAt,
            @Nullable Instant acceptedAt,
            boolean withdrawn) {
        Grant grant() {
            return new Grant(role, kind, scope);
        }
    }

    Optional<Invitation> find(String token) {
        return db.sql("""
                        select id, email, print_name, language, role, kind, scope, invited_by, expires_at, accepted_at,
                               withdrawn_at is not null as withdrawn
                        from identity_invitation where token = :token
                        """).param("token", secrets.hmac(token)).maybe(Invitation.class);
    }

    /** The first operator is invited by the program itself. */
    boolean stands(Invitation invitation) {
        PersonId inviter = invitation.invitedBy();
        return !invitation.withdrawn() && (inviter == null || reach.covers(inviter, invitation.grant()));
    }

    @Transactional
    Outcome accept(Invitation invitation) {
        Instant now = clock.instant();
        if (invitation.acceptedAt() != null) return new Outcome.AlreadyTaken();
        if (!stands(invitation)) return new Outcome.NoLongerStands();
        if (now.isAfter(invitation.expiresAt())) return new Outcome.TooLate();
        var person = register.register(
                        new NewPerson(
                                invitation.email(),
                                invitation.printName(),
                                Language.ENGLISH,
                                "",
                                "",
                                "",
                                null,
                                invitation.language(),
                                null,
                                false),
                        null)
                .person();
        int taken = db.sql("""
                        update identity_invitation set accepted_at = :now, accepted_by = :person
                        where id = :id and accepted_at is null and withdrawn_at is null
                        """)
                .param("now", now)
                .param("person", person)
                .param("id", invitation.id())
                .update();
        if (taken == 0) return new Outcome.AlreadyTaken();
        PersonId inviter = invitation.invitedBy();
        grants.give(person, invitation.grant(), inviter == null ? person : inviter);
        events.publishEvent(new ChangeInvitation.InvitationChanged(invitation.id(), "ACCEPTED", person));
        return new Outcome.Welcome(person);
    }
}
