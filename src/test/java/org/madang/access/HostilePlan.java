package org.madang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.access.RouteTable.Route;

/**
 * Which request is the n-th: every variable of every path, every field of every route, and what stands around them, in
 * turn, each time with another value, by another person. The same seed gives the same requests.
 */
final class HostilePlan {
    /** What is hostile about a request. */
    enum Part {
        VARIABLE,
        FIELD,
        EVERY_FIELD,
        HEADER,
        COOKIE,
        METHOD,
        TOKEN,
        TYPE,
        FRAMING
    }

    record Place(Route route, Part part, String name) {}

    /**
     * @param loose whether the server may close without an answer, because this is no HTTP
     * @param last whether nothing can follow over the same connection
     */
    record Request(Place place, String who, byte[] bytes, boolean noBody, boolean loose, boolean last) {}

    private final long seed;
    private final KnownFields known;
    private final List<Place> places = new ArrayList<>();

    HostilePlan(long seed, List<Route> routes, KnownFields known) {
        this.seed = seed;
        this.known = known;
        for (Route route : routes) {
            for (String variable : route.variables()) places.add(new Place(route, Part.VARIABLE, variable));
            for (String field : known.all(route)) places.add(new Place(route, Part.FIELD, field));
            for (Part part : Part.values())
                if (part.compareTo(Part.EVERY_FIELD) >= 0) places.add(new Place(route, part, ""));
        }
        java.util.Collections.shuffle(places, new Random(seed));
    }

    int places() {
        return places.size();
    }

    /**
     * @param path that of the route with the things of now
     * @param sessions cookies by who holds them; nobody's is empty
     */
    Request request(int number, Function<Route, String> path, List<String> people, Map<String, String> sessions) {
        var random = new Random(seed * 1_000_003 + number);
        Place place = places.get(number % places.size());
        String who = random.nextInt(10) < 6 ? people.getFirst() : HostileValues.of(people, random);
        var writer = writer(place, path.apply(place.route()), sessions.get(who), random);
        boolean framing = place.part() == Part.FRAMING;
        return new Request(
                place,
                who,
                writer.bytes(),
                writer.method.equals("HEAD"),
                framing || place.part() == Part.METHOD && !Character.isLetter((writer.method + "-").charAt(0)),
                framing || place.part() == Part.TYPE || place.part() == Part.HEADER || place.part() == Part.METHOD);
    }

    private HostileWriter writer(Place place, String path, @Nullable String session, Random random) {
        Route route = place.route();
        String target = place.part() == Part.VARIABLE ? variable(place, path, random) : path;
        var writer = new HostileWriter(route.method(), target, session == null || session.isEmpty() ? null : session);
        known.usual(route).forEach((name, value) -> writer.field(name, HostileWriter.encoded(value)));
        // Sign-in counts tries by address: some requests must get further than that.
        if (random.nextInt(4) == 0) writer.headers.put("X-Forwarded-For", "198.51.100." + random.nextInt(250));
        switch (place.part()) {
            case VARIABLE -> {}
            case FIELD -> field(writer, place.name(), random);
            case EVERY_FIELD -> {
                for (String name : known.all(route)) writer.field(name, HostileValues.any(random, false));
                if (writer.changes() && random.nextInt(4) == 0) writer.inParts(random);
            }
            case HEADER -> HostileHeaders.header(writer, random);
            case COOKIE -> HostileHeaders.cookie(writer, random);
            case METHOD -> HostileHeaders.method(writer, random);
            case TOKEN -> HostileHeaders.token(writer, random);
            case TYPE -> HostileHeaders.type(writer, random);
            case FRAMING -> HostileHeaders.framing(writer, random);
        }
        return writer;
    }

    private static void field(HostileWriter writer, String name, Random random) {
        String value = HostileValues.any(random, writer.changes());
        switch (random.nextInt(24)) {
            case 0 -> writer.fields.remove(name);
            case 1 -> writer.field(name, value + "&" + name + "=" + HostileValues.any(random, false) + "&" + name);
            case 2 ->
                writer.field(name + "[]", value).field(name + "%5B0%5D", value).field(name + ".a", value);
            case 3 -> writer.field(name, "&".repeat(50) + "=" + value + "&%ff=%ff");
            case 4 -> {
                for (int i = 0; i < 1200; i++) writer.field(name + (i == 0 ? "" : i), "x");
                if (!writer.changes()) writer.fields.keySet().removeIf(each -> each.length() > name.length() + 2);
            }
            case 5 ->
                writer.field(name, writer.changes() && random.nextInt(8) == 0 ? HostileValues.huge(random) : value);
            case 6 -> writer.fields.replaceAll((each, usual) -> random.nextInt(3) == 0 ? "" : usual);
            default -> writer.field(name, value);
        }
    }

    private static String variable(Place place, String path, Random random) {
        String value = HostileValues.any(random, false);
        String[] pattern = place.route().path().split("/", -1);
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++)
            if (pattern[i].contains("{" + place.name() + "}"))
                parts[i] = switch (random.nextInt(12)) {
                    case 0 -> parts[i] + value;
                    case 1 -> value + parts[i];
                    case 2 -> parts[i] + ";a=" + value;
                    case 3 -> parts[i] + "/" + value;
                    case 4 -> parts[i].toUpperCase(java.util.Locale.ROOT);
                    default -> value;
                };
        return String.join("/", parts);
    }
}
