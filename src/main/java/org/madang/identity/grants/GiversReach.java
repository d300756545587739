package org.madang.identity.grants;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        if (grant.role() == Role.OPERATOR && (grant.kind() != ScopeKind.PLATFORM || !giver.onPlatform(Role.OPERATOR)))
            return false;
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

    private record Held(
            Role role,
            ScopeKind kind,
            @Nullable UUID scope,
            @Nullable PersonId givenBy) {
        Grant grant() {
            return new Grant(role, kind, scope);
        }
    }

    /**
     * Whether an officer answers for somebody's account: they could have given all that the person holds by hand, and did
     * not give it all themselves, or a role given today would open any account of the place. Who holds nothing of it came
     * in by themselves, and an officer of the platform alone answers for them.
     */
    public boolean answersFor(Viewer officer, PersonId person) {
        var held = db.sql("""
                        select role, kind, scope, given_by from identity_grant
                        where person_id = :person and ended_at is null and (valid_until is null or valid_until > :now)
                        """).param("person", person).param("now", clock.instant()).list(Held.class).stream()
                .filter(grant -> GIVEN.contains(grant.role()))
                .toList();
        return held.stream().allMatch(grant -> covers(officer, grant.grant()))
                && (gate.may(officer, Action.GIVE_GRANTS, Scope.PLATFORM)
                        || held.stream().anyMatch(grant -> !officer.id().equals(grant.givenBy())));
    }
}
