package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** An offer that ends without the answer of the person: they are told, and nobody ends it who has a tie to them. */
@MadangTest
class EndedOfferTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);

    @Autowired
    Pages pages;

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

    @Autowired
    LapseOffer lapse;

    @Autowired
    ReopenOffer reopen;

    @Autowired
    DeclareTie declare;

    @Autowired
    Applications applications;

    SampleAdmission.Set set;

    @BeforeEach
    void aCall() {
        set = sample.open(false, 3);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Your place is no longer kept | (Phnom Penh), which is | the place is no longer kept for you
                    ko | 자리를 더는 남겨 두지 않습니다 | (프놈펜) | 자리를 더는 남겨 두지 않습니다
                    km | កន្លែងរបស់អ្នកលែងរក្សាទុកទៀតហើយ | 21:59 | កន្លែងលែងរក្សាទុកសម្រាប់អ្នក
                    lo | ບ່ອນນັ່ງບໍ່ໄດ້ເກັບໄວ້ໃຫ້ທ່ານອີກແລ້ວ | 21:59 | ບ່ອນນັ່ງບໍ່ໄດ້ເກັບໄວ້ໃຫ້ທ່ານອີກແລ້ວ
                    """)
    void whoever_did_not_answer_hears_that_the_place_is_no_longer_kept(
            String language, String subject, String clock, String page) throws Exception {
        PersonId person = cast.person("Sok Dara", new Language(language), "KH", "Asia/Phnom_Penh");
        OfferId offer = offered(person);
        sample.at(ANSWER.plusDays(1));
        assertThat(lapse.lapse(offer, set.officer())).isEqualTo(new LapseOffer.Outcome.Lapsed());
        lapse.lapse(offer, set.officer());
        assertThat(letters(offer)).singleElement().asString().contains(subject, clock, "/offers/" + offer);
        assertThat(pages.open("/offers/" + offer, person).select("main").text())
                .contains(page)
                .doesNotContain("⟦");
    }

    @Test
    void an_offer_that_lapses_a_second_time_is_written_of_a_second_time() {
        OfferId offer = offered(sample.applicant("Sok Dara"));
        sample.at(ANSWER.plusDays(1));
        lapse.lapse(offer, set.officer());
        reopen.reopen(offer, ANSWER.plusDays(5), set.officer());
        sample.at(ANSWER.plusDays(6));
        lapse.lapse(offer, set.officer());
        assertThat(letters(offer)).hasSize(2);
    }

    @Test
    void staff_who_are_tied_end_no_offer_and_see_no_button_for_it() throws Exception {
        PersonId tied = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(tied, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        PersonId person = sample.applicant("Sok Dara");
        OfferId offer = offered(person);
        ApplicationId id = applications.of(offer);
        sample.at(ANSWER.plusDays(1));
        String lapsing = "/admission/offers/" + offer + "/lapse";
        for (String at : List.of("/admission/offers", "/admission/calls/" + set.callSlug()))
            assertThat(pages.open(at, tied).select("form[action=" + lapsing + "]"))
                    .as(at)
                    .hasSize(1);
        declare.declare(id, Relation.FAMILY, "A cousin", tied);
        for (String at : List.of("/admission/offers", "/admission/calls/" + set.callSlug()))
            assertThat(pages.open(at, tied).select("form[action=" + lapsing + "]"))
                    .as(at)
                    .isEmpty();
        assertThat(pages.open("/admission/offers", tied).select("main").text())
                .contains("이 지원서와 이해관계가 있으므로 다른 사람이 처리해야 합니다.");
        pages.send(lapsing, tied, 303);
        assertThat(sample.state("admission_offer", offer)).isEqualTo("OPEN");
        assertThat(lapse.lapse(offer, tied)).isEqualTo(new LapseOffer.Outcome.OwnApplication());
        lapse.lapse(offer, set.officer());
        assertThat(reopen.reopen(offer, ANSWER.plusDays(5), tied)).isEqualTo(new ReopenOffer.Outcome.OwnApplication());
        String again = "/admission/offers/" + offer + "/reopening";
        assertThat(pages.send(again, tied, 409, "again", "2021-07-28")
                        .select(".problem, .field-wrong, [role=alert]")
                        .text())
                .contains("다른 사람이 처리해야 합니다");
        assertThat(sample.state("admission_offer", offer)).isEqualTo("LAPSED");
    }

    private OfferId offered(PersonId person) {
        ApplicationId id = sample.submitted(set, person);
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        return db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
    }

    private List<String> letters(OfferId offer) {
        return db.sql(
                        "select subject || ' ' || body_text from notifications_message where dedupe_key like 'offer-lapsed-' || :offer || '-%'")
                .param("offer", offer.toString())
                .list(String.class);
    }
}
