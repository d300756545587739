package org.madang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.access.HostilePlan.Request;
import org.madang.access.RouteTable.Route;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.OwnDatabase;
import org.madang.web.ScopeFinder;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Fifty thousand requests that no page of ours sends, over the wire, to every route, by everybody: the program may
 * refuse them, but it breaks at none, tells nothing of its inside, and keeps nobody waiting.
 * {@code -Dmadang.hostile.seed=N} sends others, {@code -Dmadang.hostile.requests=N} more or fewer.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OwnDatabase("hostile")
@DirtiesContext
@Timeout(600)
class HostileRequestsTest {
    private static final long SEED = Long.getLong("madang.hostile.seed", 20261127);
    private static final int REQUESTS = Integer.getInteger("madang.hostile.requests", 50_000);
    /** What is archived, closed or forgotten by one request must be there again for the next ones. */
    private static final int WORLDS = 10;

    private static final int HANDS = 6;
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final int ALONE = 3;

    @LocalServerPort
    int port;

    @Autowired
    RouteTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SampleThings samples;

    @Autowired
    List<ScopeFinder> finders;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    Grants grants;

    @Autowired
    Sessions sessions;

    @Autowired
    WorksWorld works;

    @Autowired
    Clock clock;

    private final Map<String, String> broken = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<Request> slow = new ArrayList<>();
    private final Map<String, PersonId> people = new LinkedHashMap<>();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    @Test
    void nothing_that_can_be_sent_breaks_the_program_or_makes_it_tell() throws Exception {
        System.out.printf("Hostile requests: seed %d%n", SEED);
        List<Route> routes = table.routes();
        var number = new AtomicInteger();
        long begin = System.nanoTime();
        HostilePlan plan = null;
        for (int world = 1; world <= WORLDS; world++) {
            var things = new Things(samples, finders, db, cast, grants, works, clock);
            gather(things.made());
            Map<Route, String> paths = new LinkedHashMap<>();
            for (Route route : routes) paths.put(route, things.path(route));
            if (plan == null) plan = new HostilePlan(SEED, routes, learned(routes, paths));
            send(plan, number, (int) ((long) REQUESTS * world / WORLDS), paths);
        }
        patience();
        // Tables that were empty when the database last counted them are read by plans for empty ones.
        db.sql("analyze").update();
        System.out.printf(
                "%d requests at %d places in %d s: %s%n",
                number.get(), plan.places(), (System.nanoTime() - begin) / 1_000_000_000, new TreeMap<>(statuses));
        assertThat(broken.values()).as("seed %d", SEED).isEmpty();
        assertThat(statuses).containsKeys(200, 303, 400, 403, 404, 422);
    }

    /** Somebody who may do everything, somebody of each role, whom the things belong to, and a visitor. */
    private void gather(Map<String, String> made) {
        people.clear();
        PersonId all = cast.person("Mighty");
        people.put("all", all);
        for (Role role : Role.values()) {
            if (role == Role.SELF) continue;
            cast.give(all, role, ScopeKind.PLATFORM, null);
            people.put(role.name(), cast.with(role, ScopeKind.PLATFORM, null));
        }
        people.put("maker", PersonId.of(made.get("person")));
        people.keySet().forEach(this::enter);
        cookies.put("visitor", "");
    }

    private void enter(String who) {
        cookies.put(who, sessions.begin(people.get(who), "hostile"));
    }

    private KnownFields learned(List<Route> routes, Map<Route, String> paths) throws IOException {
        var known = new KnownFields(routes, mapping);
        try (var wire = new Wire(port)) {
            for (Route route : routes)
                for (String who : List.of("all", "maker", "visitor")) {
                    if (route.changes()) continue;
                    var request = new HostileWriter("GET", paths.get(route), cookies.get(who));
                    var reply = wire.send(request.bytes(), false, false);
                    if (reply.status() == 200) known.learn(paths.get(route), reply.body());
                }
        }
        return known;
    }

    private void send(HostilePlan plan, AtomicInteger number, int until, Map<Route, String> paths) throws Exception {
        var who = new ArrayList<>(people.keySet());
        who.add("visitor");
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var working = new ArrayList<Future<?>>();
            for (int hand = 0; hand < HANDS; hand++)
                working.add(hands.submit(() -> {
                    try (var wire = new Wire(port)) {
                        for (int next = take(number, until); next >= 0; next = take(number, until))
                            judge(next, plan.request(next, paths::get, who, cookies), wire);
                    }
                    return null;
                }));
            for (Future<?> hand : working) hand.get();
        }
    }

    private static int take(AtomicInteger number, int until) {
        int next = number.getAndIncrement();
        if (next < until) return next;
        number.decrementAndGet();
        return -1;
    }

    private void judge(int number, Request request, Wire wire) throws IOException {
        Wire.Reply reply = wire.send(request.bytes(), request.noBody(), request.last());
        statuses.computeIfAbsent(reply.status(), status -> new AtomicInteger()).incrementAndGet();
        for (String wrong : HostileVerdict.of(request, reply))
            broken.putIfAbsent(request.place().route().line() + wrong, shown(number, request) + " " + wrong);
        if (reply.took().compareTo(SLOW) > 0)
            synchronized (slow) {
                slow.add(request);
            }
        // Some routes end the session that asks, or all of its person.
        String to = reply.header("Location");
        if (to != null && to.startsWith("/sign-in") && people.containsKey(request.who())) enter(request.who());
    }

    /** A busy machine makes anything slow once; what is slow alone as well, each time, is slow. */
    private void patience() throws IOException {
        for (Request request : slow) {
            Duration best = SLOW.multipliedBy(10);
            for (int i = 0; i < ALONE && best.compareTo(SLOW) > 0; i++)
                try (var wire = new Wire(port)) {
                    Duration took = wire.send(request.bytes(), request.noBody(), request.last())
                            .took();
                    if (took.compareTo(best) < 0) best = took;
                }
            if (best.compareTo(SLOW) > 0) broken.put("slow " + request.place(), shown(-1, request) + " takes " + best);
        }
    }

    private static String shown(int number, Request request) {
        String text =
                new String(request.bytes(), StandardCharsets.ISO_8859_1).replaceAll("madang-session=[^;\r]*", "…");
        String place = request.place().route().line().replaceAll(" .*", "") + " "
                + request.place().part() + " " + request.place().name();
        return "#" + number + " " + place + " by " + request.who() + ": "
                + (text.length() > 700 ? text.substring(0, 700) + "…" : text);
    }
}
