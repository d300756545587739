package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer takes their institution's endorsement back, with a reason, as long as no decision on it is known. */
@Component
public class RevokeEndorsement {
    private final Db db;
    private final Applications applications;
    private final Nominations nominations;

    RevokeEndorsement(Db db, Applications applications, Nominations nominations) {
        this.db = db;
        this.applications = applications;
        this.nominations = nominations;
    }

    public sealed interface Outcome {
        record Revoked() implements Outcome {}

        record RevokedAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** The reason says nothing by itself. */
        record WordsMissing() implements Outcome {}

        /** The decision on it is released; what follows is a matter for the secretariat. */
        record Decided() implements Outcome {}

        /** The institution has not endorsed it. */
        record NotEndorsed() implements Outcome {}
    }

    @Transactional
    public Outcome revoke(
            ApplicationId id, InstitutionId institution, @Nullable NominationReason reason, String words, PersonId by) {
        // Whoever releases decisions holds the application too.
        var application = applications.locked(id);
        if (nominations.standing(application, institution, by) == Nominations.Standing.NONE) throw new NotFound();
        NominationState before = nominations.word(id, institution).state();
        if (before == NominationState.REVOKED) return new Outcome.RevokedAlready();
        if (!before.mayBecome(NominationState.REVOKED)) return new Outcome.NotEndorsed();
        if (decided(id)) return new Outcome.Decided();
        if (reason == null) return new Outcome.ReasonMissing();
        if (reason == NominationReason.OTHER && words.isBlank()) return new Outcome.WordsMissing();
        nominations.refused(id, institution, NominationState.REVOKED, reason, words, by);
        nominations.tell(id, institution, before, NominationState.REVOKED, Nominations.reason(reason, words), by);
        return new Outcome.Revoked();
    }

    private boolean decided(ApplicationId id) {
        return db.sql("select 1 from admission_decision where application_id = :id and state = 'RELEASED'")
                .param("id", id)
                .exists();
    }
}
