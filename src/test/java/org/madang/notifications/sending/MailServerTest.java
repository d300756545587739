package org.madang.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.notifications.sending.MailSettings.Smtp;
import org.madang.shared.CannotStart;

class MailServerTest {
    @Test
    void anAddressNamesServerUserAndSender() {
        assertThat(MailServer.parse("smtp://post%40kf.test:p%3Aw+d@mail.kf.test", null))
                .isEqualTo(new MailServer("mail.kf.test", 587, false, "post@kf.test", "p:w+d", "post@kf.test"));
        assertThat(MailServer.parse("smtps://u:p@mail.kf.test/", "madang@kf.test"))
                .isEqualTo(new MailServer("mail.kf.test", 465, true, "u", "p", "madang@kf.test"));
        assertThat(MailServer.parse("smtp://localhost:2525", null).from()).isEqualTo("madang@localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.kf.test",
                "http://u:secret@mail.kf.test",
                "smtp://",
                "smtp://u:secret@",
                "smtp://onlyuser@kf.test",
                "smtp://u:se cret@kf.test",
                "smtp://u:secret@kf.test/inbox"
            })
    void aWrongAddressIsOnePlainSentenceThatTellsNoPassword(String url) {
        assertThatThrownBy(() -> new MailSettings(new Smtp(url, null)).server())
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("MADANG_SMTP_URL must look like")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aWrongSenderIsNamed() {
        assertThatThrownBy(() -> MailServer.parse("smtp://localhost", "Madang"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MADANG_SMTP_FROM");
    }

    @Test
    void noAddressIsNoServer() {
        assertThat(new MailSettings(new Smtp(null, null)).server()).isEmpty();
        assertThat(new MailSettings(new Smtp(" ", null)).server()).isEmpty();
    }

    @Test
    void aPasswordIsOnlySentOverTls() {
        var mail = (org.springframework.mail.javamail.JavaMailSenderImpl)
                MailServer.parse("smtp://u:p@mail.kf.test", null).sender();
        assertThat(mail.getJavaMailProperties()).containsEntry("mail.smtp.starttls.required", "true");
    }

    @Test
    void theWaitGrowsToSixHours() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Backoff::after).map(Duration::toMinutes))
                .containsExactly(1L, 4L, 16L, 64L, 256L, 360L, 360L);
    }
}
