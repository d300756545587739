package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever could tell a reviewer who wrote what they read, tried at every door they have. */
@MadangTest
class BlindReadingTests {
    private static final List<String> TELLING =
            List.of("Aye Zarni", "Zarni", "zarni@", "KH", "Cambodia", "Film Commission");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SetBlindness blind;

    @Autowired
    SubmitApplication submit;

    @Autowired
    ReviewApplication review;

    SampleAdmission.Set set;
    PersonId applicant;
    ApplicationId application;
    ReadingId reading;
    PersonId reviewer;

    @BeforeEach
    void anApplicationThatNamesItself() {
        set = sample.open(false, 10);
        applicant = sample.applicant("Aye Zarni");
        application = sample.draft(set, applicant);
        sample.fill(set, application, applicant);
        sample.write(application, Fields.STATEMENT, "I am AYE ZARNI of Film Commission. Zarni makes films.", applicant);
        sample.write(application, "q-work", "Rain over water", applicant);
        submit.submit(application, applicant);
        reading = sample.reading(application);
        reviewer = sample.reviewer(set);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private void be(Blindness mode) {
        assertThat(blind.set(set.call(), mode, List.of("q-work"), set.officer()))
                .isInstanceOf(SetBlindness.Outcome.Set.class);
    }

    @Test
    void an_open_call_shows_everything_also_to_those_who_read_korean() throws Exception {
        assertThat(read("/admission/reviews")).contains("Aye Zarni");
        assertThat(read("/admission/reviews/" + reading)).contains("Aye Zarni", "Rain over water", "Cambodia");
        PersonId korean = cast.person("김심사", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        assertThat(body("/admission/reviews", korean)).contains("심사 대기", "내가 읽는 지원서");
        assertThat(body("/admission/reviews/" + reading, korean)).contains("심사 의견 제출", "종합");
    }

    @Test
    void a_blind_call_tells_nothing_on_any_page_or_in_any_file() throws Exception {
        be(Blindness.FULLY);
        String code = code();
        for (String page : List.of(
                "/admission/reviews",
                "/admission/reviews/" + reading,
                "/admission/reviews?sort=latin",
                "/admission/reviews?sort=-submitted",
                "/admission/reviews?col=all",
                "/admission",
                "/run",
                "/")) {
            String text = read(page);
            assertThat(text).as(page).doesNotContain(TELLING);
            assertThat(text).as(page).doesNotContain(application.toString(), applicant.toString());
        }
        assertThat(read("/admission/reviews")).contains(code);
        assertThat(read("/admission/reviews/" + reading))
                .contains(code, "▒▒▒", "makes films")
                .doesNotContain("Rain over water", "2021");
        for (String file : List.of("csv", "xlsx")) {
            var answer = answer("/admission/reviews/export." + file + "?col=all", reviewer);
            String said = file.equals("csv") ? answer.getContentAsString(StandardCharsets.UTF_8) : unzipped(answer);
            assertThat(said.replaceAll("Cambodia.{1,8}s Film", "Film"))
                    .as(file)
                    .contains(code)
                    .doesNotContain(TELLING)
                    .doesNotContain("2021");
            assertThat(answer.getHeader("Content-Disposition")).doesNotContain("Zarni");
        }
    }

    @Test
    void a_file_that_the_call_opens_goes_out_under_the_code_and_no_other_is_there() throws Exception {
        set = sample.open(
                false,
                10,
                true,
                CallForm.of(List.of(
                        question("work", Question.Kind.TEXT, new Question.Bounds(50, null, null, null)),
                        question("reel", Question.Kind.FILE, new Question.Bounds(0, null, 5L, FileKind.DOCUMENT)),
                        question("life", Question.Kind.FILE, new Question.Bounds(0, null, 5L, FileKind.DOCUMENT)))));
        application = sample.draft(set, applicant);
        sample.fill(set, application, applicant);
        sample.handIn(application, "q-reel", applicant);
        sample.handIn(application, "q-life", applicant);
        submit.submit(application, applicant);
        reading = sample.reading(application);
        reviewer = sample.reviewer(set);
        String page = read("/admission/reviews/" + reading);
        assertThat(page).as("what could leak").contains("life.pdf");
        String life = address("q-life");
        String reel = address("q-reel");
        assertThat(answer(life, reviewer).getHeader("Content-Disposition")).contains("life.pdf");

        assertThat(blind.set(set.call(), Blindness.FULLY, List.of(), List.of("q-reel"), set.officer()))
                .isInstanceOf(SetBlindness.Outcome.Set.class);
        page = read("/admission/reviews/" + reading);
        assertThat(page).doesNotContain("life.pdf", life).contains(code() + "-reel", reel);
        assertThat(answer(life, reviewer).getStatus()).isEqualTo(404);
        var given = answer(reel, reviewer);
        assertThat(given.getStatus()).isEqualTo(200);
        assertThat(given.getHeader("Content-Disposition"))
                .contains(code() + "-reel.pdf")
                .doesNotContain("life");
        assertThat(answer(reel, set.officer()).getHeader("Content-Disposition")).contains("life.pdf");
        assertThat(answer(reel, sample.applicant("Somebody else")).getStatus()).isEqualTo(404);
    }

    private static Question question(String key, Question.Kind kind, Question.Bounds bounds) {
        var label = Multilingual.of("en", key, "ko", key);
        return new Question(
                key,
                "",
                kind,
                label,
                Multilingual.EMPTY,
                true,
                bounds,
                List.of(),
                new Question.Asked(List.of(), null, null),
                false);
    }

    private String address(String field) {
        return "/files/"
                + db.sql("select media_id from admission_answer where application_id = :id and field = :field")
                        .param("id", application)
                        .param("field", field)
                        .one(java.util.UUID.class)
                + "/file";
    }

    @Test
    void no_search_and_no_filter_finds_by_what_is_hidden() throws Exception {
        be(Blindness.FULLY);
        for (String asked : List.of("q=zarni", "q=Aye", "q=Aye+Zarni", "country=KH")) {
            String nobody = rows(read("/admission/reviews?" + asked));
            assertThat(nobody).as(asked).isEqualTo(asked.startsWith("country") ? rows(read("/admission/reviews")) : "");
        }
        assertThat(rows(read("/admission/reviews?q=" + code()))).contains(code());
        assertThat(rows(read("/admission/reviews?q=" + code().toLowerCase(java.util.Locale.ROOT))))
                .contains(code());
    }

    @Test
    void the_order_is_that_of_the_codes_whatever_is_asked() throws Exception {
        be(Blindness.FULLY);
        for (String name : List.of("Zz Last", "Aa First", "Mm Middle")) sample.submitted(set, sample.applicant(name));
        assertThat(order("/admission/reviews"))
                .hasSize(4)
                .isEqualTo(db.sql("""
                        select reading_id::text from admission_application where call_id = :call
                        order by admission_code(reading_id) collate reader_en
                        """).param("call", set.call()).list(String.class));
        for (String sort : List.of("latin", "submitted", "country"))
            assertThat(order("/admission/reviews?sort=" + sort))
                    .as(sort)
                    .isEqualTo(db.sql("""
                                    select reading_id::text from admission_application
                                    where call_id = :call order by reading_id
                                    """).param("call", set.call()).list(String.class));
    }

    @Test
    void the_name_comes_with_ones_own_review_when_the_call_says_so() throws Exception {
        be(Blindness.UNTIL_SUBMITTED);
        PersonId other = sample.reviewer(set);
        assertThat(read("/admission/reviews/" + reading)).doesNotContain(TELLING);
        review.review(application, 4, "", reviewer);
        assertThat(read("/admission/reviews/" + reading)).contains("Aye Zarni", "Rain over water");
        assertThat(read("/admission/reviews?q=zarni")).contains("Aye Zarni");
        assertThat(body("/admission/reviews/" + reading, other)).doesNotContain(TELLING);
        assertThat(body("/admission/reviews?q=zarni", other)).doesNotContain("Zarni</a>");
    }

    @Test
    void what_is_hidden_answers_like_what_is_not_there_and_costs_the_same() throws Exception {
        PersonId stranger = cast.with(
                Role.REVIEWER,
                ScopeKind.EDITION,
                sample.open(false, 1).edition().value());
        String absent = "/admission/reviews/" + java.util.UUID.randomUUID();
        String hidden = "/admission/reviews/" + reading;
        var signedIn = cast.as(stranger);
        mvc.perform(get(absent).with(signedIn)).andReturn();
        for (String under : List.of("", "/recusal", "/fields")) {
            var one = knock(absent + under, !under.isEmpty(), signedIn);
            var other = knock(hidden + under, !under.isEmpty(), signedIn);
            assertThat(other).as(under).isEqualTo(one);
            assertThat(other.status()).isEqualTo(404);
        }
    }

    private record Reply(int status, String text, int statements) {}

    private Reply knock(
            String path, boolean sends, org.springframework.test.web.servlet.request.RequestPostProcessor who)
            throws Exception {
        int before = Db.statements();
        var request = sends ? post(path).with(csrf()).param("note", "x") : get(path);
        var response = mvc.perform(request.with(who)).andReturn().getResponse();
        String text = Jsoup.parse(response.getContentAsString()).select("main").text();
        return new Reply(
                response.getStatus(), text.replaceAll("[0-9A-F]{6,}|[0-9a-z]{8,}", ""), Db.statements() - before);
    }

    private String code() {
        return db.sql("select admission_code(reading_id) from admission_application where id = :id")
                .param("id", application)
                .one(String.class);
    }

    private static String rows(String page) {
        return Jsoup.parse(page).select("table tbody th a").text();
    }

    private List<String> order(String path) throws Exception {
        return Jsoup.parse(read(path)).select("table tbody th a").eachAttr("href").stream()
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .toList();
    }

    private String read(String path) throws Exception {
        return body(path, reviewer);
    }

    private String body(String path, PersonId by) throws Exception {
        var response = answer(path, by);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        // The track of the sample has a country in its title, and a token may hold any letters.
        var page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        page.select("input[name=_csrf]").remove();
        return page.outerHtml().replace("Cambodia’s Film Business", "Film Business");
    }

    private MockHttpServletResponse answer(String path, PersonId by) throws Exception {
        return mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
    }

    /** From a file, because the sizes of a streamed archive stand at its end. */
    private static String unzipped(MockHttpServletResponse answer) throws Exception {
        Path file = Files.write(Files.createTempFile("reviews", ".xlsx"), answer.getContentAsByteArray());
        var text = new ByteArrayOutputStream();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) zip.getInputStream(entry).transferTo(text);
        } finally {
            Files.delete(file);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
