package org.madang.identity;

import static org.madang.identity.PeopleOfPlaces.EDITIONS;
import static org.madang.identity.PeopleOfPlaces.INSTITUTIONS;
import static org.madang.identity.PeopleOfPlaces.PROGRAMMES;
import static org.madang.identity.PeopleOfPlaces.TRACKS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.springframework.stereotype.Component;

/**
 * Whom an officer who gives grants may see by that, as a filter of queries: officers of the platform everybody, officers
 * of a place those who hold or held something there, take part in it or sent an application to it.
 */
@Component
public class PeopleReach {
    /** What is held at the very place; modules add what lies within it. */
    private static final String HELD =
            "select g.person_id from identity_grant g where g.kind = 'PROGRAMME' and g.scope = "
                    + PROGRAMMES + " or g.kind = 'EDITION' and g.scope = " + EDITIONS
                    + " or g.kind = 'TRACK' and g.scope = "
                    + TRACKS + " or g.kind = 'INSTITUTION' and g.scope = " + INSTITUTIONS;

    private final Db db;
    private final String within;

    PeopleReach(Db db, List<PeopleOfPlaces> modules) {
        this.db = db;
        this.within = HELD
                + modules.stream().map(module -> " union " + module.people()).collect(Collectors.joining());
    }

    /** @param parameters what the condition binds */
    public record Reach(boolean everybody, String within, Map<String, List<UUID>> parameters) {
        /** The condition on a column that is the id of a person. */
        public String covers(String id) {
            return everybody ? "true" : id + " in (" + within + ")";
        }
    }

    public Reach of(Viewer viewer) {
        var held = viewer.grants().stream()
                .filter(grant -> Action.GIVE_GRANTS.roles().contains(grant.role()))
                .toList();
        if (held.stream().anyMatch(grant -> grant.kind() == ScopeKind.PLATFORM))
            return new Reach(true, within, Map.of());
        return new Reach(
                false,
                within,
                Map.of(
                        "inProgrammes", at(held, ScopeKind.PROGRAMME),
                        "inEditions", at(held, ScopeKind.EDITION),
                        "inTracks", at(held, ScopeKind.TRACK),
                        "inInstitutions", at(held, ScopeKind.INSTITUTION)));
    }

    private static List<UUID> at(List<Grant> held, ScopeKind kind) {
        return held.stream()
                .filter(grant -> grant.kind() == kind)
                .map(Grant::scope)
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean covers(Viewer viewer, PersonId person) {
        var reach = of(viewer);
        return db.sql("select 1 from identity_person p where p.id = :person and " + reach.covers("p.id"))
                .params(reach.parameters())
                .param("person", person)
                .exists();
    }
}
