package org.madang.identity.grants;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.Term;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a role at a place, at once or from a date, for ever or until one. */
@Component
class GiveGrant {
    sealed interface Outcome {
        record Given() implements Outcome {}

        record HeldAlready() implements Outcome {}

        record BeyondYourOwn() implements Outcome {}

        record OverBeforeItBegins() implements Outcome {}

        record NoSuchPerson() implements Outcome {}
    }

    private final Db db;
    private final Clock clock;
    private final GiversReach reach;
    private final Grants grants;

    GiveGrant(Db db, Clock clock, GiversReach reach, Grants grants) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.grants = grants;
    }

    @Transactional
    Outcome give(PersonId person, Grant grant, Term term, Viewer by) {
        if (!GiversReach.GIVEN.contains(grant.role()) || !reach.covers(by, grant)) return new Outcome.BeyondYourOwn();
        var begin = term.from() == null ? clock.instant() : term.from();
        if (term.until() != null && !term.until().isAfter(begin)) return new Outcome.OverBeforeItBegins();
        if (!db.sql("select 1 from identity_person where id = :person")
                .param("person", person)
                .exists()) return new Outcome.NoSuchPerson();
        return grants.give(person, grant, term, by.id()) ? new Outcome.Given() : new Outcome.HeldAlready();
    }
}
