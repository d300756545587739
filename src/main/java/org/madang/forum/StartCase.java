package org.madang.forum;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the case study of a country, in the hands of its authors. */
@Component
public class StartCase {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StartCase(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Started(CaseId caseStudy) implements Outcome {}

        /** The country has its case study. */
        record StartedBefore(CaseId caseStudy) implements Outcome {}

        record TitleMissing() implements Outcome {}

        record NobodyWrites() implements Outcome {}

        /** The forum is over. */
        record Closed(ForumState state) implements Outcome {}
    }

    @Transactional
    public Outcome start(ForumId forum, Country country, Multilingual title, List<PersonId> authors, PersonId by) {
        if (title.isEmpty()) return new Outcome.TitleMissing();
        var people = List.copyOf(new LinkedHashSet<>(authors));
        if (people.isEmpty()) return new Outcome.NobodyWrites();
        ForumState state = db.sql("select state from forum_forum where id = :id for share")
                .param("id", forum)
                .maybe(ForumState.class)
                .orElseThrow(NotFound::new);
        if (!state.writes()) return new Outcome.Closed(state);
        CaseId id = CaseId.next();
        int started = db.sql("""
                        insert into forum_case (id, forum_id, country, title, state, state_since)
                        values (:id, :forum, :country, :title, 'DRAFTING', :now)
                        on conflict (forum_id, country) do nothing
                        """)
                .param("id", id)
                .param("forum", forum)
                .param("country", country)
                .param("title", title)
                .param("now", clock.instant())
                .update();
        if (started == 0) return new Outcome.StartedBefore(known(forum, country));
        db.sql("""
                insert into forum_case_author (case_id, person_id, position)
                select :id, author, position from unnest(:people) with ordinality as given (author, position)
                """).param("id", id).ids("people", people).update();
        events.publishEvent(new ForumTransition.CaseMoved(id, null, CaseState.DRAFTING, by, null));
        return new Outcome.Started(id);
    }

    private CaseId known(ForumId forum, Country country) {
        return db.sql("select id from forum_case where forum_id = :forum and country = :country")
                .param("forum", forum)
                .param("country", country)
                .one(CaseId.class);
    }
}
