package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.AddPhase;
import org.madang.programmes.AddTrack;
import org.madang.programmes.CopyEdition;
import org.madang.programmes.CopyPlan;
import org.madang.programmes.Edition;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.Editions;
import org.madang.programmes.Grade;
import org.madang.programmes.OpenEdition;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.Programmes;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackId;
import org.madang.programmes.TrackPlan;
import org.madang.programmes.Tracks;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class CopyEditionTests {
    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    private static final Multilingual VOICE = Multilingual.of("en", "Voice", "ko", "목소리");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions sample;

    @Autowired
    OpenEdition open;

    @Autowired
    AddTrack addTrack;

    @Autowired
    AddPhase addPhase;

    @Autowired
    SetSeatCell setSeats;

    @Autowired
    PlanSession planSession;

    @Autowired
    CancelSession cancel;

    @Autowired
    CopyEdition copy;

    @Autowired
    Editions editions;

    @Autowired
    Tracks tracks;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgramClock clock;

    PersonId officer;
    String mark;
    Edition edition;
    TrackId track;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @BeforeEach
    void aSpringOfCambodianFilm() {
        clock.travel(Instant.parse("2026-11-01T00:00:00Z"));
        officer = cast.secretariat();
        mark = UUID.randomUUID().toString().substring(0, 8);
        var programme = sample.programme(officer);
        var id = open.open(
                        programme,
                        "spring-" + mark + "-2026",
                        new EditionPlan(
                                "2026",
                                Multilingual.of("en", "Spring 2026", "ko", "2026 봄"),
                                1,
                                START,
                                START.plusWeeks(8)),
                        officer)
                .edition();
        edition = editions.find(id).orElseThrow();
        track = addTrack.add(
                        id,
                        "film-" + mark + "-2026",
                        new TrackPlan(
                                Multilingual.of("en", "Film", "ko", "영화"),
                                Multilingual.EMPTY,
                                "film",
                                List.of(new Country("KH")),
                                SampleSessions.PHNOM_PENH,
                                List.of(Language.ENGLISH),
                                START,
                                START.plusWeeks(8),
                                TrackColour.RED,
                                1,
                                80),
                        officer)
                .track();
        addPhase.add(id, null, new PhasePlan(PhaseKind.COURSE, VOICE, START, START.plusWeeks(8)), officer);
        // Khmer New Year: the second week.
        addPhase.add(
                id,
                null,
                new PhasePlan(
                        PhaseKind.BREAK,
                        Multilingual.EMPTY,
                        START.plusWeeks(1),
                        START.plusWeeks(1).plusDays(6)),
                officer);
        setSeats.set(id, track, new Country("KH"), Grade.EXPERT, 10, 2, officer);
        for (int week : new int[] {0, 2, 3}) session(START.plusWeeks(week).plusDays(2));
    }

    private SessionId session(LocalDate date) {
        var planned = planSession.plan(
                track, 1, VOICE, date.atTime(14, 0), 90, new Meeting.Link("https://meet.example.org/" + mark), officer);
        if (planned instanceof PlanSession.Outcome.Planned(var id)) return id;
        throw new AssertionError(planned);
    }

    private CopyPlan plan(LocalDate start, CopyPlan.NewBreak... breaks) {
        return new CopyPlan(
                "spring-" + mark + "-2027", "2027", Multilingual.of("en", "Spring 2027"), start, List.of(breaks));
    }

    private record Held(LocalDateTime localStart, Instant startsAt, String state, boolean linked) {}

    private List<Held> sessions(Edition of) {
        return db.sql("""
                        select s.local_start, s.starts_at, s.state, s.provider_link is not null as linked
                        from schedule_session s join v_track t on t.id = s.track_id
                        where t.edition_id = :edition order by s.starts_at
                        """).param("edition", of.id()).list(Held.class);
    }

    private Edition copied(CopyPlan plan) {
        if (copy.copy(edition, plan, officer) instanceof CopyEdition.Outcome.Copied(var id))
            return editions.find(id).orElseThrow();
        throw new AssertionError("not copied");
    }

    @Test
    void sessions_go_to_the_same_weekday_of_the_same_teaching_week_around_the_new_break() {
        // New Year lies in the second week again, and a feast takes the fourth.
        LocalDate start = LocalDate.of(2027, 4, 5);
        Edition next = copied(plan(
                start.plusDays(2),
                new CopyPlan.NewBreak(
                        null,
                        Multilingual.EMPTY,
                        start.plusWeeks(1),
                        start.plusWeeks(1).plusDays(6)),
                new CopyPlan.NewBreak(
                        track, VOICE, start.plusWeeks(3), start.plusWeeks(3).plusDays(4))));
        assertThat(next.startsOn()).isEqualTo(start);
        assertThat(sessions(next))
                .extracting(Held::localStart)
                .containsExactly(
                        LocalDateTime.parse("2027-04-07T14:00"),
                        LocalDateTime.parse("2027-04-21T14:00"),
                        LocalDateTime.parse("2027-05-05T14:00"));
        assertThat(sessions(next)).allSatisfy(session -> {
            assertThat(session.state()).isEqualTo("SCHEDULED");
            assertThat(session.linked()).isFalse();
            assertThat(session.startsAt())
                    .isEqualTo(session.localStart().minusHours(7).toInstant(java.time.ZoneOffset.UTC));
        });
        assertThat(sessions(edition))
                .hasSize(3)
                .allSatisfy(session -> assertThat(session.linked()).isTrue());
    }

    @Test
    void tracks_roles_seats_and_phases_come_along_and_a_second_click_changes_nothing() {
        LocalDate start = LocalDate.of(2027, 4, 5);
        var plan = plan(
                start,
                new CopyPlan.NewBreak(
                        null,
                        Multilingual.EMPTY,
                        start.plusWeeks(1),
                        start.plusWeeks(1).plusDays(6)));
        Edition next = copied(plan);
        assertThat(copy.copy(edition, plan, officer)).isEqualTo(new CopyEdition.Outcome.CopiedAlready(next.id()));
        assertThat(tracks.of(next.id())).singleElement().satisfies(one -> {
            assertThat(one.slug()).isEqualTo("film-" + mark + "-2027");
            assertThat(one.startsOn()).isEqualTo(start);
            assertThat(one.endsOn()).isEqualTo(start.plusWeeks(8));
            assertThat(one.countries()).containsExactly("KH");
        });
        assertThat(db.sql("select kind from v_phase where edition_id = :id order by starts_on")
                        .param("id", next.id())
                        .list(String.class))
                .containsExactly("COURSE", "BREAK");
        assertThat(db.sql("select seats from v_seat_cell where edition_id = :id and floor = 2")
                        .param("id", next.id())
                        .list(Integer.class))
                .containsExactly(10);
        assertThat(next.sequence()).isEqualTo(2);
    }

    @Test
    void an_address_of_another_edition_is_refused() {
        var taken =
                new CopyPlan("spring-" + mark + "-2026", "2027", edition.title(), LocalDate.of(2027, 4, 5), List.of());
        assertThat(copy.copy(edition, taken, officer)).isInstanceOf(CopyEdition.Outcome.AddressTaken.class);
    }

    @Test
    void what_was_called_off_is_not_held_again_and_what_falls_into_a_break_is_left_out() {
        cancel.cancel(session(START.plusWeeks(4)), "no room", officer);
        LocalDate start = LocalDate.of(2027, 4, 5);
        // A break of two days takes the Wednesday of the first week.
        Edition next = copied(plan(start, new CopyPlan.NewBreak(null, VOICE, start.plusDays(1), start.plusDays(2))));
        assertThat(sessions(next)).hasSize(2);
    }

    private Document page(PersonId by, String path, int status) throws Exception {
        var answer = mvc.perform(get(java.net.URI.create(path)).with(cast.as(by)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString().replaceAll("[\\u2009\\u202f\\u00a0]", " "));
    }

    private String base() {
        return "/set-up/programmes/"
                + programmes.find(edition.programmeId()).orElseThrow().slug() + "/copies";
    }

    /** Sends the questions as they stand, which is what somebody does who agrees with what is proposed. */
    private static String answers(Document page) {
        var query = new StringBuilder("?");
        for (Element field : page.select("form[method=get] input[name]"))
            query.append(field.attr("name"))
                    .append('=')
                    .append(java.net.URLEncoder.encode(field.val(), java.nio.charset.StandardCharsets.UTF_8)
                            .replace("+", "%20"))
                    .append('&');
        return query.toString();
    }

    @Test
    void an_officer_sees_which_sessions_fall_on_holidays_before_anything_is_written() throws Exception {
        Document ask = page(officer, base() + "/new?of=" + edition.slug(), 200);
        assertThat(ask.select("input[name=label]").val()).isEqualTo("2027");
        assertThat(ask.select("input[name=slug]").val()).isEqualTo("spring-" + mark + "-2027");
        assertThat(ask.select("input[name=title-ko]").val()).isEqualTo("2027 봄");
        // The break proposed is dropped, so that the third week lands on Khmer New Year.
        String query = answers(ask).replaceAll("break0-[^=]+=[^&]*&", "break0-from=&");
        Document preview = page(officer, base() + "/new" + query, 200);
        assertThat(preview.select("main").text())
                .contains("3 sessions are held again")
                .contains("Holiday in Cambodia")
                .contains("14 April 2027");
        PersonId korean = cast.person("김서울", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(korean, base() + "/new" + query, 200).select("main").text())
                .contains("캄보디아 공휴일", "수업 3회를 다시 엽니다");

        assertThat(editions.find("spring-" + mark + "-2027")).isEmpty();
        var request = post(preview.select("form[action=" + base() + "]").attr("action"))
                .with(csrf())
                .with(cast.as(officer));
        preview.select("form[action=" + base() + "] input[name]:not([name=_csrf])")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        MockHttpServletResponse made = mvc.perform(request).andReturn().getResponse();
        assertThat(made.getRedirectedUrl()).isEqualTo("/set-up/editions/spring-" + mark + "-2027");
        Edition next = editions.find("spring-" + mark + "-2027").orElseThrow();
        assertThat(sessions(next)).hasSize(3);
        var shown = mvc.perform(
                        get(made.getRedirectedUrl()).with(cast.as(officer)).with(eaten -> {
                            eaten.setCookies(eaten.getCookies()[0], made.getCookie("madang-notice"));
                            return eaten;
                        }))
                .andReturn()
                .getResponse();
        assertThat(shown.getContentAsString()).contains("The new edition is made.");
        String slug = tracks.of(next.id()).getFirst().slug();
        assertThat(page(officer, "/tracks/" + slug + "/sessions", 200)
                        .select("main")
                        .text())
                .contains("Holiday in Cambodia");
    }

    @Test
    void what_was_held_years_ago_is_proposed_for_the_next_spring_that_is_ahead() throws Exception {
        clock.travel(Instant.parse("2029-11-01T00:00:00Z"));
        Document ask = page(officer, base() + "/new?of=" + edition.slug(), 200);
        assertThat(ask.select("input[name=label]").val()).isEqualTo("2030");
        assertThat(ask.select("input[name=title-ko]").val()).isEqualTo("2030 봄");
        assertThat(ask.select("input[name^=startsOn-]").eachAttr("value")).contains("2030", "4", "8");
        assertThat(ask.select("input[name^=break0-from-]").eachAttr("value")).contains("2030", "15");
    }

    @Test
    void a_new_start_takes_the_breaks_along() throws Exception {
        Document ask = page(officer, base() + "/new?of=" + edition.slug(), 200);
        String query = answers(ask).replace("startsOn-day=5", "startsOn-day=19");
        Document preview = page(officer, base() + "/new" + query, 200);
        assertThat(preview.select("input[name=break0-from-day]").val()).isEqualTo("26");
        assertThat(preview.select("input[name=break0-from-month]").val()).isEqualTo("4");
    }

    @Test
    void wrong_answers_come_back_with_their_errors() throws Exception {
        String query = "?of=" + edition.slug()
                + "&label=2027&slug=No%20Good&title-en=&startsOn=2027-02-31&break0-from=2027-05-01&break0-to=2027-04-01";
        Document page = page(officer, base() + "/new" + query, 422);
        assertThat(page.select("#slug-error, #title-en-error, #startsOn-error, #break0-to-error"))
                .hasSize(4);
        assertThat(page(officer, base() + "/new", 200).select("select[name=of] option"))
                .hasSize(1);
        page(officer, base() + "/new?of=unknown&label=x&breaksFor=9999-99-99", 200);
        page(officer, base() + "/new?of=" + edition.slug() + "&label=x&startsOn=2199-12-31&breaksFor=1900-01-01", 422);
    }
}
