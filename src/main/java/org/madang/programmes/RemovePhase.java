package org.madang.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a phase or a break out of the plan; what it was stays in the record of its edition or track. */
@Component
public class RemovePhase {
    private final Db db;
    private final ObjectProvider<PhaseUse> uses;
    private final ApplicationEventPublisher events;

    RemovePhase(Db db, ObjectProvider<PhaseUse> uses, ApplicationEventPublisher events) {
        this.db = db;
        this.uses = uses;
        this.events = events;
    }

    public sealed interface Outcome {
        /** Also where it was removed before. */
        record Removed() implements Outcome {}

        /** It has places of its own, a call for them, or people in it. */
        record InUse() implements Outcome {}
    }

    private record Gone(
            EditionId editionId, @Nullable TrackId trackId, PhaseKind kind, LocalDate startsOn, LocalDate endsOn) {}

    @Transactional
    public Outcome remove(PhaseId phase, PersonId by) {
        // Whatever is to belong to the phase waits for this lock, and then finds it gone.
        db.sql("select 1 from programmes_phase where id = :id for update")
                .param("id", phase)
                .exists();
        if (uses.stream().anyMatch(use -> use.uses(phase))) return new Outcome.InUse();
        Optional<Gone> gone = db.sql("""
                        delete from programmes_phase where id = :id
                        returning edition_id, track_id, kind, starts_on, ends_on
                        """).param("id", phase).maybe(Gone.class);
        gone.ifPresent(one -> events.publishEvent(new PlanPartRemoved(
                one.editionId(),
                one.trackId(),
                List.of(new FieldChange("phase", one.kind() + " " + one.startsOn() + " – " + one.endsOn(), "")),
                by)));
        return new Outcome.Removed();
    }
}
