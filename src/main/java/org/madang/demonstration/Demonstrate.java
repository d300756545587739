package org.madang.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.madang.database.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demonstration at the first start, one chapter after the other, each in one transaction, before the door opens:
 * nobody meets a half-told story.
 */
@Component
@ConditionalOnProperty(name = "madang.empty", havingValue = "false")
class Demonstrate implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstrate.class);

    private final List<Chapter> chapters;
    private final Story story;
    private final Db db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    Demonstrate(List<Chapter> chapters, Story story, Db db, Clock clock, TransactionTemplate transaction) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(Chapter::number))
                .toList();
        this.story = story;
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void start() {
        running = true;
        if (somebodyElseLivesHere()) {
            LOG.info("This data folder holds a platform of its own; the demonstration stays out of it.");
            return;
        }
        int total = chapters.size();
        for (int i = 0; i < total; i++) {
            Chapter chapter = chapters.get(i);
            if (told(chapter)) continue;
            Instant before = clock.instant();
            transaction.executeWithoutResult(status -> tell(chapter));
            LOG.info(
                    "Demonstration {} of {}: {} ({} s)",
                    i + 1,
                    total,
                    chapter.name(),
                    "%.1f".formatted(Duration.between(before, clock.instant()).toMillis() / 1000.0));
        }
    }

    private void tell(Chapter chapter) {
        try {
            chapter.tell(story);
        } finally {
            story.comeBack();
        }
        db.sql("insert into demonstration_chapter (name, told_at) values (:name, :now)")
                .param("name", chapter.name())
                .param("now", clock.instant())
                .update();
    }

    private boolean told(Chapter chapter) {
        return db.sql("select 1 from demonstration_chapter where name = :name")
                .param("name", chapter.name())
                .exists();
    }

    /** Invented people never come among real ones. */
    private boolean somebodyElseLivesHere() {
        return db.sql("select 1 from v_person where not demonstration limit 1").exists();
    }
}
