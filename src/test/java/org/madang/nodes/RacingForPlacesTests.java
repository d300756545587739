package org.madang.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madang.admission.ApplicationId;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.programmes.SetSeatCell;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.madang.testing.Node;
import org.madang.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

/** Two programs, one database, and more people who say yes at once than there are places left. */
@MadangTest
@OwnDatabase("racing-for-places")
@DirtiesContext
@Timeout(300)
class RacingForPlacesTests {
    private static final int RUNNERS = 200;
    private static final int PLACES = 10;

    @TempDir
    static Path data;

    @Autowired
    Environment environment;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    SetSeatCell seats;

    @Autowired
    Sessions sessions;

    /** A signed-in person with the page of their offer open. */
    private record Runner(PersonId person, String offer, String cookies, String token) {}

    @Test
    void two_hundred_who_accept_at_once_on_two_programs_fill_ten_places_and_the_rest_are_told() throws Exception {
        var set = offers();
        // The ministry takes places back after the offers have gone out.
        seats.set(set.edition(), set.track(), new Country("KH"), null, PLACES, 0, set.officer());
        sample.comeBack();
        Map<String, String> settings = Map.of(
                "MADANG_DATABASE_URL",
                Objects.requireNonNull(environment.getProperty("madang.database.url")),
                "MADANG_OPERATIONS_PORT",
                "off");
        try (Node one = Node.start(data.resolve("one"), settings);
                Node other = Node.start(data.resolve("other"), settings);
                HttpClient http = HttpClient.newHttpClient()) {
            List<Runner> runners = runners(http, one);
            var answers = race(runners.stream()
                    .map(each -> (Callable<HttpResponse<String>>)
                            () -> untilAnswered(http, each.offer().hashCode() % 2 == 0 ? one : other, each))
                    .toList());
            var byStatus =
                    answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
            assertThat(byStatus).isEqualTo(Map.of(303, (long) PLACES, 409, (long) RUNNERS - PLACES));
            assertThat(enrolled(set)).isEqualTo(PLACES);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 409)
                            .map(answer ->
                                    Jsoup.parse(answer.body()).select(".notice").text()))
                    .allMatch(text -> text.contains("no seat left in your cell"));
            // Who has the place may press again, on either; who has none, too.
            for (Runner each : runners) accept(http, other, each);
            assertThat(enrolled(set)).isEqualTo(PLACES);
        }
    }

    private SampleAdmission.Set offers() {
        var set = sample.open(false, RUNNERS);
        for (int i = 0; i < RUNNERS; i++) {
            ApplicationId id = sample.submitted(set, sample.applicant("Runner " + i));
            stage.stage(id, Verdict.SELECT, null, "", set.officer());
        }
        release.release(set.call(), LocalDateTime.of(2021, 7, 21, 10, 0), null, set.officer());
        return set;
    }

    record Row(PersonId personId, String offer) {}

    private List<Runner> runners(HttpClient http, Node node) throws Exception {
        var runners = new ArrayList<Runner>();
        for (Row row : db.sql("""
                        select a.person_id, o.id::text as offer
                        from admission_offer o join admission_application a on a.id = o.application_id order by o.id
                        """).list(Row.class)) {
            String session = "madang-session=" + sessions.begin(row.personId(), "race");
            var page = http.send(
                    HttpRequest.newBuilder(node.page("/offers/" + row.offer()))
                            .header("Cookie", session)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            String cookies = page.headers().allValues("Set-Cookie").stream()
                    .map(each -> each.split(";")[0])
                    .collect(Collectors.joining("; ", session + "; ", ""));
            var field = Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("main input[name=_csrf]"));
            runners.add(new Runner(row.personId(), row.offer(), cookies, field.attr("value")));
        }
        assertThat(runners).hasSize(RUNNERS);
        return runners;
    }

    /** On a slow machine the rush may leave no connection for somebody: they are asked to come again, and do. */
    private static HttpResponse<String> untilAnswered(HttpClient http, Node node, Runner runner) throws Exception {
        while (true) {
            var answer = accept(http, node, runner);
            if (answer.statusCode() != 503) return answer;
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static HttpResponse<String> accept(HttpClient http, Node node, Runner runner) throws Exception {
        URI action = node.page("/offers/" + runner.offer() + "/answer");
        return http.send(
                HttpRequest.newBuilder(action)
                        .header("Cookie", runner.cookies())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "say=ACCEPT&_csrf=" + URLEncoder.encode(runner.token(), StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private long enrolled(SampleAdmission.Set set) {
        return db.sql("select count(*) from v_enrolment where track_id = :track")
                .param("track", set.track())
                .one(Long.class);
    }

    private static <T> List<T> race(List<Callable<T>> runs) throws Exception {
        var start = new CyclicBarrier(runs.size());
        var outcomes = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = runs.stream()
                    .map(run -> threads.submit(() -> {
                        start.await();
                        return run.call();
                    }))
                    .toList();
            for (var one : waiting) outcomes.add(one.get());
        }
        return outcomes;
    }
}
