package org.madang.certificates;

import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

/** Whoever takes part may one day hold a certificate. */
@Component
class CertificatesNavigation implements Navigation {
    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.has(Role.PARTICIPANT)
                ? List.of(new Entry(46, "certificates.nav", "/certificates", "certificate"))
                : List.of();
    }
}
