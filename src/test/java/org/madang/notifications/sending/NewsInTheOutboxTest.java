package org.madang.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.notifications.Mail;
import org.madang.notifications.sending.SendDueMail.Outcome;
import org.madang.shared.Language;
import org.madang.shared.PersonId;

/** A mail that asks nothing carries its way out, and nobody gets it who switched it off. */
class NewsInTheOutboxTest {
    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final PersonId sokha = new PersonId(UUID.randomUUID());
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

    private Mail mail(Mail.Kind kind, String key) {
        return new Mail("sokha@kf.test", sokha, Language.ENGLISH, "We read on", "You need do nothing.", kind, key);
    }

    private SendDueMail postman() {
        MailServer server = world.settings.server().orElseThrow();
        return new SendDueMail(world.db, world.clock, server, server.sender(), OutboxWorld.BASE);
    }

    private void switchOff() {
        world.db
                .sql("insert into notifications_unwanted (person_id, kind, since) values (:person, 'NEWS', :now)")
                .param("person", sokha)
                .param("now", world.clock.instant())
                .update();
    }

    @Test
    void news_carry_one_link_for_the_reader_and_for_the_mail_program() throws Exception {
        world.enqueue(mail(Mail.Kind.NEWS, "first"));
        world.enqueue(mail(Mail.Kind.NEWS, "second"));
        world.enqueue(mail(Mail.Kind.INTERRUPT, "needed"));
        while (postman().send() != Outcome.NOTHING_DUE) {}

        String token = world.db.sql("select token from notifications_way_out").one(String.class);
        MimeMessage[] received = post.getReceivedMessages();
        assertThat(received).hasSize(3);
        for (MimeMessage news : List.of(received[0], received[1])) {
            assertThat(news.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://kf.test/unsubscription/" + token + ">");
            assertThat(news.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(((String) news.getContent()).replace("\r\n", "\n").strip())
                    .isEqualTo("You need do nothing.\n\nNo more: https://kf.test/unsubscription/" + token + "?lang=en");
        }
        assertThat(received[2].getHeader("List-Unsubscribe")).isNull();
        assertThat((String) received[2].getContent()).doesNotContain("unsubscription");
        assertThat(world.row("first").bodyText()).as("delivered").doesNotContain(token);
    }

    @Test
    void who_switched_them_off_gets_none_however_late_that_was_and_all_that_is_needed() {
        world.enqueue(mail(Mail.Kind.NEWS, "waiting"));
        switchOff();
        assertThat(world.enqueue(mail(Mail.Kind.NEWS, "later"))).isFalse();
        assertThat(world.enqueue(mail(Mail.Kind.INTERRUPT, "needed"))).isTrue();

        assertThat(postman().send()).isEqualTo(Outcome.UNWANTED);
        assertThat(world.row("waiting").state()).isEqualTo("RECALLED");
        assertThat(postman().send()).isEqualTo(Outcome.SENT);
        assertThat(postman().send()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(world.count()).isEqualTo(2);
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_can_be_switched_off_is_written_to_somebody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Mail("sokha@kf.test", null, Language.ENGLISH, "News", "text", Mail.Kind.NEWS, "to-nobody"));
    }
}
