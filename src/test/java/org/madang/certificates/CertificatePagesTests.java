package org.madang.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the pages of certificates tell: their holder, those who approve, and whoever checks one. */
@MadangTest
class CertificatePagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    WorksWorld world;

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

    @Autowired
    SampleCertificates sample;

    private WorksWorld.Place place;
    private PersonId finished;
    private PersonId absent;

    @BeforeEach
    void a_course_with_one_session_and_one_published_work() {
        var course = sample.course();
        place = course.place();
        finished = course.finished();
        absent = course.absent();
    }

    @AfterEach
    void back_to_the_present() {
        sample.comeBack();
    }

    @Test
    void what_waits_stands_in_run_for_whoever_may_do_it() throws Exception {
        find.find(place.track(), place.manager());
        confirm.confirm(sample.of(finished), "Somphone", Language.ENGLISH, "", finished);
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
    void the_sheet_holds_the_name_in_its_own_script_and_its_code_can_be_checked_by_anybody() throws Exception {
        sample.issueTo(place, finished);
        byte[] pdf = mvc.perform(get("/certificates/" + sample.of(finished) + "/sheet.pdf")
                        .with(cast.as(finished)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new PdfReader(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(document).getTextFromPage(1))
                    .contains("ສົມພອນ ໄຊຍະສານ")
                    .contains("MC-2022-");
        }
        var owner = Jsoup.parse(
                mvc.perform(get("/certificates/" + sample.of(finished)).with(cast.as(finished)))
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
    void the_day_of_issue_is_the_one_on_the_sheet_in_every_language() throws Exception {
        sample.issueTo(place, finished);
        db.sql("update certificates_certificate set issued_at = '2022-01-31T16:00:00Z' where id = :id")
                .param("id", sample.of(finished))
                .update();
        String code = db.sql("select code from certificates_certificate where id = :id")
                .param("id", sample.of(finished))
                .one(String.class);
        for (String language : new String[] {"en", "km"}) {
            var check = Jsoup.parse(mvc.perform(get("/check/" + code).with(Cast.reading(language)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            assertThat(check.select(".answers dd").eachText())
                    .as(language)
                    .anyMatch(text -> text.matches("1 (Feb|កុម្ភៈ) 2022"));
        }
    }

    @Test
    void a_revoked_certificate_says_so_and_gives_no_sheet() throws Exception {
        sample.issueTo(place, finished);
        String code = db.sql("select code from certificates_certificate where id = :id")
                .param("id", sample.of(finished))
                .one(String.class);
        assertThat(revoke.revoke(sample.of(finished), " ", place.secretariat()))
                .isInstanceOf(RevokeCertificate.Outcome.NoReason.class);
        assertThat(revoke.revoke(sample.of(finished), "Issued to the wrong person", place.secretariat()))
                .isInstanceOf(RevokeCertificate.Outcome.Revoked.class);
        assertThat(revoke.revoke(sample.of(finished), "again", place.secretariat()))
                .isInstanceOf(RevokeCertificate.Outcome.NotIssued.class);
        assertThat(mvc.perform(get("/check/" + code)).andReturn().getResponse().getContentAsString())
                .contains("later revoked");
        assertThat(mvc.perform(get("/certificates/" + sample.of(finished) + "/sheet.pdf")
                                .with(cast.as(finished)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_revocation_that_is_refused_keeps_what_was_written() throws Exception {
        sample.issueTo(place, finished);
        String path = "/certificates/" + sample.of(finished);
        String reason = "Issued to the wrong person. ".repeat(30).strip();
        for (String written : List.of(reason, "")) {
            var answer = mvc.perform(post(path + "/revocation")
                            .with(cast.as(place.secretariat()))
                            .with(csrf())
                            .param("reason", written))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(422);
            var page = Jsoup.parse(answer.getContentAsString());
            assertThat(page.select("input[name=reason]").val()).isEqualTo(written);
            assertThat(page.select("details[open] .field-wrong")).hasSize(1);
        }
        var done = mvc.perform(post(path + "/revocation")
                        .with(cast.as(place.secretariat()))
                        .with(csrf())
                        .param("reason", "Issued to the wrong person"))
                .andReturn()
                .getResponse();
        assertThat(done.getHeader("Location")).isEqualTo(path);
        assertThat(db.sql("select state from certificates_certificate where id = :id")
                        .param("id", sample.of(finished))
                        .one(String.class))
                .isEqualTo("REVOKED");
    }

    @Test
    void an_unknown_code_is_answered_plainly() throws Exception {
        var answer = mvc.perform(get("/check/0000-0000-0000-0000")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("No certificate has the code");
    }

    @Test
    void somebody_elses_certificate_is_not_there() throws Exception {
        sample.issueTo(place, finished);
        assertThat(mvc.perform(get("/certificates/" + sample.of(finished)).with(cast.as(absent)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var other = world.place("KH", true);
        assertThat(mvc.perform(get("/certificates/" + sample.of(finished)).with(cast.as(other.manager())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_steps_work_from_their_page() throws Exception {
        String run = "/tracks/" + place.slug() + "/certificates";
        mvc.perform(post(run + "/eligible").with(csrf()).with(cast.as(place.manager())));
        mvc.perform(post("/certificates/" + sample.of(finished) + "/name")
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
}
