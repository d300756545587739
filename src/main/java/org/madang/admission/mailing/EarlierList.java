package org.madang.admission.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.MailingId;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;

/** What was sent for a call, and what the reader has drafted: the drafts of others are theirs alone. */
final class EarlierList {
    private static final Codes NEEDS = Codes.of(List.of("NEEDED", "OPTIONAL"), "admission.mailing.need.");
    private static final Codes STATES = Codes.of(List.of("SENT", "DRAFT"), "admission.mailing.state.");

    private EarlierList() {}

    record Row(
            MailingId id,
            Multilingual subject,
            String state,
            String need,
            String writer,
            Instant writtenAt,
            @Nullable String sender,
            @Nullable Instant sentAt,
            int recipients) {}

    static StaffList<Row> of(Calls.Call call, PersonId reader) {
        String mails = "/admission/calls/" + call.slug() + "/mails";
        return new StaffList<>(
                        mails + "/earlier",
                        "admission.mailing.earlier",
                        Row.class,
                        """
                        m.id, m.subject, m.state, m.need, w.print_name as writer, m.written_at, s.print_name as sender, m.sent_at,
                        m.recipients
                        """,
                        """
                        admission_mailing m
                        join v_person w on w.id = m.written_by
                        left join v_person s on s.id = m.sent_by
                        where m.call_id = :of and (m.state = 'SENT' or m.written_by = :reader)
                        """,
                        Map.of("of", call.id(), "reader", reader),
                        "m.id",
                        Row::id,
                        List.of(
                                Column.written(
                                        "subject",
                                        "admission.mailing.earlier.subject",
                                        "m.subject",
                                        Row::subject,
                                        row -> new Cell.WrittenLink(row.subject(), mails + "/" + row.id())),
                                STATES.column("state", "admission.list.state", "m.state", Row::state),
                                NEEDS.column("need", "admission.mailing.need", "m.need", Row::need)
                                        .onRequest(),
                                Column.stamp("sent", "admission.mailing.earlier.sent", "m.sent_at", Row::sentAt),
                                Column.number(
                                        "recipients",
                                        "admission.mailing.earlier.recipients",
                                        "m.recipients",
                                        row -> row.sentAt() == null ? null : (long) row.recipients()),
                                Column.maybe(
                                        "sender",
                                        "admission.mailing.earlier.sender",
                                        "coalesce(s.print_name, '')",
                                        Row::sender,
                                        row -> Cell.of(row.sender())),
                                Column.text(
                                        "writer",
                                        "admission.mailing.earlier.writer",
                                        "w.print_name",
                                        Row::writer,
                                        row -> Cell.of(row.writer())),
                                Column.stamp(
                                        "written",
                                        "admission.mailing.earlier.written",
                                        "m.written_at",
                                        Row::writtenAt)),
                        List.of(
                                Filter.searchIn("admission.mailing.earlier.subject", "said_in_all(m.subject)"),
                                STATES.filter("state", "admission.list.state", "m.state"),
                                NEEDS.filter("need", "admission.mailing.need", "m.need")),
                        List.of())
                .sorted("-written");
    }
}
