package org.madang.admission.desk;

import java.time.Instant;
import java.util.List;
import org.madang.admission.CallId;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.RunQueue;

/**
 * @param calls only for whoever decides; empty for partners and reviewers
 * @param names whether the reader names people for an institution
 */
public record DeskPage(List<RunQueue.Row> queues, List<CallRow> calls, boolean names, Instant now) implements Page {
    public record CallRow(
            CallId id,
            String slug,
            Multilingual title,
            Instant closesAt,
            boolean announced,
            long drafts,
            long submitted,
            long endorsed,
            long selected,
            long accepted) {}

    @Override
    public String template() {
        return "admission/desk/desk.jte";
    }
}
