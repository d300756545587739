package org.madang.identity.delegation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.identity.NewPerson;
import org.madang.identity.RegisterPerson;
import org.madang.identity.Term;
import org.madang.identity.signin.Address;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Ids;
import org.madang.shared.Viewer;
import org.madang.shared.text.Messages;
import org.madang.web.Action;
import org.madang.web.Screen;
import org.madang.web.WebSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody act for oneself, for a time and within named actions. The address tells nothing: whoever it belongs to,
 * known here or not, gets a letter and signs in as themselves.
 */
@Component
public class Delegate {
    private static final Duration LONGEST = Duration.ofDays(366);

    public sealed interface Outcome {
        record Delegated(UUID delegation) implements Outcome {}

        record NothingNamed() implements Outcome {}

        record NotToYourself() implements Outcome {}

        record StandsAlready() implements Outcome {}

        record OverBeforeItBegins() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    private final Db db;
    private final Clock clock;
    private final RegisterPerson register;
    private final Outbox outbox;
    private final Messages messages;
    private final WebSettings settings;
    private final ApplicationEventPublisher events;

    Delegate(
            Db db,
            Clock clock,
            RegisterPerson register,
            Outbox outbox,
            Messages messages,
            WebSettings settings,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.register = register;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.events = events;
    }

    @Transactional
    public Outcome delegate(Address assistant, Set<Action> actions, Term term, Viewer official) {
        if (actions.isEmpty() || !Action.DELEGABLE.containsAll(actions)) return new Outcome.NothingNamed();
        Instant now = clock.instant();
        Instant from = term.from() == null || term.from().isBefore(now) ? now : term.from();
        Instant until = term.until() == null ? from.plus(LONGEST) : term.until();
        if (!until.isAfter(from)) return new Outcome.OverBeforeItBegins();
        if (until.isAfter(from.plus(LONGEST))) return new Outcome.TooLong();
        var person = register.register(NewPerson.atAddress(assistant.text(), official.language()), official.id())
                .person();
        if (person.equals(official.id())) return new Outcome.NotToYourself();
        db.sql("""
                update identity_delegation set ended_at = valid_until
                where official_id = :official and assistant_id = :assistant and ended_at is null and valid_until <= :now
                """)
                .param("official", official.id())
                .param("assistant", person)
                .param("now", now)
                .update();
        UUID id = Ids.next();
        var names = actions.stream().map(Action::name).sorted().toList();
        int made = db.sql("""
                        insert into identity_delegation
                            (id, official_id, assistant_id, email, actions, valid_from, valid_until, given_at)
                        values (:id, :official, :assistant, :email, :actions, :from, :until, :now) on conflict do nothing
                        """)
                .param("id", id)
                .param("official", official.id())
                .param("assistant", person)
                .param("email", assistant.text())
                .texts("actions", names)
                .param("from", from)
                .param("until", until)
                .param("now", now)
                .update();
        if (made == 0) return new Outcome.StandsAlready();
        var language = Screen.shown(official.language());
        outbox.enqueue(new Mail(
                assistant.text(),
                person,
                language,
                messages.say(language, "identity.delegation.mail.subject", official.printName()),
                messages.say(
                        language,
                        "identity.delegation.mail.text",
                        official.printName(),
                        settings.baseUrl() + "/me/delegations"),
                Mail.Kind.ACCOUNT,
                "delegation-" + id));
        events.publishEvent(new DelegationChanged(
                id, "DELEGATED", official.id(), names.stream().collect(Collectors.joining(" "))));
        return new Outcome.Delegated(id);
    }
}
