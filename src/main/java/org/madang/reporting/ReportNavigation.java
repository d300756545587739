package org.madang.reporting;

import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class ReportNavigation implements Navigation {
    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        boolean reads =
                viewer.has(Role.SECRETARIAT) || viewer.has(Role.COURSE_MANAGER) || viewer.has(Role.PARTNER_COORDINATOR);
        return reads ? List.of(new Entry(70, "reporting.nav", "/report", "report")) : List.of();
    }
}
