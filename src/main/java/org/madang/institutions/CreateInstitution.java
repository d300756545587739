package org.madang.institutions;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an institution known; an address that is taken never makes a second one. */
@Component
public class CreateInstitution {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CreateInstitution(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        InstitutionId institution();

        record Created(InstitutionId institution) implements Outcome {}

        record AlreadyThere(InstitutionId institution) implements Outcome {}
    }

    @Transactional
    public Outcome create(String slug, Multilingual name, InstitutionFacts facts, PersonId by) {
        var id = new InstitutionId(Ids.next());
        int inserted = db.sql("""
                        insert into institutions_institution (id, slug, name, country, kind, city, website, created_at)
                        values (:id, :slug, :name, :country, :kind, :city, :website, :now)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("name", name)
                .param("country", facts.country())
                .param("kind", facts.kind())
                .param("city", facts.city())
                .param("website", facts.website())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AlreadyThere(withSlug(slug));
        events.publishEvent(new InstitutionCreated(id, by));
        return new Outcome.Created(id);
    }

    private InstitutionId withSlug(String slug) {
        return db.sql("select id from institutions_institution where slug = :slug")
                .param("slug", slug)
                .one(InstitutionId.class);
    }
}
