package org.madang.forum;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.text.Graphemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one section of a case study, while its authors still hold it. */
@Component
public class WriteSection {
    private final Db db;
    private final Clock clock;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    WriteSection(Db db, Clock clock, Cases cases, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.events = events;
    }

    public sealed interface Outcome {
        record Written(long version) implements Outcome {}

        /** Somebody else wrote meanwhile. */
        record Stale(long version) implements Outcome {}

        record NotOpen(CaseState state) implements Outcome {}

        record TooLong(Language language, int limit) implements Outcome {}
    }

    private record Held(int longest, @Nullable Long version) {}

    /**
     * @param publicly whether everybody may read it once the case study is accepted; otherwise only the forum may
     * @param seen the version the writer began from; 0 where nothing was written yet
     */
    @Transactional
    public Outcome write(
            CaseId caseStudy, String section, Multilingual text, boolean publicly, long seen, PersonId by) {
        Cases.Standing now = cases.lock(caseStudy);
        Held held = db.sql("""
                select section.longest, answer.version
                from forum_section section
                left join forum_answer answer on answer.section_key = section.key and answer.case_id = :case
                where section.forum_id = :forum and section.key = :section
                """)
                .param("case", caseStudy)
                .param("forum", now.forumId())
                .param("section", section)
                .maybe(Held.class)
                .orElseThrow(NotFound::new);
        if (!now.state().open() || !now.forumState().writes()) return new Outcome.NotOpen(now.state());
        long version = held.version() == null ? 0 : held.version();
        if (seen != version) return new Outcome.Stale(version);
        for (var written : text.texts().entrySet()) {
            if (Graphemes.count(written.getValue()) > held.longest())
                return new Outcome.TooLong(new Language(written.getKey()), held.longest());
        }
        db.sql("""
                insert into forum_answer (case_id, forum_id, section_key, text, publicly, version, written_by, written_at)
                values (:case, :forum, :section, :text, :publicly, 1, :by, :now)
                on conflict (case_id, section_key) do update
                set text = excluded.text, publicly = excluded.publicly, version = forum_answer.version + 1,
                    written_by = excluded.written_by, written_at = excluded.written_at
                """)
                .param("case", caseStudy)
                .param("forum", now.forumId())
                .param("section", section)
                .param("text", text)
                .param("publicly", publicly)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new ForumTransition.SectionWritten(caseStudy, section, version + 1, by));
        return new Outcome.Written(version + 1);
    }
}
