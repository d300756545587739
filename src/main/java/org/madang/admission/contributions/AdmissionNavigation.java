package org.madang.admission.contributions;

import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class AdmissionNavigation implements Navigation {
    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        for (Role role : Action.ENTER_ADMISSION.roles()) {
            if (viewer.has(role)) return List.of(new Entry(60, "admission.nav", "/admission", "admission"));
        }
        return List.of();
    }
}
