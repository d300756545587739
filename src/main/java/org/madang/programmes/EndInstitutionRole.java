package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role from an institution; giving it again is the way back. */
@Component
public class EndInstitutionRole {
    private final Db db;
    private final ApplicationEventPublisher events;

    EndInstitutionRole(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        /** Also where it was ended before. */
        record Ended() implements Outcome {}
    }

    private record Gone(
            EditionId editionId, @Nullable TrackId trackId, InstitutionId institutionId, InstitutionRole role) {}

    @Transactional
    public Outcome end(PartId part, PersonId by) {
        Optional<Gone> gone = db.sql("""
                        delete from programmes_part where id = :id
                        returning edition_id, track_id, institution_id, role
                        """).param("id", part).maybe(Gone.class);
        gone.ifPresent(one -> events.publishEvent(new PlanPartRemoved(
                one.editionId(),
                one.trackId(),
                List.of(new FieldChange("role", one.role() + " " + name(one.institutionId()), "")),
                by)));
        return new Outcome.Ended();
    }

    /** The name as it is now, for whoever reads the record in ten years. */
    private String name(InstitutionId institution) {
        return db.sql("select coalesce(name ->> 'en', slug) from v_institution where id = :id")
                .param("id", institution)
                .one(String.class);
    }
}
