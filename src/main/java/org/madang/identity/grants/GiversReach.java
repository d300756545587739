package org.madang.identity.grants;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Choice;
import org.madang.web.Gate;
import org.madang.web.ScopeFinder;
import org.madang.web.Screen;
import org.springframework.stereotype.Component;

/** Nobody gives or ends more than they could do themselves: the one decision is asked about the place of the grant. */
@Component
public class GiversReach {
    /** Roles that are given by hand; applicants and participants come by their application. */
    public static final List<Role> GIVEN = List.of(
            Role.INSTRUCTOR,
            Role.COURSE_MANAGER,
            Role.PARTNER_COORDINATOR,
            Role.COUNTRY_DELEGATE,
            Role.REVIEWER,
            Role.OFFICIAL,
            Role.SECRETARIAT,
            Role.OPERATOR);

    public static List<Choice> choices(Screen s) {
        return GIVEN.stream()
                .map(role -> Choice.of(role.name(), s.t("identity.role." + role)))
                .toList();
    }

    private final Db db;
    private final Clock clock;
    private final Gate gate;
    private final Map<String, ScopeFinder> finders;

    GiversReach(Db db, Clock clock, Gate gate, List<ScopeFinder> finders) {
        this.db = db;
        this.clock = clock;
        this.gate = gate;
        this.finders = finders.stream().collect(Collectors.toMap(ScopeFinder::kind, Function.identity()));
    }

    /** @return false also when there is no such place */
    public boolean covers(Viewer giver, Grant grant) {
        if (grant.role() == Role.OPERATOR && !giver.onPlatform(Role.OPERATOR)) return false;
        if (grant.role() == Role.COUNTRY_DELEGATE && grant.kind() != ScopeKind.INSTITUTION) return false;
        Scope place = Scope.PLATFORM;
        if (grant.kind() != ScopeKind.PLATFORM) {
            var finder = finders.get(grant.kind().name().toLowerCase(Locale.ROOT));
            var found = finder == null || grant.scope() == null
                    ? java.util.Optional.<Scope>empty()
                    : finder.find(grant.scope().toString());
            if (found.isEmpty()) return false;
            place = found.get();
        }
        return gate.may(giver, Action.GIVE_GRANTS, place);
    }

    /** The same of somebody who is not there, by what they hold now. */
    public boolean covers(PersonId giver, Grant grant) {
        var held =
                db.sql("""
                        select role, kind, scope from identity_grant
                        where person_id = :giver and ended_at is null and (valid_from is null or valid_from <= :now)
                          and (valid_until is null or valid_until > :now)
                        """).param("giver", giver).param("now", clock.instant()).list(Grant.class);
        return covers(
                new Viewer(giver, "", Language.ENGLISH, "", Language.ENGLISH, ZoneOffset.UTC, false, held, null),
                grant);
    }

    /** Whether they give grants on the whole platform. */
    public boolean everywhere(Viewer giver) {
        return gate.may(giver, Action.GIVE_GRANTS, Scope.PLATFORM);
    }
}
