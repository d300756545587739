package org.madang.institutions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an institution a new name from a day on; what it was called before is kept until the day before. */
@Component
public class RenameInstitution {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RenameInstitution(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Renamed() implements Outcome {}

        /** The name is the same, so nothing was done. */
        record SameName() implements Outcome {}

        /** The day lies in the future, or before the last change of name. */
        record DayUnfit() implements Outcome {}
    }

    private record Called(Multilingual name) {}

    record Known(Multilingual name, @Nullable LocalDate lastUntil) {}

    @Transactional
    public Outcome rename(InstitutionId institution, Multilingual name, LocalDate from, PersonId by) {
        Known known = known(institution);
        if (known.name().equals(name)) return new Outcome.SameName();
        if (from.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)))) return new Outcome.DayUnfit();
        LocalDate until = from.minusDays(1);
        LocalDate last = known.lastUntil();
        if (last != null && until.isBefore(last)) return new Outcome.DayUnfit();
        // Two changes from one day are a correction: the name in between was never in use.
        if (!until.equals(last)) keep(institution, known.name(), until);
        db.sql("update institutions_institution set name = :name, version = version + 1 where id = :id")
                .param("id", institution)
                .param("name", name)
                .update();
        events.publishEvent(new InstitutionRenamed(
                institution, FieldChange.between(new Called(known.name()), new Called(name)), by));
        return new Outcome.Renamed();
    }

    private Known known(InstitutionId institution) {
        // A statement sees earlier names as they were when it began, so the waiting has to be over before.
        if (!db.sql("select 1 from institutions_institution where id = :id for update")
                .param("id", institution)
                .exists()) throw new NotFound();
        return db.sql("""
                        select name, (select max(until_on) from institutions_earlier_name
                                      where institution_id = i.id) as last_until
                        from institutions_institution i where id = :id
                        """).param("id", institution).one(Known.class);
    }

    private void keep(InstitutionId institution, Multilingual name, LocalDate until) {
        db.sql("insert into institutions_earlier_name (institution_id, until_on, name) values (:id, :until, :name)")
                .param("id", institution)
                .param("until", until)
                .param("name", name)
                .update();
    }
}
