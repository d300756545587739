package org.madang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.admission.SampleAdmission;
import org.madang.schedule.SampleSessions;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route with values that no form of ours sends: it may refuse, but it may not break, and it tells nothing. */
@MadangTest
class HostileInputTests {
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "99999999999999999999",
            "2021-02-30",
            "+999999999-12-31",
            "NO_SUCH_THING",
            "' or 1=1 --",
            "%_\\",
            "<script>alert(1)</script>",
            "${7*7} {0} {0,number,#} '",
            "a\u0000b",
            "\ud800",
            "\u202e\ufdfa\u0e33",
            "../../etc/passwd",
            "//evil.example",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(100_000));
    private static final Set<String> LEAKS = Set.of("Exception", "org.spring", "java.lang", "SQLState", "\tat ");
    private static final Duration MOST = Duration.ofMinutes(4);

    @Autowired
    MockMvc mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sessions;

    @Autowired
    SampleAdmission admission;

    @Autowired
    WorksWorld works;

    private final Set<String> broken = new LinkedHashSet<>();
    private Instant until = Instant.MAX;

    private record Route(HttpMethod method, String pattern) {}

    @Test
    void no_route_breaks_for_a_visitor_or_for_one_who_may_do_everything() throws Exception {
        until = Instant.now().plus(MOST);
        PersonId all = mighty();
        for (Route route : routes()) {
            // Some routes end the session that asks.
            RequestPostProcessor signedIn = cast.as(all);
            for (String value : VALUES) {
                if (value.length() > 1000 && route.method() == HttpMethod.GET) continue;
                send(route, value, null);
                send(route, value, signedIn);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void no_form_breaks_when_one_field_of_it_is_hostile() throws Exception {
        until = Instant.now().plus(MOST);
        var place = works.place("LA", true);
        PersonId author = works.participant(place);
        var work = works.ready(place, author);
        var track = sessions.track();
        var session = sessions.session(track, 5);
        var past = sessions.session(track, -90);
        PersonId all = mighty();
        for (var page : List.of("", "/weeks", "/sessions", "/works", "/teams", "/people", "/certificates"))
            forms("/tracks/" + track.slug() + page, all);
        forms("/works/" + work, author);
        forms("/works/" + work, all);
        forms("/join/" + session, all);
        forms("/sessions/" + session, all);
        forms("/sessions/" + past + "/roll-call", all);
        for (var page : List.of("/me", "/people", "/set-up/programmes/new", "/set-up/institutions/new", "/sign-in"))
            forms(page, all);
        for (var part : List.of("claims", "tracks", "institutions", "seats", "phases"))
            forms("/set-up/editions/" + place.edition() + "/" + part + "/new", all);
        forms("/editions/" + place.edition() + "/calls", all);
        forms("/sign-in", null);
        assertThat(broken).isEmpty();
    }

    @Test
    void no_form_of_an_application_breaks() throws Exception {
        until = Instant.now().plus(MOST);
        var set = admission.open(true, 10);
        try {
            PersonId person = admission.applicant("Sok Dara");
            forms("/applications/" + admission.draft(set, person), person);
            var sent = admission.submitted(set, admission.applicant("Chan Thida"));
            PersonId officer = mighty();
            cast.give(
                    officer,
                    Role.PARTNER_COORDINATOR,
                    ScopeKind.INSTITUTION,
                    set.partner().value());
            forms("/admission/applications/" + sent, officer);
            forms("/admission/calls/" + set.callSlug() + "/release", officer);
        } finally {
            admission.comeBack();
        }
        assertThat(broken).isEmpty();
    }

    /** Somebody who holds every role over everything. */
    private PersonId mighty() {
        PersonId person = cast.person("Mighty");
        for (Role role : Role.values()) if (role != Role.SELF) cast.give(person, role, ScopeKind.PLATFORM, null);
        return person;
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (methods.isEmpty()) routes.add(new Route(HttpMethod.GET, pattern));
                for (RequestMethod method : methods) routes.add(new Route(method.asHttpMethod(), pattern));
            }
        });
        assertThat(routes).hasSizeGreaterThan(100);
        return routes;
    }

    /** The same value in every place of a route: its variables and all parameters that it or another might read. */
    private void send(Route route, String value, @Nullable RequestPostProcessor as) throws Exception {
        String inPath = value.isEmpty() || value.length() > 1000 ? "x" : encode(value);
        String path = route.pattern()
                .replaceAll("\\{[^}]+}", inPath.replace("\\", "\\\\").replace("$", "\\$"));
        var fields = new LinkedHashMap<String, String>();
        for (String name : List.of(
                "q", "after", "id", "before", "state", "code", "country", "type", "edition", "next", "back", "of",
                "person", "email", "text", "title", "slot", "version", "date", "to", "role", "kind"))
            fields.put(name, value);
        answer(route.method(), path, fields, as);
    }

    /** Sends every form of a page as it stands, but for one field at a time. */
    private void forms(String page, @Nullable PersonId person) throws Exception {
        RequestPostProcessor as = person == null ? null : cast.as(person);
        String html = answer(HttpMethod.GET, page, Map.of(), as);
        for (FilledForms.Filled form : FilledForms.of(page, html)) {
            String action = form.action();
            Map<String, String> filled = form.fields();
            answer(HttpMethod.POST, action, filled, as);
            var fields = List.copyOf(filled.keySet());
            for (int i = 0; i < fields.size() * VALUES.size(); i++) {
                // Every third pair of field and value: with the fields of all forms every value meets every kind of
                // one.
                if (i % 3 != 0) continue;
                var sent = new LinkedHashMap<>(filled);
                sent.put(fields.get(i / VALUES.size()), VALUES.get((i + i / VALUES.size()) % VALUES.size()));
                answer(HttpMethod.POST, action, sent, as);
            }
        }
    }

    private String answer(HttpMethod method, String path, Map<String, String> fields, @Nullable RequestPostProcessor as)
            throws Exception {
        assertThat(Instant.now()).as("the time that all of this may take").isBefore(until);
        String what = method + " " + (path.length() > 120 ? path.substring(0, 120) : path);
        try {
            var request = request(method, URI.create(path));
            fields.forEach(request::param);
            // Tries are counted by address; other tests have their own.
            request.remoteAddress("192.0.2.7");
            if (as != null) request.with(as);
            if (method != HttpMethod.GET) request.with(csrf());
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            String body = response.getContentAsString(StandardCharsets.UTF_8);
            if (response.getStatus() >= 500) broken.add(what + " " + response.getStatus() + " for " + shown(fields));
            if (response.getHeader("Content-Security-Policy") == null) broken.add(what + " without a policy");
            String typed = String.valueOf(fields.values());
            for (String leak : LEAKS)
                if (body.contains(leak) && !typed.contains(leak)) broken.add(what + " tells " + leak);
            if (body.contains("<script>alert(1)")) broken.add(what + " runs a script of " + shown(fields));
            String next = response.getHeader("Location");
            if (next != null && next.startsWith("//")) broken.add(what + " leads to " + next);
            return body;
        } catch (ServletException escaped) {
            broken.add(what + " threw " + escaped.getCause() + " for " + shown(fields));
            return "";
        }
    }

    private static String shown(Map<String, String> fields) {
        String all = fields.toString();
        return all.length() > 300 ? all.substring(0, 300) : all;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
