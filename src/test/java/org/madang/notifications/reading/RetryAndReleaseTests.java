package org.madang.notifications.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.notifications.sending.MailSettings;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class RetryAndReleaseTests {
    private static final MailSettings WITH_SERVER =
            new MailSettings(new MailSettings.Smtp("smtp://127.0.0.1:2525", "madang@kf.test"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private UUID mail(String state, String kind, String to, Duration age) {
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into notifications_message (id, recipient_address, language, subject, body_text, kind, dedupe_key,
                        created_at, send_after, state, attempts)
                values (:id, :to, 'en', 'A subject', 'A text', :kind, :key, :at, :at, :state, 10)
                """)
                .param("id", id)
                .param("to", to)
                .param("kind", kind)
                .param("key", id.toString())
                .param("at", Instant.now().minus(age))
                .param("state", state)
                .update();
        return id;
    }

    private String state(UUID mail) {
        return db.sql("select state from notifications_message where id = :id")
                .param("id", mail)
                .one(String.class);
    }

    private RetryMail.Outcome retry(UUID mail, PersonId by) {
        var retry = new RetryMail(db, clock, WITH_SERVER, events);
        return transaction.execute(status -> retry.retry(mail, by));
    }

    private ReleaseHeldMail.Outcome released(ReleaseHeldMail release, PersonId by) {
        return transaction.execute(status -> release.release(by));
    }

    @Test
    void aMailThatWasGivenUpIsTriedFromTheBeginning() {
        UUID mail = mail("FAILED", "DIGEST", "sokha@kf.test", Duration.ofDays(2));
        PersonId operator = cast.operator();
        assertThat(retry(mail, operator)).isInstanceOf(RetryMail.Outcome.Waiting.class);
        assertThat(state(mail)).isEqualTo("QUEUED");
        assertThat(db.sql("select attempts from notifications_message where id = :id")
                        .param("id", mail)
                        .one(Integer.class))
                .isZero();
        assertThat(db.sql("select actor from identity_audit where object = 'mail' and object_id = :id")
                        .param("id", mail)
                        .one(UUID.class))
                .isEqualTo(operator.value());
        assertThat(retry(mail, operator)).isInstanceOf(RetryMail.Outcome.NotFailed.class);
        assertThat(retry(UUID.randomUUID(), operator)).isInstanceOf(RetryMail.Outcome.NoSuchMail.class);
    }

    @Test
    void onlyFreshMailToRealPeopleIsReleased() {
        UUID news = mail("HELD", "INTERRUPT", "sokha@kf.test", Duration.ofDays(6));
        UUID oldNews = mail("HELD", "INTERRUPT", "sokha@kf.test", Duration.ofDays(8));
        UUID code = mail("HELD", "ACCOUNT", "sokha@kf.test", Duration.ofHours(2));
        UUID oldCode = mail("HELD", "ACCOUNT", "sokha@kf.test", Duration.ofDays(2));
        UUID invented = mail("HELD", "INTERRUPT", "dara@madang.example", Duration.ofHours(2));
        var release = new ReleaseHeldMail(db, clock, WITH_SERVER, events);
        int releasable = release.releasable();
        PersonId operator = cast.operator();
        assertThat(released(release, operator)).isEqualTo(new ReleaseHeldMail.Outcome.Released(releasable));
        assertThat(state(news)).isEqualTo("QUEUED");
        assertThat(state(code)).isEqualTo("QUEUED");
        assertThat(state(oldNews)).isEqualTo("HELD");
        assertThat(state(oldCode)).isEqualTo("HELD");
        assertThat(state(invented)).isEqualTo("HELD");
        assertThat(released(release, operator)).isEqualTo(new ReleaseHeldMail.Outcome.Released(0));
    }

    @Test
    void withoutAServerThePageSaysSoAndNothingChanges() throws Exception {
        UUID mail = mail("FAILED", "DIGEST", "sokha@kf.test", Duration.ofDays(2));
        UUID held = mail("HELD", "DIGEST", "sokha@kf.test", Duration.ofHours(2));
        PersonId operator = cast.operator();
        var signedIn = cast.as(operator);
        for (String path : new String[] {"/run/mail/" + mail + "/retry", "/run/mail/release"}) {
            var answer = mvc.perform(post(path).with(signedIn).with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(303);
        }
        assertThat(state(mail)).isEqualTo("FAILED");
        assertThat(state(held)).isEqualTo("HELD");
        assertThat(mvc.perform(get("/run/mail/" + mail).with(signedIn))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("/retry");
    }

    @Test
    void whatWasGivenUpIsAskedOfTogetherAndWithoutAServerNothingChanges() throws Exception {
        UUID failed = mail("FAILED", "DIGEST", "sokha@kf.test", Duration.ofDays(2));
        UUID secret = mail("FAILED", "ACCOUNT", "dara@kf.test", Duration.ofDays(1));
        UUID sent = mail("HELD", "DIGEST", "sokha@kf.test", Duration.ofDays(1));
        PersonId operator = cast.person("운영자", org.madang.shared.Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(operator, org.madang.shared.Role.OPERATOR, org.madang.shared.ScopeKind.PLATFORM, null);
        var signedIn = cast.as(operator);
        var asked = org.jsoup.Jsoup.parse(
                mvc.perform(get("/run/mail/retries?row=" + failed + "&row=" + secret + "&row=" + sent)
                                .with(signedIn))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(asked.select("input[name=mails][checked]").eachAttr("value"))
                .containsExactly(failed.toString(), secret.toString());
        assertThat(asked.select("main").text())
                .contains("메일 다시 시도하기", "1건은 포기한 메일이 아닙니다", "A subject", "MADANG_SMTP_URL");
        assertThat(asked.select(".choice").last().text()).doesNotContain("A subject");
        var nothing = mvc.perform(post("/run/mail/retries").with(signedIn).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(nothing.getStatus()).isEqualTo(422);
        var answer = mvc.perform(post("/run/mail/retries")
                        .param("mails", failed.toString())
                        .with(signedIn)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/run/mail?state=FAILED");
        assertThat(state(failed)).isEqualTo("FAILED");
    }
}
