package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.AppointStaff;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.StaffRole;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What staff and participants see of a second selection. */
@MadangTest
class PhasePagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SamplePhase phases;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    AnswerOffer answer;

    @Autowired
    PutForward putForward;

    @Autowired
    AppointStaff appoint;

    @Autowired
    Cohorts cohorts;

    SamplePhase.Set set;

    @BeforeEach
    void aPhase() {
        set = phases.open(2);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private String text(String at, PersonId by) throws Exception {
        var answered = mvc.perform(get(at).with(cast.as(by))).andReturn().getResponse();
        assertThat(answered.getStatus()).as(at).isEqualTo(200);
        assertThat(answered.getContentAsString()).as(at).doesNotContain("⟦");
        return Jsoup.parse(answered.getContentAsString()).text();
    }

    private MockHttpServletResponse send(String at, PersonId by, String... fields) throws Exception {
        var request = post(at).with(csrf()).with(cast.as(by));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    private PersonId korean() {
        PersonId officer = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(officer, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        return officer;
    }

    /** Somebody who speaks this language and has a place. */
    private PersonId placed(String language) {
        PersonId person = phases.person(set, "Dara", "KH", new Language(language));
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        stage.stage(phases.of(set, person), Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), SampleAdmission.CLOSES.plusDays(9), null, set.officer());
        return person;
    }

    private String offer(PersonId person) {
        return "/offers/"
                + db.sql("select id from admission_offer where application_id = :id")
                        .param("id", phases.of(set, person))
                        .one(OfferId.class);
    }

    @Test
    void staff_put_people_forward_from_a_page_that_counts_them() throws Exception {
        phases.people(set, "KH", 2);
        String at = "/admission/calls/" + set.callSlug() + "/people";
        assertThat(text("/admission/calls/" + set.callSlug(), set.officer()))
                .contains("People of the phase", "The call itself, its questions and deadline");
        assertThat(text(at, set.officer())).contains("In Korea: Two weeks in Seoul", "2 people not yet");
        assertThat(text(at, korean())).contains("방한 연수: 서울 2주", "남은 인원 2명");
        assertThat(send(at, set.officer()).getStatus()).isEqualTo(422);
        assertThat(send(at, set.officer(), "tracks", set.trackSlug()).getStatus())
                .isEqualTo(303);
        assertThat(text(at, set.officer())).contains("Everybody who takes part is put forward");
        assertThat(text("/admission/calls/" + set.callSlug(), set.officer()))
                .as("nobody endorses who takes part already")
                .contains("To do")
                .doesNotContain("Not endorsed");
        assertThat(text(at, korean())).contains("참가자 모두가 선발 대상");
    }

    @Test
    void a_call_to_everybody_has_no_such_page() throws Exception {
        var open = sample.open(false, 2);
        String at = "/admission/calls/" + open.callSlug();
        assertThat(text(at, open.officer())).doesNotContain("People of the phase");
        for (String page : List.of("/people", "/returns"))
            assertThat(send(at + page, open.officer(), "tracks", open.trackSlug())
                            .getStatus())
                    .isEqualTo(404);
    }

    @Test
    void whoever_has_a_place_reads_it_in_their_language_and_can_give_it_back() throws Exception {
        for (var words : List.of(
                List.of("en", "Your track goes on as before", "You have a place: In Korea", "gave your place back"),
                List.of("ko", "지금 과정은 그대로 이어집니다", "참가가 정해졌습니다: 방한 연수", "자리를 돌려주었습니다"),
                List.of("km", "វគ្គសិក្សារបស់អ្នកបន្តដូចមុន", "អ្នកមានកន្លែង៖ នៅកូរ៉េ", "អ្នកបានប្រគល់កន្លែងវិញ"),
                List.of(
                        "lo",
                        "ຫຼັກສູດຂອງທ່ານດຳເນີນຕໍ່ຄືເກົ່າ",
                        "ທ່ານມີບ່ອນນັ່ງ: ຢູ່ເກົາຫຼີ",
                        "ທ່ານສົ່ງບ່ອນນັ່ງຄືນແລ້ວ"))) {
            PersonId person = placed(words.get(0));
            assertThat(text(offer(person), person)).contains(words.get(1));
            send(offer(person) + "/answer", person, "say", "ACCEPT");
            String status = "/applications/" + phases.of(set, person);
            assertThat(text(status, person)).contains(words.get(2));
            assertThat(text("/this-week", person)).contains(words.get(2));
            assertThat(send(status + "/phase-return", person, "reason", "A paid job")
                            .getStatus())
                    .isEqualTo(303);
            assertThat(text(status, person)).contains(words.get(3));
            assertThat(text("/this-week", person)).doesNotContain(words.get(2));
            assertThat(send(status + "/phase-return", person).getStatus()).isEqualTo(303);
        }
    }

    @Test
    void staff_give_a_place_back_with_a_reason() throws Exception {
        PersonId person = placed("en");
        send(offer(person) + "/answer", person, "say", "ACCEPT");
        String at = "/admission/calls/" + set.callSlug();
        assertThat(text(at + "/people", set.officer())).contains("One person has a place in the phase", "Dara");
        String enrolment =
                cohorts.enrolment(person, set.track()).orElseThrow().id().toString();
        assertThat(send(at + "/returns", set.officer(), "person", enrolment).getStatus())
                .isEqualTo(422);
        assertThat(send(at + "/returns", set.officer(), "person", "nobody", "reason", "Ill")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(at + "/returns", set.officer(), "person", enrolment, "reason", "Ill")
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(at + "/people", set.officer())).contains("Nobody has a place in the phase");
    }

    @Test
    void the_roster_is_read_by_phase() throws Exception {
        PersonId person = placed("en");
        phases.person(set, "Bopha", "KH");
        send(offer(person) + "/answer", person, "say", "ACCEPT");
        PersonId manager = cast.person("Manager");
        appoint.appoint(manager, set.track(), StaffRole.COURSE_MANAGER, set.officer());
        String at = "/tracks/" + set.trackSlug() + "/people";
        assertThat(text(at, manager)).contains("Dara", "Bopha", "Place in a phase", "In Korea: Two weeks in Seoul");
        assertThat(text(at + "?phase=" + set.phase(), manager)).contains("Dara").doesNotContain("Bopha");
        assertThat(mvc.perform(get(at + "?phase=nonsense").with(cast.as(manager)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
        assertThat(mvc.perform(get(at + "/export.csv?phase=" + set.phase()).with(cast.as(manager)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Dara")
                .doesNotContain("Bopha");
    }
}
