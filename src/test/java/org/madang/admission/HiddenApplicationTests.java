package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Whoever may not know of an application is answered as if there were none: at every route that is about one, by the same
 * status and words, after the same work of the database. The routes are those of {@code access.txt}, so that a new one is
 * tried without anybody remembering it.
 */
@MadangTest
class HiddenApplicationTests {
    private static final Pattern ROUTE = Pattern.compile("(GET|POST)\\s+(\\S+)\\s+(\\S+)\\s.*");
    private static final Pattern ABOUT = Pattern.compile(
            "/(admission/)?applications/\\{application}.*|/(admission/)?offers/\\{offer}.*|/admission/reviews/\\{reading}.*"
                    + "|/admission/calls/\\{call}/mails.*");
    /** What is there for applications to a phase alone. */
    private static final Set<String> FOR_PHASES = Set.of("/applications/{application}/phase-return");

    /** Routes that name an application otherwise. */
    private static final List<Route> FURTHER = List.of(
            new Route("GET", "/files/{file}/file", "READ_ADMISSION"),
            new Route("GET", "/admission/reviews/compare?row={reading}&row={beside}", "REVIEW_APPLICATION"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleHidden samples;

    SampleHidden.Hidden hidden;

    record Route(String method, String path, String action) {}

    private record Reply(int status, String words, int statements) {}

    @BeforeEach
    void an_application_and_people_who_have_no_part_in_it() {
        hidden = samples.make();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    /** What is only looked at comes first, so that nothing has been changed by then. */
    private static List<Route> routes() throws IOException {
        var reviewed = Files.readAllLines(Path.of("src/test/resources/access.txt")).stream()
                .map(ROUTE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Route(line.group(1), line.group(2), line.group(3)))
                .filter(route -> ABOUT.matcher(route.path()).matches());
        return Stream.concat(FURTHER.stream(), reviewed)
                .sorted(Comparator.comparing(Route::method))
                .toList();
    }

    /** @param about what the variables stand for; of what is not among them there is none */
    private String path(Route route, Map<String, String> about) {
        String path = route.path()
                .replace("{beside}", hidden.beside())
                .replace("{field}", "q-work")
                .replace("{part}", "you");
        for (var one : about.entrySet()) path = path.replace("{" + one.getKey() + "}", one.getValue());
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private Reply ask(RequestPostProcessor by, Route route, Map<String, String> about) throws Exception {
        var sent =
                request(HttpMethod.valueOf(route.method()), path(route, about)).with(by);
        if (route.method().equals("POST"))
            sent = sent.with(csrf())
                    .param("institution", hidden.set().partner().toString())
                    .param(
                            "override",
                            about.getOrDefault("override", UUID.randomUUID().toString()));
        int before = Db.statements();
        var response = mvc.perform(sent).andReturn().getResponse();
        // Nobody guesses the number of a file, so that only what is said of it counts.
        int statements = FURTHER.contains(route) ? 0 : Db.statements() - before;
        String words = Jsoup.parse(response.getContentAsString()).select("main").text();
        return new Reply(response.getStatus(), words.replaceAll("[0-9A-F]{6,}|[0-9a-f-]{8,}", ""), statements);
    }

    @Test
    void every_route_answers_others_as_if_there_were_none() throws Exception {
        assertThat(routes()).hasSizeGreaterThan(49);
        for (Route route : routes())
            for (var other : hidden.others().entrySet()) {
                ask(other.getValue(), route, Map.of());
                Reply none = ask(other.getValue(), route, Map.of());
                Reply some = ask(other.getValue(), route, hidden.its());
                assertThat(some).as("%s at %s", other.getKey(), route).isEqualTo(none);
                assertThat(some.status()).as("%s at %s", other.getKey(), route).isIn(403, 404, 422);
            }
        assertThat(sample.state(
                        "admission_application", ApplicationId.of(hidden.its().get("application"))))
                .isEqualTo("SUBMITTED");
    }

    /** What is told to nobody would be hidden from everybody, and the other test could not fail. */
    @Test
    void every_route_answers_those_who_have_a_part_in_it() throws Exception {
        var rightful = Map.of(
                "EDIT_APPLICATION", cast.as(hidden.writer()),
                "ANSWER_OFFER", cast.as(hidden.writer()),
                "REVIEW_APPLICATION", cast.as(hidden.judge()),
                "ENDORSE_APPLICATION", cast.as(hidden.set().coordinator()),
                "READ_ADMISSION", cast.as(hidden.set().coordinator()),
                "DECIDE_ADMISSION", cast.as(hidden.set().officer()));
        var stranger = hidden.others().get("a reviewer of another call");
        var untold = new ArrayList<Route>();
        for (Route route : routes()) {
            if (FOR_PHASES.contains(route.path())) continue;
            Reply reply = ask(rightful.get(route.action()), route, hidden.its());
            assertThat(reply.status()).as(route.toString()).isLessThan(500);
            if (Set.of(403, 404).contains(reply.status())
                    || reply.words().equals(ask(stranger, route, hidden.its()).words())) untold.add(route);
        }
        assertThat(untold).isEmpty();
    }
}
