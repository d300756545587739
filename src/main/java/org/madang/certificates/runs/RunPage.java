package org.madang.certificates.runs;

import java.util.List;
import org.madang.certificates.CertificateState;
import org.madang.certificates.Signers.Party;
import org.madang.shared.Multilingual;
import org.madang.tables.TableView;
import org.madang.web.Page;

/**
 * The certificates of a track, step by step.
 *
 * @param finds whether the reader may look who has met the rule
 */
public record RunPage(
        String track,
        Multilingual trackTitle,
        TableView people,
        RunQueries.Counts counts,
        List<Party> parties,
        boolean finds,
        boolean issues)
        implements Page {
    @Override
    public String template() {
        return "certificates/runs/run.jte";
    }

    public long in(CertificateState state) {
        return counts.states().getOrDefault(state, 0L);
    }
}
