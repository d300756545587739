package org.madang.certificates.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.certificates.holder.HolderQueries;
import org.madang.web.Page;

/** @param found null when no certificate has this code, or none was asked for yet */
public record CheckPage(String code, HolderQueries.@Nullable Held found, List<HolderQueries.Signed> signed)
        implements Page {
    @Override
    public String template() {
        return "certificates/check/check.jte";
    }
}
