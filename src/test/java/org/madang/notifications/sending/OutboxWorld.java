package org.madang.notifications.sending;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.madang.database.Db;
import org.madang.database.TestDatabase;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.notifications.choosing.WaysOut;
import org.madang.shared.Language;
import org.madang.shared.text.Messages;
import org.madang.web.WebSettings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a database of its own, with a clock that stands until told, and no postman unless asked for. */
final class OutboxWorld implements AutoCloseable {
    @EnableTransactionManagement
    static class Transactions {}

    static final class StandingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T09:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    record Row(
            UUID id,
            String state,
            String subject,
            String bodyText,
            int attempts,
            Instant sendAfter,
            String lastError) {}

    static final String BASE = "https://kf.test";

    final StandingClock clock = new StandingClock();
    final Db db;
    final Outbox outbox;
    final MailSettings settings;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;

    OutboxWorld(MailSettings settings, Class<?>... more) {
        this.settings = settings;
        DataSource source = source();
        Flyway.configure()
                .dataSource(source)
                // How texts are folded for a search is the database module's to say.
                .initSql("create extension if not exists pg_trgm")
                .locations("classpath:org/madang/database/db", "classpath:org/madang/notifications/db")
                .load()
                .migrate();
        beans.registerBean(DataSource.class, () -> source);
        beans.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        beans.registerBean(Db.class, () -> new Db(JdbcClient.create(source)));
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(MailSettings.class, () -> settings);
        beans.registerBean(WebSettings.class, () -> new WebSettings(BASE, false));
        beans.registerBean(
                Messages.class,
                () -> new Messages(Map.of("en", Map.of("notifications.choosing.footer.NEWS", "No more: {0}"))));
        beans.register(Transactions.class, WaysOut.class, Outbox.class);
        if (more.length > 0) {
            beans.register(more);
        }
        beans.refresh();
        db = beans.getBean(Db.class);
        outbox = beans.getBean(Outbox.class);
        transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    private static DataSource source() {
        URI uri = URI.create(TestDatabase.fresh("outbox"));
        String[] user = uri.getRawUserInfo().split(":", 2);
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getRawPath());
        source.setUsername(user[0]);
        source.setPassword(URLDecoder.decode(user[1], StandardCharsets.UTF_8));
        source.setMaximumPoolSize(4);
        return source;
    }

    static Mail mail(String key) {
        return new Mail("sokha@kf.test", null, new Language("km"), "ជម្រាបសួរ", "អត្ថបទ", Mail.Kind.INTERRUPT, key);
    }

    boolean enqueue(Mail mail) {
        return inTransaction(() -> outbox.enqueue(mail));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    Row row(String key) {
        return db.sql("""
                        select id, state, subject, body_text, attempts, send_after, last_error
                        from notifications_message where dedupe_key = :key
                        """).param("key", key).one(Row.class);
    }

    long count() {
        return db.sql("select count(*) from notifications_message").one(Long.class);
    }

    @Override
    public void close() {
        beans.close();
    }
}
