package org.madang.forum;

import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a case study in: from now on the forum reads it, and its authors wait for the secretariat. */
@Component
public class SubmitCase {
    private final Db db;
    private final Cases cases;

    SubmitCase(Db db, Cases cases) {
        this.db = db;
        this.cases = cases;
    }

    public sealed interface Outcome {
        record Submitted() implements Outcome {}

        record SubmittedBefore() implements Outcome {}

        record NotFromHere(CaseState now) implements Outcome {}

        /** Sections that say nothing yet. */
        record Unwritten(List<String> sections) implements Outcome {
            public Unwritten {
                sections = List.copyOf(sections);
            }
        }
    }

    @Transactional
    public Outcome submit(CaseId caseStudy, PersonId by) {
        Cases.Standing now = cases.lock(caseStudy);
        if (now.state() == CaseState.SUBMITTED) return new Outcome.SubmittedBefore();
        if (!now.state().mayBecome(CaseState.SUBMITTED) || !now.forumState().writes())
            return new Outcome.NotFromHere(now.state());
        List<String> unwritten = db.sql("""
                select section.key from forum_section section
                where section.forum_id = :forum
                  and not exists (select 1 from forum_answer answer
                                  where answer.case_id = :case and answer.section_key = section.key and answer.text <> '{}')
                order by section.position
                """)
                .param("forum", now.forumId())
                .param("case", caseStudy)
                .list(String.class);
        if (!unwritten.isEmpty()) return new Outcome.Unwritten(unwritten);
        cases.move(caseStudy, now.state(), CaseState.SUBMITTED, by, null);
        return new Outcome.Submitted();
    }
}
