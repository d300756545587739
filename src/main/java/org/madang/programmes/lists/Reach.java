package org.madang.programmes.lists;

import java.util.Map;
import java.util.TreeMap;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;

/** How far somebody may set things up, as the conditions and parameters of the lists. */
record Reach(boolean everywhere, Map<String, Object> parameters) {
    static final String PROGRAMMES = """
            (:everywhere or p.id = any(cast(:ofProgrammes as uuid[])))
            """;

    static final String EDITIONS = """
            (:everywhere or e.programme_id = any(cast(:ofProgrammes as uuid[])) or e.id = any(cast(:ofEditions as uuid[])))
            """;

    static final String TRACKS = """
            (:everywhere or e.programme_id = any(cast(:ofProgrammes as uuid[])) or e.id = any(cast(:ofEditions as uuid[]))
             or t.id = any(cast(:ofTracks as uuid[])))
            """;

    static Reach of(Viewer viewer) {
        var parameters = new TreeMap<String, Object>();
        boolean everywhere = viewer.onPlatform(Role.SECRETARIAT);
        parameters.put("everywhere", everywhere);
        parameters.put("ofProgrammes", viewer.scopes(Role.SECRETARIAT, ScopeKind.PROGRAMME));
        parameters.put("ofEditions", viewer.scopes(Role.SECRETARIAT, ScopeKind.EDITION));
        parameters.put("ofTracks", viewer.scopes(Role.SECRETARIAT, ScopeKind.TRACK));
        return new Reach(everywhere, parameters);
    }
}
