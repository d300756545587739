package org.madang.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.notifications.Mail;
import org.madang.notifications.sending.SendDueMail.Outcome;
import org.madang.shared.Language;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What opens something leaves the outbox with the mail, and does not come back in what the mail server says. */
class SecretsInTheOutboxTest {
    private static final String CODE = "123456";
    private static final String TOKEN = "aB3_-".repeat(6) + "xy";
    private static final String GAP = "\uFFFC";

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private OutboxWorld world;

    @BeforeEach
    void open() {
        post.start();
        world = new OutboxWorld(new MailSettings(
                new MailSettings.Smtp("smtp://localhost:" + post.getSmtp().getPort(), "madang@kf.test")));
    }

    @AfterEach
    void close() {
        world.close();
        post.stop();
    }

    private static Mail mail(Mail.Kind kind, String key) {
        return new Mail(
                        "sokha@kf.test",
                        null,
                        Language.ENGLISH,
                        "Your code: " + CODE,
                        "Dear Sokha, " + CODE + " or https://kf.test/endorsements/" + TOKEN + "?lang=en",
                        kind,
                        key)
                .keeping(CODE, TOKEN);
    }

    private JavaMailSenderImpl server() {
        return (JavaMailSenderImpl) world.settings.server().orElseThrow().sender();
    }

    private SendDueMail postman(JavaMailSenderImpl sender) {
        return new SendDueMail(world.db, world.clock, world.settings.server().orElseThrow(), sender, OutboxWorld.BASE);
    }

    @Test
    void the_addressee_gets_it_and_the_row_forgets_it_but_not_the_rest() throws Exception {
        for (Mail.Kind kind : EnumSet.complementOf(EnumSet.of(Mail.Kind.NEWS))) {
            world.enqueue(mail(kind, kind.name()));
            assertThat(world.row(kind.name()).bodyText()).as("until then").contains(CODE, TOKEN);
            assertThat(postman(server()).send()).isEqualTo(Outcome.SENT);
            MimeMessage received = post.getReceivedMessages()[kind.ordinal()];
            assertThat(received.getSubject()).contains(CODE);
            assertThat((String) received.getContent()).contains(CODE, TOKEN);
            var row = world.row(kind.name());
            assertThat(row.subject()).isEqualTo("Your code: " + GAP);
            assertThat(row.bodyText())
                    .isEqualTo("Dear Sokha, " + GAP + " or https://kf.test/endorsements/" + GAP + "?lang=en");
            assertThat(world.db
                            .sql("select cardinality(secrets) from notifications_message where dedupe_key = :key")
                            .param("key", kind.name())
                            .one(Integer.class))
                    .isZero();
        }
    }

    @Test
    void a_server_that_quotes_the_mail_tells_no_secret_and_a_second_try_still_has_it() {
        world.enqueue(mail(Mail.Kind.INTERRUPT, "quoted"));
        var refusing = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                // The secret lies where the sentence is cut.
                String said = "554 blocked: " + "x".repeat(470) + " /endorsements/" + TOKEN;
                throw new MailSendException(Map.of(message, new SendFailedException(said)));
            }
        };
        for (int attempt = 1; attempt <= Backoff.ATTEMPTS; attempt++) {
            postman(refusing).send();
            assertThat(world.row("quoted").lastError())
                    .startsWith("554 blocked")
                    .hasSizeLessThanOrEqualTo(500)
                    .doesNotContain(TOKEN.substring(0, 5));
            world.clock.advance(Backoff.after(attempt));
        }
        assertThat(world.row("quoted").state()).isEqualTo("FAILED");
        assertThat(world.row("quoted").bodyText()).contains(TOKEN);
    }

    @Test
    void a_secret_is_letters_and_digits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail(Mail.Kind.ACCOUNT, "k").keeping("a|.*"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail(Mail.Kind.ACCOUNT, "k").keeping(""));
    }
}
