package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A mail that asks nothing goes to whoever has not switched such mails off; the officer reads how many did. */
@MadangTest
class OptionalMailingTests {
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

    SampleAdmission.Set set;
    PersonId officer;
    PersonId willing;
    PersonId unwilling;

    @BeforeEach
    void oneOfTwoWantsNoNews() throws Exception {
        set = sample.open(false, 5);
        officer = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        willing = cast.person("Sok Dara", Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        sample.submitted(set, willing);
        unwilling = cast.person("Kim Sora", Language.KOREAN, "KH", "Asia/Seoul");
        sample.submitted(set, unwilling);
        pages.send("/me/mail", unwilling, 303);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private MailingId written(Need need, Whom whom) {
        var text = Multilingual.of("en", "Dear {name}, we read on.");
        return ((WriteMailing.Outcome.Written)
                        write.write(set.call(), Multilingual.of("en", "News"), text, whom, need, officer))
                .mailing();
    }

    private SendMailing.Outcome send(MailingId id) {
        return send.send(id, null, Reach.of(cast.viewer(officer), Role.SECRETARIAT), officer);
    }

    private String page(MailingId id) {
        return "/admission/calls/" + set.callSlug() + "/mails/" + id;
    }

    private long mails(MailingId id, PersonId to, String kind) {
        return db.sql("""
                        select count(*) from notifications_message
                        where dedupe_key like :key and recipient_person = :to and kind = :kind
                        """)
                .param("key", "mailing-" + id + "-%")
                .param("to", to)
                .param("kind", kind)
                .one(Long.class);
    }

    @Test
    void who_wants_none_is_counted_before_passed_over_and_kept() throws Exception {
        MailingId id = written(Need.OPTIONAL, Whom.ALL);
        Document draft = pages.open(page(id), officer);
        assertThat(draft.select("main").text())
                .contains(
                        "Nothing is sent yet. One person would be written to.",
                        "One person has switched such mails off and gets none.",
                        "Optional",
                        "the link by which its reader gets no more");
        assertThat(draft.select("form[action$=/sending] button").text()).isEqualTo("Send to one person");
        assertThat(draft.select("dl.facts").text())
                .as("by language, without them")
                .isEqualTo("English 1");
        pages.send(
                page(id) + "/sending",
                officer,
                303,
                "seen",
                draft.select("input[name=seen]").val());
        assertThat(mails(id, willing, "NEWS")).isOne();
        assertThat(mails(id, unwilling, "NEWS")).isZero();
        Document sent = pages.open(page(id), officer);
        assertThat(sent.select("main").text())
                .contains("to one person", "One person has switched such mails off and gets none.");
        assertThat(sent.select("dl.facts").text()).isEqualTo("English 1");
        assertThat(pages.open("/admission/applications/" + application(unwilling), set.officer())
                        .select("main")
                        .text())
                .contains("Has switched such mails off: not sent");
    }

    @Test
    void a_needed_one_goes_to_everybody_and_one_that_nobody_wants_to_nobody() throws Exception {
        MailingId needed = written(Need.NEEDED, Whom.ALL);
        assertThat(pages.open(page(needed), officer).select("main").text())
                .contains("2 people would be written to")
                .doesNotContain("switched such mails off and");
        assertThat(send(needed)).isEqualTo(new SendMailing.Outcome.Sent(2, 0));
        assertThat(mails(needed, unwilling, "INTERRUPT")).isOne();
        pages.send("/me/mail", willing, 303);
        MailingId unheard = written(Need.OPTIONAL, Whom.ALL);
        assertThat(pages.open(page(unheard), officer).select("form[action$=/sending]"))
                .isEmpty();
        assertThat(send(unheard)).isEqualTo(new SendMailing.Outcome.Nobody());
    }

    @Test
    void the_officer_says_which_it_is_also_in_korean() throws Exception {
        PersonId hanguk = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(hanguk, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        Document page = pages.open("/admission/calls/" + set.callSlug() + "/mails", hanguk);
        assertThat(page.select("input[name=need]").eachAttr("value")).containsExactly("NEEDED", "OPTIONAL");
        assertThat(page.select("input[name=need][checked]")).isEmpty();
        assertThat(page.select("main").text()).contains("받는 사람이 할 일이 있습니까?", "끈 사람에게는 가지 않습니다");
        Document again = pages.open("/admission/calls/" + set.callSlug() + "/mails?from=" + sentBefore(), officer);
        assertThat(again.select("input[name=need][checked]").val()).isEqualTo("OPTIONAL");
    }

    private MailingId sentBefore() {
        MailingId id = written(Need.OPTIONAL, Whom.ALL);
        assertThat(send(id)).isEqualTo(new SendMailing.Outcome.Sent(1, 0));
        return id;
    }

    private ApplicationId application(PersonId person) {
        return db.sql("select id from admission_application where call_id = :c and person_id = :p")
                .param("c", set.call())
                .param("p", person)
                .one(ApplicationId.class);
    }
}
