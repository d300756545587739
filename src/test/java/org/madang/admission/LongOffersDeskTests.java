package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDateTime;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The desk of offers when more wait than a page holds: nothing stays hidden until the earlier ones are settled. */
@MadangTest
class LongOffersDeskTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);
    private static final String DESK = "/admission/offers";

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
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    SampleAdmission.Set set;
    PersonId officer;
    OfferId offer;

    @BeforeEach
    void anOfferWithAHundredAndThreeConditions() {
        set = sample.open(false, 2);
        officer = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        ApplicationId id = sample.submitted(set, sample.applicant("Sok Dara"));
        stage.stage(id, Verdict.SELECT, null, "", set.officer());
        db.sql("""
                        insert into admission_condition (id, decision_id, text, due_on, due_at, state, set_by, set_at)
                        select gen_random_uuid(), d.id, jsonb_build_object('en', 'Paper ' || n), date '2021-07-25' + n / 2,
                               timestamptz '2021-07-25 14:59Z' + n / 2 * interval '1 day', 'OPEN', :by, d.staged_at
                        from admission_decision d, generate_series(1, 103) n
                        where d.application_id = :id and d.state = 'STAGED'
                        """).param("by", set.officer()).param("id", id).update();
        release.release(set.call(), ANSWER, null, set.officer());
        offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void what_a_page_does_not_hold_is_counted_and_a_link_away() throws Exception {
        Document first = pages.open(DESK, officer);
        assertThat(first.select("h3")).hasSize(100);
        assertThat(first.select("main").text()).contains("100 of 103 are shown here.");
        Document rest = pages.open(first.select("a[rel=next]").attr("href"), officer);
        assertThat(rest.select("h3")).hasSize(3);
        assertThat(rest.select("a[rel=next]")).isEmpty();
        assertThat(rest.select("main").text()).contains("Paper 103").doesNotContain("Paper 98 ");
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(pages.open(DESK, korean).select("main").text())
                .contains("103건 가운데 100건을 보여 줍니다.", "다음 보기")
                .doesNotContain("⟦");
    }

    @Test
    void what_is_typed_for_something_of_a_later_page_comes_back_with_it() throws Exception {
        String last = db.sql("""
                        select k.id::text from admission_condition k join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :offer order by k.due_at desc, k.id desc limit 1
                        """).param("offer", offer).one(String.class);
        Document wrong = pages.send(
                DESK + "/" + offer + "/conditions/" + last,
                officer,
                422,
                "say",
                "OPEN",
                "reason",
                "The embassy is closed until September");
        assertThat(wrong.select(".field-wrong")).hasSize(1);
        assertThat(wrong.select("input[name=reason]").eachAttr("value"))
                .contains("The embassy is closed until September");
    }

    @Test
    void the_questions_go_on_in_the_order_in_which_they_were_asked() throws Exception {
        db.sql("""
                        insert into admission_offer_question (id, offer_id, question, asked_at)
                        select gen_random_uuid(), :offer, 'Question ' || n || '.', timestamptz '2021-06-12Z' + n * interval '1 minute'
                        from generate_series(1, 230) n
                        """).param("offer", offer).update();
        String at = DESK + "?section=questions";
        for (int each : new int[] {1, 101, 201}) {
            Document page = pages.open(at, officer);
            assertThat(page.select("h2").eachText()).contains("Questions to answer");
            assertThat(page.select("main").text())
                    .contains("Question " + each + ".", "of 230 are shown here.")
                    .doesNotContain("Conditions to look at");
            at = page.select("a[rel=next]").attr("href");
        }
        assertThat(at).isEmpty();
        assertThat(pages.open(DESK + "?section=nothing&after=x", officer)
                        .select("h2")
                        .eachText())
                .contains("Questions to answer", "Conditions to look at");
    }

    @Test
    void an_answer_leads_back_to_the_page_it_was_sent_from() throws Exception {
        Document rest =
                pages.open(pages.open(DESK, officer).select("a[rel=next]").attr("href"), officer);
        String back = rest.select("main form input[name=back]").val();
        assertThat(back).startsWith(DESK + "?section=conditions&at=");
        String first = rest.select("main form").attr("action");
        Document wrong = pages.send(first, officer, 422, "say", "OPEN", "back", back);
        assertThat(wrong.select("main form input[name=back]").val()).isEqualTo(back);
        for (var form : rest.select("main form"))
            assertThat(sent(form.attr("action"), "say", "MET", "back", back)).isEqualTo(back);
        // Nothing is left there, so it begins anew.
        assertThat(pages.open(back, officer).select("h3")).hasSize(100);
        assertThat(sent(first, "say", "MET", "back", "https://elsewhere.example"))
                .isEqualTo(DESK);
    }

    private String sent(String path, String... fields) throws Exception {
        var form = MockMvcRequestBuilders.post(path).with(cast.as(officer)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return mvc.perform(form).andReturn().getResponse().getHeader("Location");
    }

    @Test
    void a_wish_that_is_granted_meanwhile_hides_none_of_the_others() throws Exception {
        ApplicationId other = sample.submitted(set, sample.applicant("Chan Bopha"));
        stage.stage(other, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), ANSWER, null, set.officer());
        db.sql("""
                        insert into admission_deferral (id, offer_id, edition_id, reason, state, asked_at)
                        select gen_random_uuid(), o.id, :edition, 'A wish.', 'ASKED',
                               timestamptz '2021-06-12Z' + case o.id when :offer then 0 else 1 end * interval '1 hour'
                        from admission_offer o join admission_application a on a.id = o.application_id
                        where a.call_id = :call
                        """)
                .param("edition", set.edition())
                .param("offer", offer)
                .param("call", set.call())
                .update();
        String first = db.sql("select id::text from admission_deferral where offer_id = :offer")
                .param("offer", offer)
                .one(String.class);
        String behind = DESK + "?section=deferrals&group=ASKED&at=2021-06-12T00:00:00Z&after=" + first;
        assertThat(pages.open(behind, officer).select("h3").eachText()).containsExactly("Chan Bopha");
        db.sql(
                        "update admission_deferral set state = 'GRANTED', decided_by = :by, decided_at = now() where offer_id = :offer")
                .param("by", set.officer())
                .param("offer", offer)
                .update();
        assertThat(pages.open(behind, officer).select("h3").eachText()).containsExactly("Chan Bopha", "Sok Dara");
    }
}
