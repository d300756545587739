package org.madang.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetDeliveredTest {
    @Test
    void whomAMailWentToIsForgottenAfterAQuarterOfAYearButNotTheOccasion() {
        try (var world = new OutboxWorld(new MailSettings(new MailSettings.Smtp(null, null)))) {
            for (String key : new String[] {"delivered", "held"}) world.enqueue(OutboxWorld.mail(key));
            world.db
                    .sql(
                            "update notifications_message set state = 'SENT', sent_at = :now where dedupe_key = 'delivered'")
                    .param("now", world.clock.instant())
                    .update();
            var forget = new ForgetDelivered(world.db, world.clock);
            world.clock.advance(ForgetDelivered.KEPT);
            assertThat(forget.forget()).isZero();
            world.clock.advance(Duration.ofSeconds(1));
            assertThat(forget.forget()).isEqualTo(1);
            assertThat(forget.forget()).isZero();
            assertThat(world.row("delivered").bodyText()).isEmpty();
            assertThat(world.row("held").bodyText()).isNotEmpty();
            assertThat(world.enqueue(OutboxWorld.mail("delivered"))).isFalse();
        }
    }
}
