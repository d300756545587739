package org.madang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.access.RouteTable.Route;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.Term;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.web.ScopeFinder;
import org.madang.works.WorksWorld;
import org.springframework.stereotype.Component;

/** What the routes are tried on, and by whom: people with a role at the thing, elsewhere, or no longer. */
@Component
class Things {
    static final Set<Role> GRANTED = EnumSet.complementOf(EnumSet.of(Role.SELF));
    /** Path variables that name no thing with a scope of its own. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("no", "1"),
            Map.entry("label", "2021"),
            Map.entry("figure", "experts"),
            Map.entry("list", "editions"),
            Map.entry("field", "statement"),
            Map.entry("section", "today"),
            Map.entry("country", "KH"),
            Map.entry("criterion", "new"),
            Map.entry("name", "x.pdf"),
            Map.entry("part", "you"),
            Map.entry("question", "work"),
            Map.entry("page", "more"));

    private final SampleThings samples;
    private final Map<String, ScopeFinder> finders;
    private final Db db;
    private final Cast cast;
    private final Grants grants;
    private final WorksWorld works;
    private final Clock clock;
    private final Map<String, PersonId> people = new HashMap<>();
    private @Nullable Map<String, String> made;
    private WorksWorld.@Nullable Place other;

    Things(
            SampleThings samples,
            List<ScopeFinder> finders,
            Db db,
            Cast cast,
            Grants grants,
            WorksWorld works,
            Clock clock) {
        this.samples = samples;
        this.finders = finders.stream().collect(Collectors.toMap(ScopeFinder::kind, Function.identity()));
        this.db = db;
        this.cast = cast;
        this.grants = grants;
        this.works = works;
        this.clock = clock;
    }

    Map<String, String> made() {
        if (made == null) made = samples.make();
        return made;
    }

    String path(Route route) {
        String path = route.path();
        for (String variable : route.variables()) path = path.replace("{" + variable + "}", value(route, variable));
        return path;
    }

    private String value(Route route, String variable) {
        if (route.path().startsWith("/run/mail"))
            return db.sql("select id::text from notifications_message limit 1").one(String.class);
        if (route.path().startsWith("/grants") && variable.equals("grant"))
            return db.sql("select id::text from identity_grant where person_id = :p")
                    .param("p", here(route, Role.SECRETARIAT))
                    .one(String.class);
        if (route.path().startsWith("/grants"))
            return here(route, Role.SECRETARIAT).toString();
        String thing = made().get(variable);
        return thing != null
                ? thing
                : VALUES.getOrDefault(variable, UUID.randomUUID().toString());
    }

    /** Where the thing stands that the route is about; for a route about no thing, where the sample track stands. */
    private Scope place(Route route) {
        String kind = route.in().isEmpty() ? "track" : route.in();
        return finders.get(kind).find(made().get(kind)).orElseThrow(() -> new AssertionError("no " + kind));
    }

    PersonId secretariat() {
        return people.computeIfAbsent("secretariat", key -> cast.secretariat());
    }

    /** Holds the role in another programme, edition, track and institution. */
    PersonId elsewhere(Role role) {
        return people.computeIfAbsent("elsewhere " + role, key -> {
            if (other == null) other = works.place("KH", true);
            PersonId person = cast.with(role, ScopeKind.TRACK, other.track().value());
            cast.give(person, role, ScopeKind.EDITION, other.edition().value());
            cast.give(person, role, ScopeKind.INSTITUTION, institutionElsewhere(role));
            return person;
        });
    }

    PersonId here(Route route, Role role) {
        Grant grant = reach(role, place(route));
        return people.computeIfAbsent("here " + grant, key -> cast.with(role, grant.kind(), grant.scope()));
    }

    PersonId formerly(Route route, Role role) {
        Grant grant = reach(role, place(route));
        return people.computeIfAbsent("formerly " + grant, key -> {
            PersonId person = cast.with(role, grant.kind(), grant.scope());
            grants.end(person, grant, secretariat());
            return person;
        });
    }

    /** Holds the role at the thing from tomorrow on. */
    PersonId notYet(Route route, Role role) {
        Grant grant = reach(role, place(route));
        return people.computeIfAbsent("from tomorrow " + grant, key -> {
            PersonId person = cast.person("tomorrow");
            Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
            grants.give(person, grant, new Term(tomorrow, null), secretariat());
            return person;
        });
    }

    /** Is an officer of an institution that has no part in the thing. */
    PersonId officerElsewhere(Role role) {
        return people.computeIfAbsent("other institution " + role, key -> {
            if (other == null) other = works.place("KH", true);
            return cast.with(role, ScopeKind.INSTITUTION, institutionElsewhere(role));
        });
    }

    /** Another one of the same country; for delegates, who are there for the whole country, of another one. */
    private UUID institutionElsewhere(Role role) {
        return role == Role.COUNTRY_DELEGATE
                ? works.place("LA", true).partner().value()
                : other.partner().value();
    }

    /** One person for each role that the rule names; for rules without roles, anybody. */
    List<PersonId> holders(Route route) {
        var holders = new ArrayList<PersonId>();
        if (route.action().forAnySignedIn()) holders.add(elsewhere(Role.APPLICANT));
        for (Role role : route.roles()) {
            if (role != Role.SELF) holders.add(holder(route, role));
            else place(route).people().stream().limit(1).map(PersonId::new).forEach(holders::add);
        }
        return holders;
    }

    /** What stands at no place is opened by the role for the platform alone. */
    private PersonId holder(Route route, Role role) {
        return route.action().carriedBy(reach(role, place(route)))
                ? here(route, role)
                : people.computeIfAbsent("everywhere " + role, key -> cast.with(role, ScopeKind.PLATFORM, null));
    }

    /** The narrowest grant of the role that reaches the thing, as such people usually hold it. */
    private static Grant reach(Role role, Scope thing) {
        if (role == Role.OPERATOR) return new Grant(role, ScopeKind.PLATFORM, null);
        if (role == Role.PARTNER_COORDINATOR && !thing.institutions().isEmpty())
            return new Grant(
                    role, ScopeKind.INSTITUTION, thing.institutions().iterator().next());
        if (role == Role.COUNTRY_DELEGATE && !thing.delegations().isEmpty())
            return new Grant(
                    role, ScopeKind.INSTITUTION, thing.delegations().iterator().next());
        boolean ofEdition =
                Set.of(Role.SECRETARIAT, Role.REVIEWER, Role.OFFICIAL).contains(role);
        if (thing.track() != null && !ofEdition) return new Grant(role, ScopeKind.TRACK, thing.track());
        if (thing.edition() != null) return new Grant(role, ScopeKind.EDITION, thing.edition());
        if (thing.programme() != null) return new Grant(role, ScopeKind.PROGRAMME, thing.programme());
        return new Grant(role, ScopeKind.PLATFORM, null);
    }
}
