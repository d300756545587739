package org.madang.institutions;

import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what is written of an institution; a new name is given by {@link RenameInstitution}. */
@Component
public class CorrectInstitution {
    private final Db db;
    private final ApplicationEventPublisher events;

    CorrectInstitution(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Corrected() implements Outcome {}

        record NoSuchInstitution() implements Outcome {}
    }

    @Transactional
    public Outcome correct(InstitutionId institution, Multilingual name, InstitutionFacts facts, PersonId by) {
        int corrected = db.sql("""
                        update institutions_institution
                        set name = :name, country = :country, kind = :kind, city = :city, website = :website
                        where id = :id
                        """)
                .param("id", institution)
                .param("name", name)
                .param("country", facts.country())
                .param("kind", facts.kind())
                .param("city", facts.city())
                .param("website", facts.website())
                .update();
        if (corrected == 0) return new Outcome.NoSuchInstitution();
        events.publishEvent(new InstitutionCorrected(institution, by));
        return new Outcome.Corrected();
    }
}
