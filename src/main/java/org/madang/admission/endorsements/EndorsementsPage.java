package org.madang.admission.endorsements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.NominationState;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

public record EndorsementsPage(List<Row> rows) implements Page {
    /**
     * @param named whom the institution had named, where only an officer can say whether it is the same person
     * @param next the first rank of this institution, track and country that is not taken
     */
    public record Row(
            ApplicationId id,
            String printName,
            String latinName,
            Language nameLanguage,
            Multilingual call,
            Multilingual track,
            @Nullable String named,
            String namedEmail,
            @Nullable Integer namedRank,
            String namedLetter,
            InstitutionId institutionId,
            Multilingual institution,
            Instant submittedAt,
            @Nullable NominationState state,
            @Nullable Integer rank,
            int next,
            boolean decided) {
        int rankOffered() {
            return namedRank == null ? next : namedRank;
        }

        boolean waits() {
            return state == null && !decided;
        }
    }

    /** The rows of one call that ask for nothing any more. */
    public record Call(Multilingual title, List<Row> rows) {}

    public List<Row> waiting() {
        return rows.stream().filter(Row::waits).toList();
    }

    /** In the order of the rows, the latest call first. */
    public List<Call> done() {
        var calls = new LinkedHashMap<Multilingual, List<Row>>();
        for (Row row : rows)
            if (!row.waits())
                calls.computeIfAbsent(row.call(), unused -> new ArrayList<>()).add(row);
        return calls.entrySet().stream()
                .map(call -> new Call(call.getKey(), call.getValue()))
                .toList();
    }

    @Override
    public String template() {
        return "admission/endorsements/endorsements.jte";
    }
}
