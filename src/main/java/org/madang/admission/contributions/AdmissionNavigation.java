package org.madang.admission.contributions;

import java.util.List;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class AdmissionNavigation implements Navigation {
    private final Gate gate;

    AdmissionNavigation(Gate gate) {
        this.gate = gate;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return gate.somewhere(viewer, Action.ENTER_ADMISSION)
                ? List.of(new Entry(60, "admission.nav", "/admission", "admission"))
                : List.of();
    }
}
