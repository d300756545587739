package org.madang.identity.secondfactor;

import java.util.List;
import org.madang.web.Page;

/** The recovery codes, which are shown this once. */
public record CodesPage(List<String> codes) implements Page {
    @Override
    public String template() {
        return "identity/secondfactor/codes.jte";
    }
}
