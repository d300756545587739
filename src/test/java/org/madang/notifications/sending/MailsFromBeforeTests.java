package org.madang.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.madang.database.TestDatabase;

/** Mails written before their writers named what is secret: links of a known form are found when the tables change. */
class MailsFromBeforeTests {
    private static final String TOKEN = "aB3_-".repeat(6) + "xy";
    private static final String LINK = "Open https://kf.test/endorsements/" + TOKEN + "?lang=ko today";

    private static FluentConfiguration flyway(String url) {
        URI uri = URI.create(url);
        String[] user = uri.getRawUserInfo().split(":", 2);
        return Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getRawPath(),
                        user[0],
                        URLDecoder.decode(user[1], StandardCharsets.UTF_8))
                .locations("classpath:org/madang/notifications/db");
    }

    private static void mail(Connection connection, String key, String text, String state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into notifications_message (id, recipient_address, language, subject, body_text, kind, dedupe_key,
                        created_at, send_after, state, sent_at)
                values (gen_random_uuid(), 'a@kf.test', 'ko', 'A subject', ?, 'INTERRUPT', ?, now(), now(), ?,
                        case ? when 'SENT' then now() end)
                """)) {
            insert.setString(1, text);
            insert.setString(2, key);
            insert.setString(3, state);
            insert.setString(4, state);
            insert.executeUpdate();
        }
    }

    private static String one(Connection connection, String what, String key) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select " + what + " from notifications_message where dedupe_key = '" + key + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void links_that_were_delivered_are_gone_and_the_others_are_named() throws Exception {
        String url = TestDatabase.fresh("mails-from-before");
        flyway(url).target("202611272110").load().migrate();
        try (Connection connection = TestDatabase.connect(url)) {
            mail(connection, "waits", LINK, "QUEUED");
            mail(connection, "went", LINK, "SENT");
            mail(connection, "plain", "See https://kf.test/offers/0190a1b2-c3d4-7000-8000-0123456789ab", "SENT");
            flyway(url).target("202611272160").load().migrate();
            assertThat(one(connection, "body_text", "waits")).isEqualTo(LINK);
            assertThat(one(connection, "notifications_without(body_text, secrets)", "waits"))
                    .isEqualTo(LINK.replace(TOKEN, "\uFFFC"));
            assertThat(one(connection, "body_text", "went")).isEqualTo(LINK.replace(TOKEN, "\uFFFC"));
            assertThat(one(connection, "notifications_without(body_text, secrets)", "plain"))
                    .contains("0190a1b2-c3d4-7000-8000-0123456789ab");
        }
        TestDatabase.drop("mails-from-before");
    }
}
