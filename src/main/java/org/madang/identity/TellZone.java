package org.madang.identity;

import java.time.ZoneId;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.madang.shared.text.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the zone that a browser names for somebody of whom nobody has said by which clock they live. A zone that anybody
 * chose stays; what names no place is no answer.
 */
@Component
public class TellZone {
    /** What a browser says whose owner hides the place, which tells nothing. */
    private static final ZoneId HIDDEN = ZoneId.of("Etc/UTC");

    private final Db db;
    private final ApplicationEventPublisher events;

    TellZone(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Told(ZoneId zone) implements Outcome {}

        /** Somebody said it before, or the browser names no place. */
        record Kept() implements Outcome {}
    }

    /** A browser said by which clock its owner lives. */
    public record ZoneTold(PersonId person, ZoneId zone) implements Transition {
        @Override
        public String object() {
            return "person";
        }

        @Override
        public UUID objectId() {
            return person.value();
        }

        @Override
        public String to() {
            return "ZONE_TOLD";
        }

        @Override
        public PersonId actor() {
            return person;
        }

        @Override
        public String reason() {
            return zone.getId();
        }
    }

    /** @param named what the browser calls its zone; anything at all may arrive here */
    @Transactional
    public Outcome tell(PersonId person, String named) {
        var zone = Zones.find(named).filter(found -> !found.equals(HIDDEN));
        if (zone.isEmpty()) return new Outcome.Kept();
        int told = db.sql("""
                        update identity_person set zone = :zone, zone_told = true, version = version + 1
                        where id = :person and not zone_told
                        """).param("zone", zone.get()).param("person", person).update();
        if (told == 0) return new Outcome.Kept();
        events.publishEvent(new ZoneTold(person, zone.get()));
        return new Outcome.Told(zone.get());
    }
}
