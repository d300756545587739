package org.madang.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.FormTeam;
import org.madang.database.Db;
import org.madang.learning.AssignmentKind;
import org.madang.learning.SetAssignment;
import org.madang.learning.WriteLesson;
import org.madang.learning.WriteWeek;
import org.madang.schedule.SampleSessions;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class ThisWeekTests {
    /** What the benchmark allows the page, with whatever finds out who asks. */
    private static final int MOST_STATEMENTS = 6;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson writeLesson;

    @Autowired
    SetAssignment setAssignment;

    @Autowired
    FormTeam formTeam;

    @Test
    void says_what_is_next_when_and_with_whom() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        PersonId mate = sample.participant(track, "Chan Thida");
        formTeam.form(track.id(), "Mekong", List.of(person, mate), track.manager());
        fill(track);
        sample.session(track, 120);
        sample.session(track, 240);
        Document page = thisWeek(person);
        assertThat(page.select(".next h2").text()).isEqualTo("Pitching");
        assertThat(page.select(".next").text()).contains("You can join from", "I cannot attend");
        assertThat(page.select("#todo ~ ul li").eachText())
                .hasSize(3)
                .anyMatch(item -> item.contains("Session"))
                .anyMatch(item -> item.contains("Finding a story") && item.contains("20 min"))
                .anyMatch(item -> item.contains("Your logline") && item.contains("Due"));
        assertThat(page.select("aside").text())
                .contains("My team: Mekong", "Chan Thida", "Cambodia, it is", "Week 4", "Logline", "My attendance")
                .contains("The certificate asks for 80%. You need 2 of the 2 sessions still to come.");
        assertThat(page.select("nav a[href='/this-week']").attr("aria-current")).isEqualTo("page");
        assertThat(page.select("nav a[href='/tracks/" + track.slug() + "']")).isNotEmpty();
        assertThat(page.text()).doesNotContain("⟦");
    }

    @Test
    void speaks_korean_to_whoever_reads_korean() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "김민지", Language.KOREAN);
        fill(track);
        sample.session(track, 5);
        Document page = thisWeek(person);
        assertThat(page.select("h1").text()).isEqualTo("이번 주");
        assertThat(page.select(".next button").text()).contains("입장하기", "불참 알리기");
        assertThat(page.select("main").text())
                .contains("이야기 찾기", "이번 주 할 일", "내 출석")
                .doesNotContain("⟦");
    }

    @Test
    void three_sessions_cost_as_many_statements_as_one_and_never_more_than_allowed() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        formTeam.form(track.id(), "Mekong", List.of(person), track.manager());
        fill(track);
        sample.session(track, 120);
        int one = statements(person);
        sample.session(track, 240);
        sample.session(track, 360);
        assertThat(statements(person)).isEqualTo(one).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void the_first_view_stays_small() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        for (int i = 0; i < 12; i++) formTeam.form(track.id(), "Team " + i, List.of(person), track.manager());
        fill(track);
        for (int i = 1; i < 8; i++) sample.session(track, 60 * i);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(thisWeek(person).outerHtml().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(15_000);
    }

    @Test
    void whoever_is_in_no_track_reads_what_comes_next() throws Exception {
        assertThat(thisWeek(cast.person("New")).select(".empty").text())
                .contains("You are in no track yet", "See open calls");
        assertThat(thisWeek(cast.person("새", Language.KOREAN, "KR", "Asia/Seoul"))
                        .select(".empty")
                        .text())
                .contains("아직 참여하는 과정이 없습니다");
        var reviewer = cast.with(Role.REVIEWER, ScopeKind.EDITION, UUID.randomUUID());
        assertThat(thisWeek(reviewer).select(".empty a[href='/run']").text()).isEqualTo("Run");
    }

    @Test
    void a_track_with_nothing_to_do_says_so() throws Exception {
        var track = sample.track();
        assertThat(thisWeek(sample.participant(track, "Sok Dara"))
                        .select(".empty")
                        .text())
                .contains("Nothing else is left to do", "Film business");
    }

    @Test
    void run_is_for_those_who_run_things() throws Exception {
        PersonId learner = sample.participant(sample.track(), "Sok Dara");
        mvc.perform(get("/run").with(cast.as(learner))).andExpect(status().isForbidden());
        assertThat(thisWeek(learner).select("nav a[href='/run']")).isEmpty();
        PersonId reviewer = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        mvc.perform(get("/run").with(cast.as(reviewer))).andExpect(status().isOk());
        mvc.perform(get("/this-week")).andExpect(status().isSeeOther());
    }

    private void fill(SampleSessions.RunningTrack track) {
        LocalDate today = LocalDate.now(SampleSessions.PHNOM_PENH);
        var story = Multilingual.of("en", "Finding a story", "ko", "이야기 찾기");
        writeWeek.write(
                track.id(),
                4,
                story,
                Multilingual.of("en", "Logline\nTheme"),
                today.minusDays(3),
                today.plusDays(3),
                track.manager());
        writeLesson.write(track.id(), 4, 1, story, story, 20, null, track.manager());
        setAssignment.set(
                track.id(),
                4,
                Multilingual.of("en", "Your logline"),
                story,
                AssignmentKind.INDIVIDUAL,
                Instant.now().plusSeconds(86_400 * 2),
                track.manager());
    }

    private int statements(PersonId person) throws Exception {
        var request = get("/this-week").with(cast.as(person));
        mvc.perform(request).andExpect(status().isOk());
        int before = Db.statements();
        mvc.perform(request).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private Document thisWeek(PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get("/this-week").with(cast.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
