package org.madang.certificates.holder;

import java.util.List;
import org.madang.web.Page;

public record MyCertificatesPage(List<HolderQueries.Held> certificates) implements Page {
    @Override
    public String template() {
        return "certificates/holder/mine.jte";
    }
}
