package org.madang.certificates.runs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.certificates.CertificateState;
import org.madang.certificates.FindEligible.Standing;
import org.madang.certificates.Signers.Party;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/**
 * The certificates of a track, step by step.
 *
 * @param finds whether the reader may look who has met the rule
 * @param opens whether the reader may read a single certificate
 */
public record RunPage(
        String track,
        Multilingual trackTitle,
        List<RunQueries.Row> rows,
        Map<UUID, Standing> standings,
        List<Party> parties,
        boolean finds,
        boolean issues,
        boolean opens)
        implements Page {
    @Override
    public String template() {
        return "certificates/runs/run.jte";
    }

    public long in(CertificateState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    public @Nullable Standing standing(RunQueries.Row row) {
        return standings.get(row.personId().value());
    }
}
