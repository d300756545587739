package org.madang.identity.me;

import java.time.ZoneId;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.text.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the clock of the device that a person holds, when they say that they live by it. */
@Component
class ChooseZone {
    private final Db db;
    private final ApplicationEventPublisher events;

    ChooseZone(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    sealed interface Outcome {
        /** It is theirs now, and perhaps was before. */
        record Chosen(ZoneId zone) implements Outcome {}

        /** The device names no place. */
        record NoPlace() implements Outcome {}
    }

    @Transactional
    Outcome choose(PersonId person, String named) {
        var zone = Zones.find(named);
        if (zone.isEmpty()) return new Outcome.NoPlace();
        int changed =
                db.sql("""
                        update identity_person set zone = :zone, zone_told = true, version = version + 1
                        where id = :person and (zone <> :zone or not zone_told)
                        """).param("zone", zone.get()).param("person", person).update();
        if (changed > 0) events.publishEvent(new ChangeProfile.ProfileChanged(person));
        return new Outcome.Chosen(zone.get());
    }
}
