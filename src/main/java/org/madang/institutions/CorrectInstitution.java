package org.madang.institutions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.FieldChange;
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

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}
    }

    private record Written(
            Multilingual name,
            InstitutionKind kind,
            @Nullable Country country,
            String city,
            @Nullable String website) {}

    /** @param version as the reader saw it */
    @Transactional
    public Outcome correct(
            InstitutionId institution, int version, Multilingual name, InstitutionFacts facts, PersonId by) {
        Optional<Written> before =
                db.sql("""
                        select name, kind, country, city, website from institutions_institution
                        where id = :id and version = :version for update
                        """).param("id", institution).param("version", version).maybe(Written.class);
        if (before.isEmpty()) return new Outcome.Stale();
        var after = new Written(name, facts.kind(), facts.country(), facts.city(), facts.website());
        List<FieldChange> changes = FieldChange.between(before.get(), after);
        if (changes.isEmpty()) return new Outcome.Corrected();
        db.sql("""
                        update institutions_institution
                        set name = :name, country = :country, kind = :kind, city = :city, website = :website,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", institution)
                .param("name", name)
                .param("country", facts.country())
                .param("kind", facts.kind())
                .param("city", facts.city())
                .param("website", facts.website())
                .update();
        events.publishEvent(new InstitutionCorrected(institution, changes, by));
        return new Outcome.Corrected();
    }
}
