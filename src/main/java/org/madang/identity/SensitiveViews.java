package org.madang.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that somebody looked at what is sensitive of somebody else, to be read by that person under Me. Looks within
 * one hour are one entry with a count, so that a reload does not drown what matters.
 */
@Component
public class SensitiveViews {
    /** What was looked at; each has a sentence {@code identity.view.what.…} in the person's language. */
    public enum What {
        CONTACT,
        BIRTH_YEAR,
        CITIZENSHIP,
        APPLICATION,
        DOCUMENT,
        CONSENTS,
        WHOLE_RECORD
    }

    private final Db db;
    private final Clock clock;

    SensitiveViews(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void note(PersonId person, Viewer viewer, @Nullable UUID actingFor, Collection<What> what) {
        note(List.of(person), viewer, actingFor, what);
    }

    /** One look at a list is a look at each person on it; one's own is nobody's business. */
    @Transactional
    public void note(Collection<PersonId> people, Viewer viewer, @Nullable UUID actingFor, Collection<What> what) {
        if (people.isEmpty() || what.isEmpty()) return;
        var now = clock.instant();
        db.sql("""
                insert into identity_view (person_id, viewer, what, hour, acting_for, last_at)
                select person, :viewer, what, :hour, cast(:actingFor as uuid), :now
                from unnest(:people) person cross join unnest(:what) what
                where person <> :viewer
                order by person, what
                on conflict (person_id, viewer, what, hour) do update
                set times = identity_view.times + 1, last_at = excluded.last_at
                """)
                .param("viewer", viewer.inPerson())
                .param("hour", now.truncatedTo(ChronoUnit.HOURS))
                .param(
                        "actingFor",
                        viewer.acting() == null ? actingFor : viewer.id().value())
                .param("now", now)
                .ids("people", people)
                .texts("what", what.stream().map(Enum::name).distinct().toList())
                .update();
    }
}
