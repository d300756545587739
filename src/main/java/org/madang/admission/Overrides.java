package org.madang.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what officers decided, or proposed, against the rules of a selection. */
@Component
public class Overrides {
    private final Db db;

    Overrides(Db db) {
        this.db = db;
    }

    public enum Wish {
        SELECT,
        LEAVE_OUT
    }

    public record Override(
            OverrideId id,
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            Wish wish,
            String reason,
            OverrideState state,
            PersonId proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable String confirmer,
            @Nullable Instant confirmedAt,
            @Nullable String withdrawer,
            @Nullable Instant withdrawnAt) {}

    private static final String OVERRIDE = """
            select o.id, o.application_id, a.print_name, p.name_language, o.wish, o.reason, o.state, o.proposed_by,
                   f.print_name as proposer, o.proposed_at, s.print_name as confirmer, o.confirmed_at,
                   w.print_name as withdrawer, o.withdrawn_at
            from admission_override o
            join admission_application a on a.id = o.application_id
            join v_person p on p.id = a.person_id
            join v_person f on f.id = o.proposed_by
            left join v_person s on s.id = o.confirmed_by
            left join v_person w on w.id = o.withdrawn_by
            """;

    /** Those of a call that stand or wait, the oldest first; without those about whomever the reader is tied to. */
    public List<Override> live(CallId call, PersonId reader) {
        return db.sql(OVERRIDE + """
                        where a.call_id = :call and o.state <> 'WITHDRAWN'
                          and a.id not in (select application_id from admission_conflict where person_id = :reader)
                        order by o.proposed_at, o.id limit 200
                        """)
                .param("call", call)
                .param("reader", reader)
                .list(Override.class);
    }

    /** Everything that was ever proposed for an application, the latest first. */
    public List<Override> of(ApplicationId application) {
        return db.sql(OVERRIDE + "where o.application_id = :id order by o.proposed_at desc, o.id desc limit 50")
                .param("id", application)
                .list(Override.class);
    }

    Optional<Override> live(ApplicationId application) {
        return of(application).stream()
                .filter(each -> each.state() != OverrideState.WITHDRAWN)
                .findFirst();
    }

    /** Whoever applied themselves, or has a tie to the applicant or their institution, does not decide on them. */
    boolean tied(ApplicationId application, PersonId officer) {
        return db.sql("select 1 from admission_conflict where application_id = :id and person_id = :officer")
                .param("id", application)
                .param("officer", officer)
                .exists();
    }
}
