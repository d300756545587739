package org.madang.programmes;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up a standing activity; an address that is taken never makes a second one. */
@Component
public class CreateProgramme {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CreateProgramme(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        ProgrammeId programme();

        record Created(ProgrammeId programme) implements Outcome {}

        record AlreadyThere(ProgrammeId programme) implements Outcome {}
    }

    @Transactional
    public Outcome create(String slug, ProgrammePlan plan, PersonId by) {
        var id = new ProgrammeId(Ids.next());
        int inserted = db.sql("""
                        insert into programmes_programme (id, slug, title, summary, kind, created_at)
                        values (:id, :slug, :title, :summary, :kind, :now)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("title", plan.title())
                .param("summary", plan.summary())
                .param("kind", plan.kind())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere(known(slug));
        events.publishEvent(new ProgrammeCreated(id, by));
        return new Outcome.Created(id);
    }

    private ProgrammeId known(String slug) {
        return db.sql("select id from programmes_programme where slug = :slug")
                .param("slug", slug)
                .one(ProgrammeId.class);
    }
}
