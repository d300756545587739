package org.madang.notifications.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a server carries mail, nobody but its addressee sees what opens an account or a page, however the mail stands. */
@MadangTest
@OwnDatabase("secret-mail")
@DirtiesContext
class SecretMailTests {
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String HIDDEN = "[hidden: it opens an account or a page]";
    private static final Instant NOT_YET = Instant.now().plus(Duration.ofDays(300));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private RequestPostProcessor operator;
    private String mark;
    private String code;
    private String token;

    @DynamicPropertySource
    static void aMailServer(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add(
                "madang.smtp.url", () -> "smtp://127.0.0.1:" + POST.getSmtp().getPort());
        settings.add("madang.smtp.from", () -> "madang@kf.test");
    }

    @AfterAll
    static void noServer() {
        POST.stop();
    }

    @BeforeEach
    void anOperatorAndAMail() {
        operator = cast.as(cast.operator());
        mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        // Neither stands by chance in the number of something else.
        code = "ZY" + mark.substring(1, 5);
        token = "ZY_" + mark + "-".repeat(20);
    }

    private UUID mail(String to, Mail.Kind kind, Instant notBefore) {
        String key = UUID.randomUUID().toString();
        var mail = new Mail(
                        to,
                        null,
                        Language.ENGLISH,
                        "Your code " + mark + ": " + code,
                        "Dear Sokha, type " + code + " or open\nhttps://kf.test/invitations/" + token + "\nGood bye.",
                        kind,
                        key)
                .keeping(code, token);
        transaction.executeWithoutResult(status -> outbox.enqueue(mail, notBefore));
        return db.sql("select id from notifications_message where dedupe_key = :key")
                .param("key", key)
                .one(UUID.class);
    }

    private String body(String path) throws Exception {
        var answer =
                mvc.perform(get(URI.create(path)).with(operator)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String words(String html) {
        return Jsoup.parse(html).select("main").text();
    }

    /** All that shows mails or takes them home, and searches for what nobody may find. */
    private List<String> everything(String... secrets) throws Exception {
        List<String> all = new ArrayList<>();
        for (String query : new String[] {"?col=all", "?col=all&sort=subject", "?col=all&sort=-subject"})
            for (String page : new String[] {"/run/mail", "/run/mail/export.csv"}) all.add(body(page + query));
        all.add(body("/run/mail/retries"));
        all.add(body("/run"));
        for (String secret : secrets)
            assertThat(Jsoup.parse(body("/run/mail?q=" + secret)).select("tbody tr"))
                    .as("found by " + secret)
                    .isEmpty();
        return all;
    }

    private void state(UUID mail, MailState state) {
        db.sql(
                        "update notifications_message set state = :state, attempts = 10, last_error = '451 later' where id = :id")
                .param("state", state)
                .param("id", mail)
                .update();
    }

    @Test
    void what_waits_was_given_up_held_or_taken_back_is_told_without_its_secrets() throws Exception {
        for (Mail.Kind kind : new Mail.Kind[] {Mail.Kind.ACCOUNT, Mail.Kind.INTERRUPT}) {
            UUID id = mail("sokha@kf.test", kind, NOT_YET);
            for (var state : new MailState[] {MailState.QUEUED, MailState.FAILED, MailState.HELD, MailState.RECALLED}) {
                state(id, state);
                assertThat(words(body("/run/mail/" + id)))
                        .as(kind + " " + state)
                        .contains("Your code " + mark + ": " + HIDDEN, "Dear Sokha, type " + HIDDEN + " or open")
                        .contains("https://kf.test/invitations/" + HIDDEN, "Good bye.", "sokha@kf.test", "451 later")
                        .doesNotContain(code, token);
                assertThat(words(body("/run/mail?q=" + mark))).contains("Your code " + mark + ": •••");
                assertThat(everything(code, token))
                        .allSatisfy(page -> assertThat(page).doesNotContain(code, token));
                assertThat(body("/run/mail/export.csv?col=all")).contains("Your code " + mark + ": •••");
            }
            state(id, MailState.FAILED);
            assertThat(words(body("/run/mail/retries"))).contains("Your code " + mark + ": " + HIDDEN);
        }
    }

    @Test
    void an_invented_addressee_is_no_reason_to_show_it() throws Exception {
        UUID held = mail("sokha@madang.example", Mail.Kind.ACCOUNT, Instant.now());
        assertThat(words(body("/run/mail/" + held))).contains("Held", HIDDEN).doesNotContain(code, token);
    }

    @Test
    void korean_operators_read_it_in_korean() throws Exception {
        UUID id = mail("sokha@kf.test", Mail.Kind.ACCOUNT, NOT_YET);
        PersonId korean = cast.person("운영자", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.OPERATOR, ScopeKind.PLATFORM, null);
        operator = cast.as(korean);
        var page = Jsoup.parse(body("/run/mail/" + id));
        assertThat(page.select(".prose[lang=en]").text())
                .contains("type [숨김: 계정이나 페이지를 여는 내용] or open")
                .doesNotContain(code, token);
        assertThat(page.select(".prose [lang=ko]")).hasSize(2);
    }

    @Test
    void codes_and_invitations_reach_their_addressee_and_nobody_else() throws Exception {
        String guest = "guest-" + mark + "@kf.test";
        mvc.perform(post("/sign-in").param("email", guest).with(csrf()));
        String digits = part(delivered(guest), "\\b\\d{6}\\b");
        String invited = "invited-" + mark + "@kf.test";
        mvc.perform(post("/people/invitations/list")
                .param("lines", "Sokha Chan <" + invited + ">")
                .param("role", "REVIEWER")
                .param("place", "PLATFORM")
                .param("language", "en")
                .param("step", "send")
                .with(csrf())
                .with(cast.as(cast.secretariat())));
        String link = part(delivered(invited), "(?<=/invitations/)[A-Za-z0-9_-]{32}");
        for (String to : List.of(guest, invited)) {
            UUID id = db.sql("select id from notifications_message where recipient_address = :to")
                    .param("to", to)
                    .one(UUID.class);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> words(body("/run/mail/" + id)).contains("Delivered"));
            assertThat(words(body("/run/mail/" + id)))
                    .contains(HIDDEN, to.equals(guest) ? "Your Madang code" : "Sokha Chan")
                    .doesNotContain(digits, link);
        }
        assertThat(everything(link)).allSatisfy(page -> assertThat(page).doesNotContain(link, ": " + digits));
        assertThat(db.sql("select count(*) from notifications_message m where m::text like '%' || :link || '%'")
                        .param("link", link)
                        .one(Long.class))
                .as("not even in the table")
                .isZero();
        var opened = mvc.perform(get("/invitations/" + link)).andReturn().getResponse();
        assertThat(opened.getContentAsString()).contains("Sokha Chan");
    }

    private static String part(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static String delivered(String to) throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> received(to).length == 1);
        return (String) received(to)[0].getContent();
    }

    private static MimeMessage[] received(String to) throws Exception {
        List<MimeMessage> all = new ArrayList<>();
        for (MimeMessage message : POST.getReceivedMessages())
            if (Arrays.toString(message.getAllRecipients()).contains(to)) all.add(message);
        return all.toArray(MimeMessage[]::new);
    }
}
