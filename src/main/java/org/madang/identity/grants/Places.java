package org.madang.identity.grants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.identity.PlacesWithin;
import org.madang.shared.Grant;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.tables.Cell;
import org.madang.tables.Filter;
import org.madang.web.Action;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.ScopeNames;
import org.madang.web.Screen;
import org.springframework.stereotype.Component;

/** The names of the places that grants reach, gathered from the modules that own them. */
@Component
public class Places {
    private static final int LONGEST = 100;

    private final List<ScopeNames> modules;
    private final PlacesWithin within;

    Places(List<ScopeNames> modules, PlacesWithin within) {
        this.modules = modules;
        this.within = within;
    }

    /** Names for a page of grants, in one statement for each module, however many grants there are. */
    public Known of(Stream<Grant> grants) {
        var ids = grants.map(Grant::scope).filter(Objects::nonNull).distinct().toList();
        var known = new HashMap<UUID, ScopeNames.Named>();
        for (ScopeNames module : modules) for (var named : module.named(ids)) known.put(named.id(), named);
        return new Known(known);
    }

    /** The same for a list that is read some hundred rows at a time. */
    public Gathered gathering() {
        return new Gathered(this);
    }

    /** Names learnt before the cells of their rows are drawn. */
    public static final class Gathered {
        private final Places places;
        private final Map<UUID, ScopeNames.Named> names = new HashMap<>();

        private Gathered(Places places) {
            this.places = places;
        }

        /** All places there are, as a statement. */
        String all() {
            return places.modules.stream().map(ScopeNames::all).collect(Collectors.joining(" union all "));
        }

        public void learn(Stream<Grant> grants) {
            names.putAll(places.of(grants).names());
        }

        public Cell cell(ScopeKind kind, @Nullable UUID scope) {
            return new Cell.Composed(s -> new Known(names).name(s, kind, scope));
        }
    }

    public record Known(Map<UUID, ScopeNames.Named> names) {
        /** The place in the reader's words; a place that is gone is called by its kind alone. */
        public String name(Screen s, ScopeKind kind, @Nullable UUID scope) {
            var named = scope == null ? null : names.get(scope);
            return named == null ? s.t("identity.kind." + kind) : called(s, named);
        }
    }

    /**
     * The places of a picker: those at which the reader may give a role and whose name holds what was written into
     * {@code placeName}, and whatever is chosen among them. However many there are, none is out of reach.
     *
     * @param platform whether the whole platform is among them
     * @param more whether there are others, which are found by their name
     */
    public record Choosable(boolean platform, List<ScopeNames.Named> places, boolean more, String sought) {
        /** Whether the picker asks for a part of the name. */
        public boolean narrows() {
            return more || !sought.isEmpty();
        }

        /** With the platform first. */
        public List<Choice> choices(Screen s) {
            return Stream.concat(
                            platform
                                    ? Stream.of(Choice.of("PLATFORM", s.t("identity.kind.PLATFORM")))
                                    : Stream.<Choice>empty(),
                            places.stream().map(place -> Choice.of(place.kind() + " " + place.id(), called(s, place))))
                    .toList();
        }
    }

    public Choosable choosable(Form form, Viewer reader) {
        String typed = form.value("placeName");
        String sought = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var reach = within.of(reader, Action.GIVE_GRANTS);
        var among = reach.everywhere() ? null : reach.ids();
        var places = new ArrayList<ScopeNames.Named>();
        boolean more = false;
        for (ScopeNames module : modules) {
            var found = module.choosable(Filter.pattern(sought), among);
            more |= found.size() > ScopeNames.MOST;
            places.addAll(found.subList(0, Math.min(found.size(), ScopeNames.MOST)));
        }
        Grant chosen = parse(Role.SELF, form.value("place"));
        UUID scope = chosen == null ? null : chosen.scope();
        if (scope != null
                && (among == null || among.contains(scope))
                && places.stream().noneMatch(place -> place.id().equals(scope)))
            for (ScopeNames module : modules) places.addAll(0, module.named(List.of(scope)));
        return new Choosable(reach.everywhere(), places, more, sought);
    }

    /** Whether a form was sent to find a place for it, and not yet to do what it is for. */
    public static boolean sought(Form form) {
        return form.value("step").equals("places");
    }

    private static String called(Screen s, ScopeNames.Named place) {
        String name = s.text(place.name()).text();
        return place.more().isEmpty()
                ? s.t("identity.place." + place.kind(), name)
                : s.t("identity.place." + place.kind() + ".more", name, place.more());
    }

    /** Reads what {@link #choices} wrote into the form. */
    public static @Nullable Grant parse(Role role, String typed) {
        if (typed.equals("PLATFORM")) return new Grant(role, ScopeKind.PLATFORM, null);
        String[] parts = typed.split(" ", -1);
        try {
            if (parts.length != 2) return null;
            var kind = ScopeKind.valueOf(parts[0]);
            return kind == ScopeKind.PLATFORM ? null : new Grant(role, kind, UUID.fromString(parts[1]));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
