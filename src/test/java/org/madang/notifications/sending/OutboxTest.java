package org.madang.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.notifications.Mail;
import org.madang.notifications.sending.MailSettings.Smtp;
import org.madang.notifications.sending.SendDueMail.Outcome;
import org.madang.shared.Language;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;

class OutboxTest {
    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private OutboxWorld world;

    @BeforeEach
    void open() {
        post.start();
        world = new OutboxWorld(settings());
    }

    @AfterEach
    void close() {
        world.close();
        post.stop();
    }

    private MailSettings settings() {
        return new MailSettings(new Smtp("smtp://localhost:" + post.getSmtp().getPort(), "madang@kf.test"));
    }

    private SendDueMail postman() {
        MailServer server = world.settings.server().orElseThrow();
        return new SendDueMail(world.db, world.clock, server, server.sender(), OutboxWorld.BASE);
    }

    /** A server connection whose answer to each mail is given. */
    private SendDueMail postman(Answer answer) {
        MailServer server = world.settings.server().orElseThrow();
        JavaMailSenderImpl real = (JavaMailSenderImpl) server.sender();
        return new SendDueMail(
                world.db,
                world.clock,
                server,
                new JavaMailSenderImpl() {
                    @Override
                    public void send(MimeMessage message) {
                        answer.to(message, () -> real.send(message));
                    }
                },
                OutboxWorld.BASE);
    }

    private interface Answer {
        void to(MimeMessage message, Runnable deliver);
    }

    @Test
    void aMailGoesOutIfAndOnlyIfTheSenderCommits() {
        world.enqueue(OutboxWorld.mail("kept"));
        assertThatThrownBy(() -> world.inTransaction(() -> {
                    world.outbox.enqueue(OutboxWorld.mail("undone"));
                    throw new IllegalStateException("the use case fails");
                }))
                .hasMessage("the use case fails");
        assertThat(postman().send()).isEqualTo(Outcome.SENT);
        assertThat(postman().send()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(world.count()).isEqualTo(1);
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void withoutATransactionNothingIsTaken() {
        assertThatThrownBy(() -> world.outbox.enqueue(OutboxWorld.mail("loose")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void oneOccasionIsOneMail() {
        assertThat(world.enqueue(OutboxWorld.mail("moved-1"))).isTrue();
        assertThat(world.enqueue(OutboxWorld.mail("moved-1"))).isFalse();
        assertThat(world.count()).isEqualTo(1);
    }

    @Test
    void aKhmerSubjectArrivesAsWritten() throws Exception {
        String subject = "វគ្គសិក្សារបស់អ្នកត្រូវបានផ្លាស់ប្ដូរទៅថ្ងៃសុក្រ ទី១ ខែតុលា ម៉ោង 17:00 នៅភ្នំពេញ";
        String text = "សូមចូលរួម\nមហាវិទ្យាល័យ — 안녕하세요";
        world.enqueue(new Mail("sokha@kf.test", null, new Language("km"), subject, text, Mail.Kind.INTERRUPT, "moved"));
        postman().send();

        MimeMessage received = post.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(subject);
        assertThat(((String) received.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo(text);
        assertThat(received.getHeader("Subject", null)).matches("\\p{ASCII}+");
        assertThat(received.getMessageID()).isEqualTo("<" + world.row("moved").id() + "@kf.test>");
        assertThat(received.getHeader("Content-Language", null)).isEqualTo("km");
        assertThat(received.getFrom()).containsExactly(new InternetAddress("madang@kf.test"));
    }

    @Test
    void aNameWithALineEndAddsNoHeader() throws Exception {
        world.enqueue(new Mail(
                "sokha@kf.test",
                null,
                Language.ENGLISH,
                "Hello Mallory\r\nBcc: all@kf.test\u2028X: y",
                "text",
                Mail.Kind.DIGEST,
                "hello"));
        postman().send();
        MimeMessage received = post.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Hello Mallory Bcc: all@kf.test X: y");
        assertThat(received.getHeader("Bcc")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(
                        "a@kf.test\r\nBcc: b@kf.test", null, Language.ENGLISH, "s", "t", Mail.Kind.DIGEST, "k"));
    }

    @Test
    void aCrashBetweenSendingAndMarkingLosesNothing() throws Exception {
        world.enqueue(OutboxWorld.mail("crash"));
        SendDueMail dying = postman((message, deliver) -> {
            deliver.run();
            throw new IllegalStateException("killed here");
        });
        assertThatThrownBy(dying::send).hasMessage("killed here");

        assertThat(postman().send()).as("the lease of the dead still holds").isEqualTo(Outcome.NOTHING_DUE);
        world.clock.advance(SendDueMail.LEASE);
        assertThat(postman().send()).isEqualTo(Outcome.SENT);
        assertThat(world.row("crash").state()).isEqualTo("SENT");
        MimeMessage[] received = post.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[1].getMessageID()).isEqualTo(received[0].getMessageID());
    }

    @Test
    void aRefusedMailWaitsLongerEachTimeAndIsGivenUpInSight() {
        world.enqueue(OutboxWorld.mail("later"));
        SendDueMail refused = postman((message, deliver) -> {
            throw new MailSendException(Map.of(message, new SendFailedException("451 come back later")));
        });
        for (int attempt = 1; attempt < Backoff.ATTEMPTS; attempt++) {
            assertThat(refused.send()).isEqualTo(Outcome.POSTPONED);
            assertThat(refused.send()).isEqualTo(Outcome.NOTHING_DUE);
            assertThat(world.row("later").sendAfter())
                    .isEqualTo(world.clock.instant().plus(Backoff.after(attempt)));
            world.clock.advance(Backoff.after(attempt));
        }
        assertThat(refused.send()).isEqualTo(Outcome.GIVEN_UP);
        assertThat(world.row("later").state()).isEqualTo("FAILED");
        assertThat(world.row("later").lastError()).isEqualTo("451 come back later");
        assertThat(world.row("later").subject())
                .as("still there for a second try")
                .isEqualTo("ជម្រាបសួរ");
    }

    @Test
    void anAddressThatDoesNotExistIsGivenUpAtOnce() {
        world.enqueue(OutboxWorld.mail("nobody"));
        SendDueMail refused = postman((message, deliver) -> {
            Address[] nobody = {new InternetAddress()};
            throw new MailSendException(Map.of(
                    message,
                    new SendFailedException("550 no such user", null, new Address[0], new Address[0], nobody)));
        });
        assertThat(refused.send()).isEqualTo(Outcome.GIVEN_UP);
        assertThat(world.row("nobody").attempts()).isEqualTo(1);
    }

    @Test
    void aServerThatIsAwayCostsNoMailAnAttempt() {
        world.enqueue(OutboxWorld.mail("patient"));
        SendDueMail postman = postman();
        post.stop();
        assertThat(postman.send()).isEqualTo(Outcome.SERVER_AWAY);
        assertThat(world.row("patient").attempts()).isZero();
        assertThat(world.row("patient").state()).isEqualTo("QUEUED");
        assertThat(world.row("patient").sendAfter())
                .isEqualTo(world.clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void twoPostmenNeverCarryTheSameMail() {
        IntStream.range(0, 30).forEach(i -> world.enqueue(OutboxWorld.mail("many-" + i)));
        IntStream.range(0, 4).parallel().forEach(i -> {
            SendDueMail postman = postman();
            while (postman.send() == Outcome.SENT) {}
        });
        assertThat(post.getReceivedMessages()).hasSize(30);
    }

    @Test
    void aCodeIsNotKeptOnceItIsDelivered() {
        world.enqueue(new Mail(
                "sokha@kf.test", null, Language.ENGLISH, "123456 is your code", "123456", Mail.Kind.ACCOUNT, "code"));
        postman().send();
        assertThat(world.row("code").subject() + world.row("code").bodyText()).isEmpty();
    }

    @Test
    void fictionalPeopleAndAMissingServerHoldTheMail() {
        world.enqueue(new Mail("noy@lao.example", null, Language.ENGLISH, "s", "t", Mail.Kind.DIGEST, "fictional"));
        assertThat(world.row("fictional").state()).isEqualTo("HELD");
        assertThat(postman().send()).isEqualTo(Outcome.NOTHING_DUE);
        world.close();
        world = new OutboxWorld(new MailSettings(new Smtp(null, null)));
        world.enqueue(OutboxWorld.mail("nowhere"));
        assertThat(world.row("nowhere").state()).isEqualTo("HELD");
    }

    @Test
    void thePostmanIsWokenByACommit() {
        world.close();
        world = new OutboxWorld(settings(), Postman.class);
        world.enqueue(OutboxWorld.mail("first"));
        assertThat(post.waitForIncomingEmail(10_000, 1)).isTrue();
        // The next round by itself is fifteen seconds away.
        world.enqueue(OutboxWorld.mail("bell"));
        assertThat(post.waitForIncomingEmail(10_000, 2)).isTrue();
    }
}
