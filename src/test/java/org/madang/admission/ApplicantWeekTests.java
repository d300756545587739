package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What This week says to somebody whose application is out of their hands. */
@MadangTest
class ApplicantWeekTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    ProgramClock clock;

    SampleAdmission.Set set;
    PersonId person;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 10);
        person = sample.applicant("Sok Dara");
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void first_a_partner_reads_it_and_then_the_reviewers() throws Exception {
        ApplicationId waiting = sample.submitted(set, person);
        assertThat(week(person).select("main").text())
                .contains("Your application is in", "Call for film-makers", "a partner institution in your country")
                .doesNotContain("You are in no track yet");
        assertThat(week(person).select("main a[href='/applications/" + waiting + "']"))
                .hasSize(1);
        PersonId second = sample.applicant("Chan Thida");
        sample.endorsed(set, second, 1);
        assertThat(week(second).select("main").text()).contains("Next, the reviewers read it");
    }

    @Test
    void the_same_in_korean() throws Exception {
        PersonId reader = cast.person("Sorya", Language.KOREAN, "KH", "Asia/Phnom_Penh");
        sample.submitted(set, reader);
        assertThat(week(reader).select("main").text()).contains("지원서가 접수되었습니다", "영화인 모집", "협력 기관", "내 지원서 보기");
    }

    @Test
    void whoever_waits_on_the_reserve_list_reads_the_number() throws Exception {
        decided(Verdict.RESERVE, 2, "");
        assertThat(week(person).select("main").text()).contains("You are number 2 on the reserve list");
    }

    @Test
    void a_refusal_is_news_for_a_month_only() throws Exception {
        decided(Verdict.NO, null, "Too early");
        assertThat(week(person).select("main").text()).contains("You were not selected this time");
        clock.travel(clock.instant().plus(Duration.ofDays(31)));
        assertThat(week(person).select("main").text()).contains("You are in no track yet");
    }

    @Test
    void an_offer_comes_before_everything_else() throws Exception {
        decided(Verdict.SELECT, null, "");
        assertThat(week(person).select(".next").text()).contains("You are offered a place", "Answer the offer");
        assertThat(week(person).select("main").text()).doesNotContain("Your application is in");
    }

    @Test
    void a_coordinator_reads_on_this_week_what_waits() throws Exception {
        assertThat(week(set.coordinator()).select("main .queues a[href='/admission/endorsements']"))
                .isEmpty();
        sample.submitted(set, person);
        assertThat(week(set.coordinator()).select("main .queues a[href='/admission/endorsements']"))
                .hasSize(1);
    }

    private void decided(Verdict verdict, Integer place, String reason) {
        ApplicationId application = sample.endorsed(set, person, 1);
        assertThat(stage.stage(application, verdict, place, reason, set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(release.release(set.call(), SampleAdmission.CLOSES.plusDays(9), null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
    }

    private Document week(PersonId reader) throws Exception {
        return Jsoup.parse(mvc.perform(get("/this-week").with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
