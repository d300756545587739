package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A call that does not fit on a page says so, and nothing of it is out of reach. */
@MadangTest
class LargeCallTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleAdmission sample;

    @Autowired
    private SampleCrowd crowd;

    @Autowired
    private StageDecision stage;

    @Autowired
    private ReleaseDecisions release;

    @Autowired
    private AnswerOffer answer;

    @Autowired
    private Panels panels;

    @Autowired
    private SetPanels setPanels;

    private SampleAdmission.Set set;
    private String path;

    @BeforeEach
    void a_call() {
        set = sample.open(false, 1);
        path = "/admission/calls/" + set.callSlug();
    }

    @AfterEach
    void home() {
        sample.comeBack();
    }

    private Document open(PersonId as, String address) throws Exception {
        var found = mvc.perform(get(address).with(cast.as(as))).andReturn().getResponse();
        assertThat(found.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(found.getContentAsString());
    }

    @Test
    void a_call_tells_how_many_applications_it_has_and_leads_to_those_that_do_not_fit() throws Exception {
        crowd.applied(set, 103);
        Document page = open(set.officer(), path + "?country=KH");
        assertThat(page.select("h2").eachText()).contains("103 applications");
        assertThat(page.select("main").text()).contains("103 rows");
        assertThat(page.select("tbody input[name=row]")).hasSize(50);
        Document second = open(set.officer(), page.select("a[rel=next]").attr("href"));
        Document third = open(set.officer(), second.select("a[rel=next]").attr("href"));
        assertThat(third.select("tbody input[name=row]")).hasSize(3);
        String selecting = third.select("form[action$=/decision]").first().id();
        String back = third.select("form#" + selecting + " input[name=back]").val();
        var answer = mvc.perform(post(third.select("form#" + selecting).attr("action"))
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("verdict", "SELECT")
                        .param("back", back))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo(back).contains("country=KH&after=");
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(open(korean, path).select("main").text()).contains("103건", "심사 수");
    }

    @Test
    void a_free_seat_is_told_however_far_down_somebody_waits_for_it() throws Exception {
        crowd.applied(set, 501);
        PersonId person = sample.applicant("First");
        ApplicationId first = sample.submitted(set, person);
        ApplicationId waits = sample.submitted(set, sample.applicant("Second"));
        assertThat(stage.stage(first, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(stage.stage(waits, Verdict.RESERVE, 1, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        release.release(set.call(), ANSWER, null, set.officer());
        assertThat(open(set.officer(), path).select("h2").eachText()).doesNotContain("A seat is free again");
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", first)
                .one(OfferId.class);
        assertThat(answer.answer(offer, AnswerOffer.Say.DECLINE, "", person))
                .isInstanceOf(AnswerOffer.Outcome.Declined.class);
        assertThat(open(set.officer(), path + "?country=LA").select("h2").eachText())
                .contains("A seat is free again");
    }

    @Test
    void a_panel_can_be_set_for_every_country_and_a_cell_without_one_is_named() throws Exception {
        List<String> many =
                Arrays.stream(Locale.getISOCountries()).sorted().limit(130).toList();
        db.sql("update programmes_track set countries = :many where id = :id")
                .texts("many", many)
                .param("id", set.track())
                .update();
        String last = many.getLast();
        ApplicationId there = sample.submitted(set, sample.applicant("Far", last));
        PersonId ana = sample.reviewer(set);
        var khmer = new PanelCell(set.track(), new Country("KH"));
        setPanels.set(set.call(), Map.of(khmer, Set.of(ana)), Panels.stamp(panels.of(set.call())), set.officer());
        Document page = open(set.officer(), path + "/panels");
        String field = "panel-" + set.trackSlug() + "-" + last;
        assertThat(page.select("form .item")).hasSize(130);
        assertThat(page.select("a[href='#" + field + "']")).hasSize(1);
        assertThat(page.select("#" + field)).hasSize(1);
        assertThat(page.select("main").text()).contains("Nobody reads the applications of one country of a track");
        mvc.perform(post(path + "/panels")
                .with(cast.as(set.officer()))
                .with(csrf())
                .param("by", "country")
                .param("seen", Panels.stamp(panels.of(set.call())))
                .param(field, ana.toString()));
        assertThat(db.sql("select 1 from admission_reader where application_id = :id")
                        .param("id", there)
                        .exists())
                .isTrue();
        assertThat(open(set.officer(), path + "/panels").select("main").text()).doesNotContain("Nobody reads");
    }

    @Test
    void how_many_applications_nobody_can_read_is_counted_beyond_the_fifty_that_are_named() throws Exception {
        crowd.applied(set, 53);
        PersonId ana = sample.reviewer(set);
        var khmer = new PanelCell(set.track(), new Country("KH"));
        setPanels.set(set.call(), Map.of(khmer, Set.of(ana)), Panels.stamp(panels.of(set.call())), set.officer());
        db.sql("""
                insert into admission_relation (application_id, person_id, kind, reason, declared_by, declared_at)
                select id, :ana, 'TEACHER', 'Her pupils', :ana, now() from admission_application where call_id = :call
                """).param("ana", ana).param("call", set.call()).update();
        Document page = open(set.officer(), path + "/panels");
        assertThat(page.select("h2").eachText()).contains("Nobody can read 53 applications");
        assertThat(page.select("section.next ul.lines > li")).hasSize(50);
    }

    @Test
    void the_page_of_a_call_costs_the_same_for_one_and_for_three() throws Exception {
        crowd.applied(set, 1);
        int one = cost();
        crowd.applied(set, 2);
        assertThat(cost()).isEqualTo(one);
    }

    private int cost() throws Exception {
        var as = cast.as(set.officer());
        mvc.perform(get(path).with(as));
        int before = Db.statements();
        mvc.perform(get(path).with(as));
        return Db.statements() - before;
    }
}
