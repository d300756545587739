package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The sitting, the list and the page behind the link. */
@MadangTest
class NomineePagesTests {
    private static final String LIST = "/admission/nominees";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    SampleAdmission.Set set;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 10);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void rows_are_added_pasted_and_sent_and_nothing_typed_is_lost() throws Exception {
        assertThat(body("/admission", set.coordinator())).contains(LIST);
        assertThat(body(LIST, set.coordinator()))
                .contains("You have named nobody yet", "Name people for Film Commission");
        assertThat(body(sitting(), set.coordinator())).contains("Person 5").doesNotContain("Person 6");
        assertThat(send("step", "more", "name-1", "Sok").getContentAsString())
                .contains("Person 10", "value=\"Sok\"")
                .doesNotContain("Person 11");
        String pasted = send(
                        "step",
                        "paste",
                        "paste",
                        "សុខ ដារា\tSok Dara\tpaste1@example.org\nChan Bopha, paste2@example.org\n\n")
                .getContentAsString();
        assertThat(pasted).contains("value=\"សុខ ដារា\"", "value=\"Sok Dara\"", "value=\"paste2@example.org\"");
        var refused = send("step", "send", "name-1", "Chan Bopha", "email-1", "no address", "letter-1", "She is good.");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("This is not a mail address.", "href=\"#email-1\"", "She is good.", "value=\"Chan Bopha\"");
        assertThat(send("step", "send").getContentAsString()).contains("Please fill in at least one person.");
        assertThat(send("step", "send", "name-1", "សុខ", "email-1", "khmer@example.org")
                        .getStatus())
                .isEqualTo(303);
        assertThat(send("step", "send", "name-2", "Chan Bopha", "email-2", "bopha@example.org")
                        .getStatus())
                .isEqualTo(303);
        assertThat(body(LIST, set.coordinator())).contains("Chan Bopha", "bopha@example.org", "Invited, rank 2");
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_has_an_account() throws Exception {
        PersonId known = sample.applicant("Sok Dara");
        sample.submitted(set, known);
        var first = send("step", "send", "name-1", "Sok Dara", "email-1", addressOf(known), "rank-1", "1");
        String after =
                Jsoup.parse(body(LIST, set.coordinator())).select("main table").text();
        db.sql("delete from admission_nominee where call_id = :call")
                .param("call", set.call())
                .update();
        var second = send("step", "send", "name-1", "Sok Dara", "email-1", "nobody@example.org", "rank-1", "1");
        assertThat(second.getStatus()).isEqualTo(first.getStatus());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(Jsoup.parse(body(LIST, set.coordinator()))
                        .select("main table")
                        .text())
                .isEqualTo(after.replace(addressOf(known), "nobody@example.org"));
    }

    @Test
    void nobody_sees_or_moves_whom_another_institution_named() throws Exception {
        send("step", "send", "name-1", "Chan Bopha", "email-1", "bopha@example.org");
        var id = db.sql("select id from admission_nominee where call_id = :call")
                .param("call", set.call())
                .one(NomineeId.class);
        var ministry = sample.ministry("KH", set.officer());
        for (PersonId other : new PersonId[] {
            cast.with(
                    Role.PARTNER_COORDINATOR,
                    ScopeKind.INSTITUTION,
                    sample.partner(set.edition(), set.track(), "KH", set.officer())
                            .value()),
            cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, ministry.value()),
            cast.with(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, ministry.value())
        }) {
            assertThat(body(LIST, other)).doesNotContain("Chan Bopha", "bopha@example.org");
            assertThat(status(sitting(), other)).isEqualTo(404);
            assertThat(body(LIST + "/" + id + "/withdrawal", other)).isEmpty();
            for (String act : new String[] {"/resending", "/withdrawal"})
                assertThat(sent(LIST + "/" + id + act, other, "why", "LEFT_US").getStatus())
                        .isEqualTo(404);
        }
        assertThat(status(LIST, set.officer())).isEqualTo(403);
    }

    @Test
    void the_list_costs_the_same_statements_for_one_row_and_for_three() throws Exception {
        send("step", "send", "name-1", "Chan Bopha", "email-1", "bopha@example.org");
        body(LIST, set.coordinator());
        int one = cost();
        send(
                "step",
                "send",
                "name-1",
                "Keo Malis",
                "email-1",
                "malis@example.org",
                "name-2",
                "Ly Ratana",
                "email-2",
                "ratana@example.org");
        assertThat(cost()).isEqualTo(one);
    }

    private int cost() throws Exception {
        var reader = cast.as(set.coordinator());
        int before = Db.statements();
        mvc.perform(get(LIST).with(reader));
        return Db.statements() - before;
    }

    @Test
    void who_did_not_come_is_let_go_after_the_deadline_by_an_officer() throws Exception {
        send("step", "send", "name-1", "Chan Bopha", "email-1", "bopha@example.org");
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(body(LIST, set.coordinator())).contains("one person has not applied", "Close these invitations");
        assertThat(body("/admission", set.coordinator())).contains("invitation to close after the deadline");
        assertThat(sent(LIST + "/closing", set.coordinator(), "call", set.callSlug(), "institution", set.partner() + "")
                        .getStatus())
                .isEqualTo(303);
        assertThat(Jsoup.parse(body(LIST, set.coordinator())).select("main").text())
                .contains("Closed")
                .doesNotContain("bopha@example.org", "has not applied");
    }

    @Test
    void an_officer_withdraws_with_a_reason_in_korean_too() throws Exception {
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(
                korean,
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                set.partner().value());
        send("step", "send", "name-1", "Chan Bopha", "email-1", "bopha@example.org");
        assertThat(body(LIST, korean)).contains("지명한 사람", "초대함, 1순위", "지명 취소");
        assertThat(body(sitting(), korean)).contains("지원할 사람 지명하기", "메일 언어");
        var id = db.sql("select id from admission_nominee where call_id = :call")
                .param("call", set.call())
                .one(NomineeId.class);
        assertThat(body(LIST + "/" + id + "/withdrawal", korean)).contains("Chan Bopha 님 지명 취소");
        var refused = sent(LIST + "/" + id + "/withdrawal", korean);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("이유를 골라 주세요.");
        assertThat(sent(LIST + "/" + id + "/withdrawal", korean, "why", "OTHERS_FIRST")
                        .getStatus())
                .isEqualTo(303);
        assertThat(Jsoup.parse(body(LIST, korean)).select("main tbody").text())
                .contains("지명 취소")
                .doesNotContain("초대함");
    }

    @Test
    void the_link_is_opened_any_number_of_times_and_begins_an_application_by_a_press() throws Exception {
        PersonId person = sample.applicant("Chan Bopha");
        send("step", "send", "name-1", "Chan Bopha", "email-1", addressOf(person), "language-1", "km");
        String link = link(addressOf(person));
        for (int i = 0; i < 3; i++)
            assertThat(mvc.perform(get(link)).andReturn().getResponse().getContentAsString())
                    .contains("Film Commission", "/sign-in?next=" + link);
        assertThat(body(link + "?lang=km", person)).contains("អ្នកត្រូវបានតែងតាំង");
        assertThat(body(link, person)).contains("You are signed in as Chan Bopha", "Start my application");
        assertThat(db.sql("select count(*) from admission_application where call_id = :call")
                        .param("call", set.call())
                        .one(Long.class))
                .isZero();
        assertThat(sent(link, person).getHeader("Location")).contains("/parts/you");
        var id = db.sql("select id from admission_application where call_id = :call")
                .param("call", set.call())
                .one(ApplicationId.class);
        assertThat(body("/applications/" + id, person)).contains("Film Commission has named you");
        assertThat(status("/nominations/nothing", person)).isEqualTo(404);
    }

    private String sitting() {
        return LIST + "/new?call=" + set.callSlug() + "&institution=" + set.partner();
    }

    private MockHttpServletResponse send(String... fields) throws Exception {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 4);
        System.arraycopy(
                new String[] {
                    "call", set.callSlug(), "institution", set.partner().toString()
                },
                0,
                all,
                fields.length,
                4);
        return sent(LIST + "/new", set.coordinator(), all);
    }

    private MockHttpServletResponse sent(String path, PersonId by, String... fields) throws Exception {
        var form = post(path).with(cast.as(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return mvc.perform(form).andReturn().getResponse();
    }

    private String link(String address) {
        String text = db.sql("select body_text from notifications_message where recipient_address = :address")
                .param("address", address)
                .one(String.class);
        var link = Pattern.compile("/nominations/[\\w-]+").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String addressOf(PersonId somebody) {
        return db.sql("select email from v_person where id = :id")
                .param("id", somebody)
                .one(String.class);
    }

    private int status(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String body(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
