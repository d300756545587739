package org.madang.notifications.reading;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.notifications.Mail;
import org.madang.shared.Language;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** Every mail the program wanted to send, the newest first, as the list that operators work with. */
final class MailList {
    private static final List<String> STATES =
            Arrays.stream(MailState.values()).map(MailState::name).toList();
    private static final List<String> KINDS =
            Arrays.stream(Mail.Kind.values()).map(Mail.Kind::name).toList();

    private MailList() {}

    /** @param subject empty if it is not for the operator's eyes: then it is neither sought nor ordered by either */
    record Row(
            UUID id,
            String recipientAddress,
            Language language,
            String subject,
            Mail.Kind kind,
            MailState state,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    static StaffList<Row> all(MailSecrets secrets) {
        String subject = secrets.subject();
        return new StaffList<>(
                        "/run/mail",
                        "notifications.mails.title",
                        Row.class,
                        "m.id, m.recipient_address, m.language, " + subject
                                + " as subject, m.kind, m.state, "
                                + "m.attempts, m.last_error, m.created_at, m.sent_at",
                        "notifications_message m where m.recipient_address <> ''",
                        Map.of(),
                        "m.id",
                        row -> row::id,
                        columns(subject),
                        List.of(
                                Filter.search(
                                        "notifications.mails.search",
                                        "folded(" + subject + " || ' ' || m.recipient_address) like :q"),
                                Filter.choice(
                                        "state",
                                        "notifications.mail.state",
                                        "m.state = :state",
                                        s -> choices(s, STATES, MailList::state)),
                                Filter.choice(
                                        "kind",
                                        "notifications.mail.kind",
                                        "m.kind = :kind",
                                        s -> choices(s, KINDS, MailList::kind))),
                        List.of(StaffList.Act.many("notifications.mail.retry", "/run/mail/retries")))
                .sorted("-written")
                .whenEmpty("notifications.mails.none", "notifications.mails.none.text");
    }

    private static List<Column<Row>> columns(String subject) {
        return List.of(
                Column.maybe("subject", "notifications.mail.subject", subject, Row::subject, MailList::subject),
                Column.text(
                        "to",
                        "notifications.mail.to",
                        "m.recipient_address",
                        Row::recipientAddress,
                        row -> Cell.of(row.recipientAddress())),
                Column.named(
                        "state",
                        "notifications.mail.state",
                        "m.state",
                        row -> row.state().name(),
                        STATES,
                        (s, state) -> s.t(state(state)),
                        row -> new Cell.Pill(row.state().pill(), row.state().key())),
                Column.stamp("written", "notifications.mail.created", "m.created_at", Row::createdAt),
                Column.<Row>named(
                                "kind",
                                "notifications.mail.kind",
                                "m.kind",
                                row -> row.kind().name(),
                                KINDS,
                                (s, kind) -> s.t(kind(kind)),
                                row -> new Cell.Say(kind(row.kind().name())))
                        .onRequest(),
                Column.<Row>stamp("delivered", "notifications.mail.sent", "m.sent_at", Row::sentAt)
                        .onRequest(),
                Column.<Row>number("attempts", "notifications.mails.attempts", "m.attempts::bigint", row ->
                                (long) row.attempts())
                        .onRequest(),
                Column.<Row>maybe(
                                "error",
                                "notifications.mail.error",
                                "m.last_error",
                                Row::lastError,
                                row -> Cell.of(row.lastError(), "en"))
                        .onRequest());
    }

    private static Cell subject(Row row) {
        String path = "/run/mail/" + row.id();
        return row.subject().isEmpty()
                ? new Cell.SayLink("notifications.mail.secret", path)
                : new Cell.Link(MailSecrets.brief(row.subject()), row.language().tag(), path);
    }

    private static String state(String state) {
        return MailState.valueOf(state).key();
    }

    private static String kind(String kind) {
        return "notifications.kind." + kind.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Choice> choices(Screen s, List<String> names, java.util.function.UnaryOperator<String> label) {
        return names.stream()
                .map(name -> Choice.of(name, s.t(label.apply(name))))
                .toList();
    }
}
