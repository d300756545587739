package org.madang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.schedule.SampleSessions;
import org.madang.shared.Language;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A track is taught in its own languages, with no word of English where nobody reads it. */
@MadangTest
class WrittenLanguagesTests {
    private static final String TITLE = "ការស្វែងរករឿង";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    SampleSessions.RunningTrack track;

    @BeforeEach
    void aTrack() {
        track = sample.track();
    }

    private MockHttpServletResponse send(String path, String... typed) throws Exception {
        var request = post("/tracks/" + track.slug() + path).with(csrf()).with(cast.as(track.manager()));
        for (int i = 0; i < typed.length; i += 2) request.param(typed[i], typed[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document open(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get("/tracks/" + track.slug() + path).with(cast.as(track.manager())))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void week() throws Exception {
        assertThat(send(
                                "/weeks",
                                "no",
                                "9",
                                "title-km",
                                TITLE,
                                "highlights-km",
                                "ប្រធានបទ",
                                "from",
                                "2026-11-16",
                                "to",
                                "2026-11-22")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void a_week_a_lesson_an_assignment_and_a_session_are_written_in_khmer_alone() throws Exception {
        week();
        assertThat(send("/weeks/9/lessons", "position", "1", "minutes", "20", "lesson-km", TITLE, "body-km", "អត្ថបទ")
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(
                                "/weeks/9/assignments",
                                "assignment-km",
                                "កិច្ចការ",
                                "instructions-km",
                                "សូមសរសេរ",
                                "kind",
                                "INDIVIDUAL",
                                "due",
                                "2026-11-22",
                                "dueTime",
                                "18:00")
                        .getStatus())
                .isEqualTo(303);
        var week = open("/weeks/9");
        assertThat(week.select("main h1 [lang=km], main h1[lang=km]").text()).contains(TITLE);
        assertThat(week.select("article [lang=km]").eachText()).contains("កិច្ចការ");

        String day = sample.local(0).toLocalDate().plusDays(3).toString();
        assertThat(send("/sessions", "week", "4", "minutes", "90", "date", day, "time", "14:00", "title-km", TITLE)
                        .getStatus())
                .isEqualTo(303);
        assertThat(open("/sessions").select(".agenda [lang=km]").text()).contains(TITLE);
    }

    @Test
    void a_title_may_be_long_in_every_language_at_once() throws Exception {
        week();
        var typed = new ArrayList<>(List.of("kind", "TEAM", "due", "2026-11-22", "dueTime", "18:00"));
        var session = new ArrayList<>(List.of("week", "4", "minutes", "90", "time", "15:00"));
        session.addAll(List.of("date", sample.local(0).toLocalDate().plusDays(3).toString()));
        session.addAll(List.of("meet", "room", "place", "\u0915\u0941".repeat(200)));
        var random = new Random(7);
        for (String language : Texts.LANGUAGES) {
            // Letters by chance, so that nothing is saved by their being alike.
            String title = random.ints(120, 0x1780, 0x17A2)
                    .mapToObj(letter -> Character.toString(letter) + "\u17B7")
                    .collect(Collectors.joining());
            typed.addAll(List.of("assignment-" + language, title, "instructions-" + language, title));
            session.addAll(List.of("title-" + language, title));
        }
        for (int time = 0; time < 2; time++) {
            assertThat(send("/weeks/9/assignments", typed.toArray(String[]::new))
                            .getStatus())
                    .isEqualTo(303);
            assertThat(send("/sessions", session.toArray(String[]::new)).getStatus())
                    .isEqualTo(303);
        }
        assertThat(open("/weeks/9").select("article h3")).hasSize(1);
        assertThat(open("/sessions").select(".agenda h3")).hasSize(1);
    }

    @Test
    void nothing_typed_behind_the_fold_is_lost_when_a_form_comes_back() throws Exception {
        var refused = Jsoup.parse(send("/weeks", "no", "no number", "title-th", "ชื่อ", "highlights-vi", "Ý chính")
                .getContentAsString());
        assertThat(refused.select("details[open] #title-th").val()).isEqualTo("ชื่อ");
        assertThat(refused.select("details[open] #highlights-vi").val()).isEqualTo("Ý chính");
        assertThat(refused.select("#title-th").attr("lang")).isEqualTo("th");
        var empty = Jsoup.parse(send("/sessions", "week", "4").getContentAsString());
        assertThat(empty.select("#title-en-error")).isNotEmpty();
        var many = Jsoup.parse(send(
                        "/weeks",
                        "no",
                        "8",
                        "title-km",
                        TITLE,
                        "highlights-km",
                        "1\n2\n3\n4\n5\n6",
                        "from",
                        "2026-11-16",
                        "to",
                        "2026-11-22")
                .getContentAsString());
        assertThat(many.select("#highlights-km-error")).isNotEmpty();
    }

    @Test
    void a_change_of_the_dates_keeps_every_language_and_the_tracks_own_stand_in_front() throws Exception {
        week();
        var form = open("/weeks/9/edit");
        assertThat(form.select("form > .field #title-km").val()).isEqualTo(TITLE);
        var change = post("/tracks/" + track.slug() + "/weeks/9").with(csrf()).with(cast.as(track.manager()));
        form.select("form[action$=/weeks/9]")
                .first()
                .select("input[name]:not([name=_csrf]), textarea")
                .forEach(field -> change.param(field.attr("name"), field.val()));
        assertThat(mvc.perform(change).andReturn().getResponse().getStatus()).isEqualTo(303);
        assertThat(open("/weeks/9").select("main h1").text()).contains(TITLE);
        var reader = sample.participant(track, "Sok Dara", Language.KHMER);
        assertThat(Jsoup.parse(mvc.perform(get("/tracks/" + track.slug() + "/weeks/9")
                                        .with(cast.as(reader)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("main h1")
                        .text())
                .contains(TITLE);
    }
}
