package org.madang.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.learning.CompleteLesson;
import org.madang.learning.LessonId;
import org.madang.learning.WriteLesson;
import org.madang.learning.WriteWeek;
import org.madang.schedule.CloseRollCall;
import org.madang.schedule.JoinSession;
import org.madang.schedule.Meeting;
import org.madang.schedule.PlanSession;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class CertificatesTests {
    private static final Instant START = Instant.parse("2021-11-09T06:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    WorksWorld world;

    @Autowired
    ProgramClock clock;

    @Autowired
    PlanSession plan;

    @Autowired
    JoinSession join;

    @Autowired
    CloseRollCall close;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson write;

    @Autowired
    CompleteLesson complete;

    @Autowired
    FindEligible find;

    @Autowired
    ConfirmName confirm;

    @Autowired
    ApproveCertificates approve;

    @Autowired
    IssueCertificates issue;

    @Autowired
    RevokeCertificate revoke;

    private WorksWorld.Place place;
    private PersonId finished;
    private PersonId absent;

    @BeforeEach
    void a_course_with_one_session_and_one_published_work() {
        place = world.place("LA", true);
        finished = world.participant(place);
        absent = world.participant(place);
        var work = world.approved(place, finished);
        world.published(work, place.secretariat());
        clock.travel(START.minusSeconds(86_400));
        var session = ((PlanSession.Outcome.Planned) plan.plan(
                        place.track(),
                        1,
                        Multilingual.of("en", "Voice"),
                        LocalDateTime.parse("2021-11-09T13:00"),
                        60,
                        new Meeting.Link("https://meet.example.org/x"),
                        place.manager()))
                .session();
        clock.travel(START.minusSeconds(60));
        join.join(session, "once", finished);
        clock.travel(START.plusSeconds(4000));
        close.close(session, Map.of(), place.manager());
        clock.travel(Instant.parse("2022-01-20T01:00:00Z"));
    }

    @AfterEach
    void back_to_the_present() {
        clock.comeBack();
    }

    private CertificateId of(PersonId person) {
        return db.sql("select id from v_certificate where person_id = :person")
                .param("person", person)
                .one(CertificateId.class);
    }

    private CertificateState state(PersonId person) {
        return db.sql("select state from v_certificate where person_id = :person")
                .param("person", person)
                .one(CertificateState.class);
    }

    private void issueTo(PersonId person) {
        find.find(place.track(), place.manager());
        confirm.confirm(of(person), "ສົມພອນ ໄຊຍະສານ", new Language("lo"), "Somphone Xayasane", person);
        approve.approve(place.track(), place.partner(), place.coordinator());
        approve.approve(place.track(), place.operator(), place.manager());
        issue.issue(place.track(), place.secretariat());
    }

    @Test
    void the_rule_says_yes_to_who_came_and_made_a_work_and_says_it_once() {
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(1, 0, 1));
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(0, 1, 1));
        assertThat(state(finished)).isEqualTo(CertificateState.ELIGIBLE);
        assertThat(db.sql("select 1 from v_certificate where person_id = :p")
                        .param("p", absent)
                        .exists())
                .isFalse();
    }

    @Test
    void where_the_rule_asks_for_lessons_who_did_too_few_is_not_eligible_yet() {
        writeWeek.write(
                place.track(),
                1,
                Multilingual.of("en", "Voice"),
                Multilingual.EMPTY,
                LocalDate.of(2021, 11, 8),
                LocalDate.of(2021, 11, 12),
                place.manager());
        LessonId first = lesson(1);
        lesson(2);
        db.sql("update programmes_track set required_lessons = 50 where id = :id")
                .param("id", place.track())
                .update();
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(0, 0, 2));
        assertThat(complete.complete(first, finished)).isInstanceOf(CompleteLesson.Outcome.Completed.class);
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(1, 0, 1));
        assertThat(db.sql(
                                "select lessons_done * 1000 + lessons * 100 + lessons_required from certificates_certificate where person_id = :p")
                        .param("p", finished)
                        .one(Integer.class))
                .isEqualTo(1250);
    }

    private LessonId lesson(int position) {
        var text = Multilingual.of("en", "Lesson " + position);
        var written = write.write(place.track(), 1, position, text, text, 10, null, place.manager());
        return ((WriteLesson.Outcome.Written) written).lesson();
    }

    @Test
    void one_institution_alone_approves_nothing_and_the_second_completes_it() {
        find.find(place.track(), place.manager());
        confirm.confirm(of(finished), "Somphone", Language.ENGLISH, "", finished);
        assertThat(approve.approve(place.track(), place.partner(), place.coordinator()))
                .isEqualTo(new ApproveCertificates.Outcome.Approved(1, 0));
        assertThat(state(finished)).isEqualTo(CertificateState.NAME_CONFIRMED);
        assertThat(issue.issue(place.track(), place.secretariat()))
                .isInstanceOf(IssueCertificates.Outcome.NobodyWaits.class);
        assertThat(approve.approve(place.track(), place.operator(), place.manager()))
                .isEqualTo(new ApproveCertificates.Outcome.Approved(1, 1));
        assertThat(state(finished)).isEqualTo(CertificateState.APPROVED);
        assertThat(approve.approve(place.track(), place.operator(), place.manager()))
                .isInstanceOf(ApproveCertificates.Outcome.NobodyWaits.class);
    }

    @Test
    void what_waits_stands_in_run_for_whoever_may_do_it() throws Exception {
        find.find(place.track(), place.manager());
        confirm.confirm(of(finished), "Somphone", Language.ENGLISH, "", finished);
        String path = "/tracks/" + place.slug() + "/certificates";
        assertThat(runOf(place.coordinator()).select("a[href=" + path + "]")).hasSize(1);
        assertThat(runOf(place.manager()).select("a[href=" + path + "]")).hasSize(1);
        assertThat(runOf(world.place("LA", true).manager()).select("a[href=" + path + "]"))
                .isEmpty();
        approve.approve(place.track(), place.partner(), place.coordinator());
        assertThat(runOf(place.coordinator()).select("a[href=" + path + "]")).isEmpty();
        approve.approve(place.track(), place.operator(), place.manager());
        assertThat(runOf(place.secretariat()).select("a[href=" + path + "]")).hasSize(1);
    }

    private org.jsoup.nodes.Document runOf(PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get("/run").with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void an_institution_of_another_track_approves_nothing() {
        find.find(place.track(), place.manager());
        confirm.confirm(of(finished), "Somphone", Language.ENGLISH, "", finished);
        var other = world.place("LA", true);
        assertThat(approve.approve(place.track(), other.partner(), other.coordinator()))
                .isInstanceOf(ApproveCertificates.Outcome.NotYourTrack.class);
    }

    @Test
    void a_name_changed_after_an_approval_takes_the_approval_back() {
        find.find(place.track(), place.manager());
        confirm.confirm(of(finished), "Somphone", Language.ENGLISH, "", finished);
        approve.approve(place.track(), place.partner(), place.coordinator());
        confirm.confirm(of(finished), "Somphone X.", Language.ENGLISH, "", finished);
        assertThat(approve.approve(place.track(), place.operator(), place.manager()))
                .isEqualTo(new ApproveCertificates.Outcome.Approved(1, 0));
        assertThat(state(finished)).isEqualTo(CertificateState.NAME_CONFIRMED);
    }

    @Test
    void a_name_cannot_change_after_both_have_approved() {
        issueTo(finished);
        assertThat(confirm.confirm(of(finished), "Somebody else", Language.ENGLISH, "", finished))
                .isEqualTo(new ConfirmName.Outcome.TooLate(CertificateState.ISSUED));
    }

    @Test
    void the_sheet_holds_the_name_in_its_own_script_and_its_code_can_be_checked_by_anybody() throws Exception {
        issueTo(finished);
        byte[] pdf = mvc.perform(
                        get("/certificates/" + of(finished) + "/sheet.pdf").with(cast.as(finished)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new PdfReader(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(document).getTextFromPage(1))
                    .contains("ສົມພອນ ໄຊຍະສານ")
                    .contains("MC-2022-");
        }
        var owner = Jsoup.parse(mvc.perform(get("/certificates/" + of(finished)).with(cast.as(finished)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(owner.select(".crumbs a").attr("href")).isEqualTo("/certificates");
        String check = owner.select("a[href^=/check/]").attr("href");
        String english = mvc.perform(get(check)).andReturn().getResponse().getContentAsString();
        assertThat(english).contains("This certificate is genuine").contains("ສົມພອນ ໄຊຍະສານ");
        String typed = check.substring("/check/".length()).replace("-", "").toLowerCase(java.util.Locale.ROOT);
        assertThat(mvc.perform(get("/check").param("code", typed).with(Cast.reading("ko")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("진본 수료증입니다");
    }

    @Test
    void a_revoked_certificate_says_so_and_gives_no_sheet() throws Exception {
        issueTo(finished);
        String code = db.sql("select code from certificates_certificate where id = :id")
                .param("id", of(finished))
                .one(String.class);
        assertThat(revoke.revoke(of(finished), " ", place.secretariat()))
                .isInstanceOf(RevokeCertificate.Outcome.NoReason.class);
        assertThat(revoke.revoke(of(finished), "Issued to the wrong person", place.secretariat()))
                .isInstanceOf(RevokeCertificate.Outcome.Revoked.class);
        assertThat(revoke.revoke(of(finished), "again", place.secretariat()))
                .isInstanceOf(RevokeCertificate.Outcome.NotIssued.class);
        assertThat(mvc.perform(get("/check/" + code)).andReturn().getResponse().getContentAsString())
                .contains("later revoked");
        assertThat(mvc.perform(get("/certificates/" + of(finished) + "/sheet.pdf")
                                .with(cast.as(finished)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_code_is_answered_plainly() throws Exception {
        var answer = mvc.perform(get("/check/0000-0000-0000-0000")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("No certificate has the code");
    }

    @Test
    void somebody_elses_certificate_is_not_there() throws Exception {
        issueTo(finished);
        assertThat(mvc.perform(get("/certificates/" + of(finished)).with(cast.as(absent)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var other = world.place("KH", true);
        assertThat(mvc.perform(get("/certificates/" + of(finished)).with(cast.as(other.manager())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_steps_work_from_their_page() throws Exception {
        String run = "/tracks/" + place.slug() + "/certificates";
        mvc.perform(post(run + "/eligible").with(csrf()).with(cast.as(place.manager())));
        mvc.perform(post("/certificates/" + of(finished) + "/name")
                .param("printName", "Somphone")
                .param("nameLanguage", "en")
                .with(csrf())
                .with(cast.as(finished)));
        var html = Jsoup.parse(mvc.perform(get(run).with(cast.as(place.coordinator())))
                .andReturn()
                .getResponse()
                .getContentAsString());
        var mine =
                html.select("form[action$=/approvals] input[name=institution]").eachAttr("value");
        assertThat(mine).containsExactly(place.partner().toString());
        assertThat(mvc.perform(post(run + "/approvals")
                                .param("institution", place.operator().toString())
                                .with(csrf())
                                .with(cast.as(place.coordinator())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(post(run + "/issue").with(csrf()).with(cast.as(place.coordinator())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        String unknown = "/tracks/" + UUID.randomUUID() + "/certificates";
        assertThat(mvc.perform(get(unknown).with(cast.as(place.manager())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void every_state_moves_only_forward() {
        for (CertificateState from : CertificateState.values()) {
            for (CertificateState to : CertificateState.values()) {
                assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(to.ordinal() == from.ordinal() + 1);
            }
        }
    }
}
