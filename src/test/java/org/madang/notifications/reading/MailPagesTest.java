package org.madang.notifications.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class MailPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    private UUID mail(Language language, String subject, String text, Mail.Kind kind) {
        String key = UUID.randomUUID().toString();
        transaction.executeWithoutResult(
                status -> outbox.enqueue(new Mail("sokha@kf.test", null, language, subject, text, kind, key)));
        return db.sql("select id from notifications_message where dedupe_key = :key")
                .param("key", key)
                .one(UUID.class);
    }

    private Document page(PersonId reader, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(reader))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void withoutAServerAnOperatorReadsTheMailInItsOwnLanguage() throws Exception {
        UUID id = mail(new Language("km"), "វគ្គសិក្សា <b>", "សួស្តី\nសូមចូលរួម", Mail.Kind.INTERRUPT);
        Document list = page(cast.operator(), "/run/mail");
        var link = list.select("main a[href=/run/mail/" + id + "]");
        assertThat(link.text()).isEqualTo("វគ្គសិក្សា <b>");
        assertThat(link.attr("lang")).isEqualTo("km");
        assertThat(list.select("main").text()).contains("Held");

        Document letter = page(cast.operator(), "/run/mail/" + id);
        assertThat(letter.select("h1").text()).isEqualTo("វគ្គសិក្សា <b>");
        assertThat(letter.select(".prose[lang=km]").text()).contains("សូមចូលរួម");
        assertThat(letter.select("main .hint").text()).startsWith("It went to nobody:");

        db.sql("update notifications_message set state = 'RECALLED' where id = :id")
                .param("id", id)
                .update();
        assertThat(page(cast.operator(), "/run/mail/" + id).select("main .hint").text())
                .startsWith("It did not leave:");
    }

    @Test
    void koreanOperatorsReadKorean() throws Exception {
        UUID id = mail(Language.KOREAN, "일정이 바뀌었습니다", "금요일 17:00", Mail.Kind.INTERRUPT);
        PersonId operator = cast.person("운영자", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(operator, org.madang.shared.Role.OPERATOR, org.madang.shared.ScopeKind.PLATFORM, null);
        Document letter = page(operator, "/run/mail/" + id);
        assertThat(letter.select("html").attr("lang")).isEqualTo("ko");
        assertThat(letter.select(".facts").text()).contains("받는 사람", "바로 알아야 하는 소식");
        assertThat(letter.select("main .hint").text()).contains("아무에게도 가지 않았습니다.");
        assertThat(letter.select("h1").hasAttr("lang")).isFalse();
    }

    @Test
    void aCodeUnderWayIsForNobodyElse() throws Exception {
        UUID id = mail(Language.ENGLISH, "123456 is your code", "123456", Mail.Kind.ACCOUNT);
        assertThat(page(cast.operator(), "/run/mail/" + id).text()).contains("123456");
        db.sql(
                        "update notifications_message set state = 'FAILED', last_error = '451 later', attempts = 10 where id = :id")
                .param("id", id)
                .update();
        Document letter = page(cast.operator(), "/run/mail/" + id);
        assertThat(letter.text()).doesNotContain("123456").contains("451 later", "After 10 attempts");
        assertThat(page(cast.operator(), "/run/mail?state=FAILED").text()).doesNotContain("123456");
    }

    @Test
    void withoutAServerThePageIsTheOnlyWayToACodeAndALink() throws Exception {
        String key = UUID.randomUUID().toString();
        String token = "aB3_-".repeat(6) + "xy";
        var mail = new Mail(
                "sokha@kf.test",
                null,
                Language.ENGLISH,
                "Code 482913",
                "482913 /invitations/" + token,
                Mail.Kind.ACCOUNT,
                key);
        transaction.executeWithoutResult(status -> outbox.enqueue(mail.keeping("482913", token)));
        UUID id = db.sql("select id from notifications_message where dedupe_key = :key")
                .param("key", key)
                .one(UUID.class);
        assertThat(page(cast.operator(), "/run/mail/" + id).select("main").text())
                .contains("Code 482913", "482913 /invitations/" + token)
                .doesNotContain("hidden");
        assertThat(page(cast.operator(), "/run/mail").select("main").text()).contains("Code 482913");
        db.sql("update notifications_message set state = 'QUEUED' where id = :id")
                .param("id", id)
                .update();
        assertThat(page(cast.operator(), "/run/mail/" + id).text())
                .as("from when there was a server")
                .contains("Code [hidden")
                .doesNotContain("482913", token);
    }

    @Test
    void othersAreRefusedAndUnknownMailsAreNotFound() throws Exception {
        var officer = cast.as(cast.secretariat());
        assertThat(mvc.perform(get("/run/mail").with(officer))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        var operator = cast.as(cast.operator());
        for (String id : new String[] {UUID.randomUUID().toString(), "nonsense"}) {
            assertThat(mvc.perform(get("/run/mail/" + id).with(operator))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }
}
