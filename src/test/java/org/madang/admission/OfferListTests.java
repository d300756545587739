package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** All offers, whatever became of them: narrowed, sorted, paged and taken home by whoever may see them. */
@MadangTest
class OfferListTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);
    private static final String DESK = "/admission/offers";
    private static final String LIST = DESK + "/list";

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleCrowd crowd;

    @Autowired
    SampleEditions editions;

    @Autowired
    StageDecision stage;

    @Autowired
    SetCondition conditions;

    @Autowired
    SettleCondition settle;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    AnswerOffer answer;

    @Autowired
    LapseOffer lapse;

    @Autowired
    AskDeferral ask;

    @Autowired
    SettleDeferral grant;

    @Autowired
    DeclareTie declare;

    SampleAdmission.Set set;
    PersonId officer;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 5);
        officer = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private void staged(ApplicationId application, PersonId by) {
        assertThat(stage.stage(application, Verdict.SELECT, null, "", by))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    private OfferId offered(SampleAdmission.Set in, ApplicationId application) {
        staged(application, in.officer());
        return released(in, application);
    }

    private OfferId released(SampleAdmission.Set in, ApplicationId application) {
        assertThat(release.release(in.call(), ANSWER, null, in.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        return db.sql("select id from admission_offer where application_id = :id")
                .param("id", application)
                .one(OfferId.class);
    }

    private OfferId offered(String name, int rank) {
        return offered(set, sample.endorsed(set, sample.applicant(name), rank));
    }

    private List<String> names(String query) throws Exception {
        return names(query, officer);
    }

    private List<String> names(String query, PersonId reader) throws Exception {
        return pages.open(LIST + query, reader).select("tbody th a").eachText();
    }

    private MockHttpServletResponse answered(String ending, PersonId reader) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.get(LIST + "/export." + ending).with(cast.as(reader)))
                .andReturn()
                .getResponse();
    }

    private String file(PersonId reader) throws Exception {
        return answered("csv", reader).getContentAsString();
    }

    @Test
    void it_is_narrowed_and_sorted_by_its_address_whatever_became_of_the_offers() throws Exception {
        PersonId bopha = sample.applicant("Bopha");
        PersonId chan = sample.applicant("Chan");
        answer.answer(offered(set, sample.endorsed(set, bopha, 1)), AnswerOffer.Say.ACCEPT, "", bopha);
        answer.answer(offered(set, sample.endorsed(set, chan, 2)), AnswerOffer.Say.DECLINE, "", chan);
        OfferId open = offered("Dara", 3);
        var second = sample.openAt(
                set.edition(), editions.track(set.edition(), set.officer()), set.officer(), false, 1, true);
        offered(second, sample.submitted(second, sample.applicant("Esra")));
        assertThat(names("")).containsExactly("Bopha", "Chan", "Dara", "Esra");
        assertThat(names("?sort=-name")).containsExactly("Esra", "Dara", "Chan", "Bopha");
        assertThat(names("?sort=state")).startsWith("Bopha", "Chan");
        assertThat(names("?sort=-state")).endsWith("Chan", "Bopha");
        assertThat(names("?sort=-answered").subList(0, 2)).containsExactlyInAnyOrder("Bopha", "Chan");
        assertThat(names("?sort=-institution")).endsWith("Esra");
        assertThat(names("?state=ACCEPTED")).containsExactly("Bopha");
        assertThat(names("?state=DECLINED&q=CHA&country=KH")).containsExactly("Chan");
        assertThat(names("?country=LA")).isEmpty();
        assertThat(names("?call=" + second.callSlug())).containsExactly("Esra");
        assertThat(names("?track=" + set.trackSlug() + "&state=OPEN")).containsExactly("Dara");
        assertThat(names("?state=NOTHING&call=nothing&sort=nothing&after=x")).hasSize(4);
        assertThat(file(officer))
                .contains("Film Commission", "Cambodia", "Accepted", "Declined", "Offer open", "Answer by");
        sample.at(ANSWER.plusDays(1));
        assertThat(names("?state=OPEN")).isEmpty();
        assertThat(names("?state=LATE")).containsExactly("Dara", "Esra");
        lapse.lapse(open, set.officer());
        assertThat(names("?state=LAPSED")).containsExactly("Dara");
    }

    @Test
    void it_says_how_conditions_stand_and_who_comes_to_a_later_edition() throws Exception {
        PersonId bopha = sample.applicant("Bopha");
        ApplicationId application = sample.endorsed(set, bopha, 1);
        staged(application, set.officer());
        for (int i = 1; i <= 3; i++)
            conditions.set(
                    set.call(),
                    SetCondition.Whom.ALL,
                    Multilingual.of("en", "Paper " + i),
                    LocalDate.of(2021, 7, 24 + i),
                    set.officer());
        OfferId offer = released(set, application);
        ConditionId first = db.sql("""
                        select k.id from admission_condition k join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :offer order by k.due_on limit 1
                        """).param("offer", offer).one(ConditionId.class);
        settle.settle(offer, first, ConditionState.WAIVED, "The embassy is closed", set.officer());
        offered("Chan", 2);
        assertThat(names("?sort=-conditions")).containsExactly("Bopha", "Chan");
        assertThat(file(officer)).contains("2 open, 1 met or waived").doesNotContain("embassy");
        var programme = db.sql("select programme_id from v_edition where id = :id")
                .param("id", set.edition())
                .one(ProgrammeId.class);
        var asked = (AskDeferral.Outcome.Asked)
                ask.ask(offer, editions.later(programme, set.officer()), "A child is born", bopha);
        assertThat(names("?state=DEFERRED")).isEmpty();
        assertThat(grant.settle(offer, asked.deferral(), true, null, "", set.officer()))
                .isEqualTo(new SettleDeferral.Outcome.Granted());
        assertThat(names("?state=ACCEPTED")).isEmpty();
        Document page = pages.open(LIST + "?state=DEFERRED", officer);
        assertThat(page.select("tbody tr").text()).contains("Bopha", "Coming to a later edition", "Place kept");
    }

    @Test
    void every_page_is_reached_in_every_order_and_the_one_before_it_again() throws Exception {
        crowd.applied(set, 52);
        crowd.offered(set, ANSWER);
        var sorts = "name -name state call -track country institution grade made -by answered -conditions -latin";
        for (String sort : sorts.split(" ")) {
            Document first = pages.open(LIST + "?sort=" + sort, officer);
            Document second = pages.open(first.select("a[rel=next]").attr("href"), officer);
            var all = new HashSet<>(first.select("tbody th a").eachText());
            assertThat(all).as(sort).hasSize(50);
            all.addAll(second.select("tbody th a").eachText());
            assertThat(all).as(sort).hasSize(52);
            assertThat(second.select("a[rel=next]")).as(sort).isEmpty();
            Document again = pages.open(second.select("a[rel=prev]").attr("href"), officer);
            assertThat(again.select("tbody th a").eachText())
                    .as(sort)
                    .isEqualTo(first.select("tbody th a").eachText());
        }
        assertThat(file(officer).lines().filter(line -> line.contains("Crowd 00")))
                .hasSize(52);
    }

    @Test
    void nobody_reads_or_takes_home_what_they_could_not_read_on_the_desk() throws Exception {
        ApplicationId chan = sample.endorsed(set, sample.applicant("Chan"), 1);
        offered(set, chan);
        staged(sample.endorsed(set, sample.applicant("Dara"), 2), set.officer());
        assertThat(file(officer)).contains("Chan").doesNotContain("Dara");
        PersonId tied =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        declare.declare(chan, Relation.FAMILY, "A cousin", tied);
        assertThat(stage.stage(chan, Verdict.NO, null, "Too late a start", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(pages.open(DESK, tied).select("main").text()).doesNotContain("Too late a start");
        assertThat(file(tied)).contains("Chan", "Offer open").doesNotContain("Dara", "Too late a start", "ot selected");
        assertThat(pages.open(LIST + "?col=all", tied).select("main form[method=post]:not([action^=/views])"))
                .isEmpty();
        var other = sample.open(false, 1);
        for (PersonId reader : List.of(
                cast.with(Role.SECRETARIAT, ScopeKind.TRACK, set.track().value()),
                cast.with(Role.SECRETARIAT, ScopeKind.INSTITUTION, set.partner().value())))
            assertThat(names("", reader)).containsExactly("Chan");
        for (PersonId reader : List.of(
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, other.edition().value()),
                cast.with(Role.SECRETARIAT, ScopeKind.TRACK, other.track().value()),
                cast.with(
                        Role.SECRETARIAT, ScopeKind.INSTITUTION, other.partner().value()))) {
            Document page = pages.open(LIST + "?q=chan&call=" + set.callSlug(), reader);
            assertThat(page.select("tbody th")).isEmpty();
            assertThat(page.select("option").eachAttr("value")).doesNotContain(set.callSlug(), set.trackSlug());
            assertThat(file(reader)).contains("Answer by").doesNotContain("Chan");
        }
        for (PersonId reader : List.of(set.coordinator(), other.coordinator(), sample.reviewer(set)))
            for (String ending : List.of("csv", "xlsx")) {
                assertThat(answered(ending, reader).getStatus()).isEqualTo(403);
                assertThat(answered(ending, reader).getContentAsString()).doesNotContain("Chan");
            }
        assertThat(answered("xlsx", officer).getContentType()).contains("spreadsheetml");
    }

    @Test
    void three_rows_cost_what_one_costs_and_the_desk_and_the_list_lead_to_each_other() throws Exception {
        assertThat(pages.open(LIST, officer).select("main").text()).contains("No offer yet");
        offered("Bopha", 1);
        int one = statements();
        offered("Chan", 2);
        offered("Dara", 3);
        assertThat(statements()).isEqualTo(one);
        assertThat(pages.open(DESK, officer).select("main a[href=" + LIST + "]").text())
                .isEqualTo("All offers");
        Document list = pages.open(LIST, officer);
        assertThat(list.select("main a[href=" + DESK + "], .crumbs a[href=" + DESK + "]"))
                .isNotEmpty();
        assertThat(list.select("tbody th a").attr("href")).startsWith("/admission/applications/");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(pages.open(DESK, korean).select("main").text()).contains("모든 합격 통지");
        assertThat(pages.open(LIST, korean).select("main").text())
                .contains("모든 합격 통지", "회신 대기", "캄보디아", "통지일", "영화위원회", "3건")
                .doesNotContain("⟦");
    }

    private int statements() throws Exception {
        pages.open(LIST, officer);
        int before = Db.statements();
        pages.open(LIST, officer);
        return Db.statements() - before;
    }
}
