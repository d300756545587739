package org.madang.programmes.lists;

import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.tables.StaffList;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** The lists as far as somebody sets things up; institutions are read by all who give them roles. */
@Component
class SetUpTables {
    private final Gate gate;

    SetUpTables(Gate gate) {
        this.gate = gate;
    }

    StaffList<?> of(Subject subject, Viewer viewer) {
        Reach reach = Reach.of(viewer);
        return switch (subject) {
            case PROGRAMMES -> ProgrammeTable.of(reach);
            case EDITIONS -> EditionTable.of(reach);
            case TRACKS -> TrackTable.of(reach);
            case INSTITUTIONS -> InstitutionTable.of(onPlatform(viewer));
        };
    }

    boolean onPlatform(Viewer viewer) {
        return gate.may(viewer, Action.SET_UP, Scope.PLATFORM);
    }
}
