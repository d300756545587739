package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.Mailings.Need;
import org.madang.admission.Mailings.Whom;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class MailingTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);
    private static final Multilingual SUBJECT = Multilingual.of("en", "News of {call}", "ko", "{call} 소식");
    private static final Multilingual TEXT = Multilingual.of(
            "en", "Dear {name}, until {deadline}: {status_link}", "ko", "{name} 님, {deadline}: {status_link}");

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    WriteMailing write;

    @Autowired
    SendMailing send;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    Mailings mailings;

    @Autowired
    Calls calls;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    SampleAdmission.Set set;
    PersonId officer;
    PersonId english;
    PersonId korean;

    @BeforeEach
    void twoHaveApplied() {
        set = sample.open(false, 5);
        officer = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        english = cast.person("Sok Dara", new Language("fil"), "KH", "Asia/Phnom_Penh");
        sample.submitted(set, english);
        korean = cast.person("Kim Sora", Language.KOREAN, "KH", "Asia/Seoul");
        sample.submitted(set, korean);
        sample.draft(set, sample.applicant("Still Writing"));
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void what_is_no_field_is_told_and_both_parts_are_written_in_a_language() {
        assertThat(write(SUBJECT, Multilingual.of("en", "Dear {first_name}", "ko", "네")))
                .isEqualTo(new WriteMailing.Outcome.UnknownField("text", "en", "{first_name}"));
        assertThat(write(Multilingual.of("en", "News"), TEXT))
                .isEqualTo(new WriteMailing.Outcome.HalfWritten("subject", "ko"));
        assertThat(write(SUBJECT, Multilingual.of("en", "Dear {name}")))
                .isEqualTo(new WriteMailing.Outcome.HalfWritten("text", "ko"));
        assertThat(write(Multilingual.of("ko", "소식"), Multilingual.of("ko", "소식")))
                .isEqualTo(new WriteMailing.Outcome.EnglishMissing());
        assertThat(write(Multilingual.of("en", "A } and a {"), Multilingual.of("en", "Braces } alone { are text")))
                .isInstanceOf(WriteMailing.Outcome.Written.class);
    }

    @Test
    void each_reads_their_language_and_clock_once_and_it_is_kept() {
        MailingId id = written(Whom.ALL);
        var letters = letters(id);
        assertThat(letters).hasSize(2);
        assertThat(letters)
                .extracting(each -> each.wanted() + " " + each.language())
                .containsExactlyInAnyOrder("fil en", "ko ko");
        assertThat(letters).anySatisfy(each -> assertThat(each.text()).contains("Sok Dara", "08:00", "10:00", "Seoul"));
        assertThat(letters).anySatisfy(each -> assertThat(each.subject()).isEqualTo("영화인 모집 소식"));
        String seen = Mailings.seal(letters);
        assertThat(send(id, "something else")).isEqualTo(new SendMailing.Outcome.ChangedMeanwhile());
        assertThat(send(id, seen)).isEqualTo(new SendMailing.Outcome.Sent(2, 0));
        assertThat(send(id, seen)).isEqualTo(new SendMailing.Outcome.SentAlready());
        assertThat(db.sql("select count(*) from notifications_message where dedupe_key like :key")
                        .param("key", "mailing-" + id + "-%")
                        .one(Long.class))
                .isEqualTo(2);
        assertThat(db.sql("select text from admission_mailing_letter where mailing_id = :id order by application_id")
                        .param("id", id)
                        .list(String.class))
                .containsExactlyElementsOf(
                        letters.stream().map(Mailings.Letter::text).toList());
        assertThatThrownBy(() -> db.sql("update admission_mailing_letter set text = 'Other' where mailing_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_has_no_address_is_counted_and_kept_and_a_name_with_braces_is_text() {
        db.sql("update identity_person set email = null where id = :id")
                .param("id", english)
                .update();
        db.sql("update identity_person set call_me = '{offer_link}' where id = :id")
                .param("id", korean)
                .update();
        MailingId id = written(Whom.ALL);
        assertThat(letters(id)).anySatisfy(each -> assertThat(each.text()).startsWith("{offer_link} 님"));
        assertThat(send(id, null)).isEqualTo(new SendMailing.Outcome.Sent(2, 1));
    }

    @Test
    void the_filter_finds_by_decision_offer_country_and_cell_and_a_field_without_a_value_is_refused() {
        ApplicationId selected = application(english);
        stage.stage(selected, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), ANSWER, null, set.officer());
        assertThat(count(new Whom("", "", "", "", "SELECT", ""))).isEqualTo(1);
        assertThat(count(new Whom("", "", "", "", "NONE", ""))).isEqualTo(1);
        assertThat(count(new Whom("", "", "", "", "", "OPEN"))).isEqualTo(1);
        assertThat(count(new Whom("SUBMITTED", set.trackSlug(), "KH", "EXPERT", "", "")))
                .isEqualTo(2);
        assertThat(count(new Whom("", "", "LA", "", "", ""))).isZero();
        assertThat(count(new Whom("WITHDRAWN", "", "", "", "", ""))).isZero();
        var text = Multilingual.of("en", "Answer by {offer_expires} at {offer_link}");
        var all = write.write(set.call(), Multilingual.of("en", "Your place"), text, Whom.ALL, Need.NEEDED, officer);
        assertThat(send(((WriteMailing.Outcome.Written) all).mailing(), null))
                .isEqualTo(new SendMailing.Outcome.ValueMissing(MergeField.OFFER_LINK, 1));
        var open = new Whom("", "", "", "", "", "OPEN");
        var some = write.write(set.call(), Multilingual.of("en", "Your place"), text, open, Need.NEEDED, officer);
        MailingId id = ((WriteMailing.Outcome.Written) some).mailing();
        assertThat(letters(id))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).contains("21:59", "/offers/"));
        assertThat(send(id, null)).isEqualTo(new SendMailing.Outcome.Sent(1, 0));
        var nobody = new Whom("INELIGIBLE", "", "", "", "", "");
        assertThat(send(written(nobody), null)).isEqualTo(new SendMailing.Outcome.Nobody());
    }

    @Test
    void who_withdrew_is_written_to_only_when_they_are_meant() {
        assertThat(count(Whom.ALL)).isEqualTo(2);
        assertThat(withdraw.withdraw(application(korean), "", korean))
                .isInstanceOf(WithdrawApplication.Outcome.Withdrawn.class);
        assertThat(count(Whom.ALL)).isEqualTo(1);
        assertThat(count(new Whom("WITHDRAWN", "", "", "", "", ""))).isEqualTo(1);
    }

    @Test
    void an_officer_writes_to_nobody_they_may_not_see_and_not_without_end() {
        PersonId other = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                sample.open(false, 1).edition().value());
        MailingId foreign = written(Whom.ALL);
        assertThat(send.send(foreign, null, reach(other), other)).isEqualTo(new SendMailing.Outcome.Nobody());
        for (int i = 0; i < SendMailing.AN_HOUR; i++)
            assertThat(send(written(Whom.ALL), null)).isInstanceOf(SendMailing.Outcome.Sent.class);
        assertThat(send(written(Whom.ALL), null)).isEqualTo(new SendMailing.Outcome.TooOften(SendMailing.AN_HOUR));
    }

    @Test
    void the_pages_keep_what_is_wrong_show_each_letter_and_its_record() throws Exception {
        String at = "/admission/calls/" + set.callSlug() + "/mails";
        assertThat(pages.open(at + "?country=KH&offer=nonsense", officer)
                        .select("main")
                        .text())
                .contains("This finds nobody");
        assertThat(pages.open(at + "?country=KH", officer).select("main").text())
                .contains("This finds 2 people");
        assertThat(pages.send(at, officer, 422).select(".field-wrong")).hasSize(3);
        Document wrong =
                pages.send(at, officer, 422, "subject-en", "News", "text-en", "Dear {nick}", "need", "OPTIONAL");
        assertThat(wrong.select(".field-wrong").text()).contains("{nick}");
        assertThat(wrong.select("textarea[name=text-en]").text()).isEqualTo("Dear {nick}");
        assertThat(wrong.select("input[name=need][checked]").val()).isEqualTo("OPTIONAL");
        String made = location(
                at, "subject-en", "News of {call}", "text-en", "Dear {name}", "country", "KH", "need", "NEEDED");
        Document draft = pages.open(made, officer);
        assertThat(draft.select("main").text())
                .contains("Nothing is sent yet. 2 people", "Letter 1 of 2", "read it in English");
        mvc.perform(get(made).with(cast.as(set.officer()))).andExpect(status().isNotFound());
        pages.send(made + "/sending", officer, 409, "seen", "another");
        String seen = draft.select("input[name=seen]").val();
        pages.send(made + "/sending", officer, 303, "seen", seen);
        pages.send(made + "/sending", officer, 303, "seen", seen);
        Document kept = pages.open(made, set.officer());
        assertThat(kept.select("main").text()).contains("Sent", "to 2 people", "Letter 1 of 2");
        assertThat(kept.select("form[action$=/sending]")).isEmpty();
        assertThat(pages.open("/admission/applications/" + application(english), set.officer())
                        .select("main")
                        .text())
                .contains("What the secretariat wrote to them", "News of Call for film-makers");
        PersonId hanguk = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(hanguk, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(pages.open(at, hanguk).select("main").text())
                .contains("이 모집의 지원자에게 쓰기", "이전에 쓴 메일")
                .doesNotContain("⟦");
        mvc.perform(get(at).with(cast.as(set.coordinator()))).andExpect(status().isNotFound());
    }

    private WriteMailing.Outcome write(Multilingual subject, Multilingual text) {
        return write.write(set.call(), subject, text, Whom.ALL, Need.NEEDED, officer);
    }

    private MailingId written(Whom whom) {
        return ((WriteMailing.Outcome.Written) write.write(set.call(), SUBJECT, TEXT, whom, Need.NEEDED, officer))
                .mailing();
    }

    private SendMailing.Outcome send(MailingId id, String seen) {
        return send.send(id, seen, reach(officer), officer);
    }

    private Reach reach(PersonId person) {
        return Reach.of(cast.viewer(person), Role.SECRETARIAT);
    }

    private long count(Whom whom) {
        return mailings.count(set.call(), whom, reach(officer));
    }

    private List<Mailings.Letter> letters(MailingId id) {
        return mailings.letters(
                mailings.find(id).orElseThrow(), calls.find(set.call()).orElseThrow(), reach(officer));
    }

    private ApplicationId application(PersonId person) {
        return db.sql("select id from admission_application where call_id = :c and person_id = :p")
                .param("c", set.call())
                .param("p", person)
                .one(ApplicationId.class);
    }

    private String location(String path, String... fields) throws Exception {
        var request = post(path).with(cast.as(officer)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return mvc.perform(request)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }
}
