package org.madang.identity.grants;

import java.time.Clock;
import org.madang.identity.Grants;
import org.madang.identity.PeopleReach;
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

        /** Or one beyond reach; whoever is known by an address alone is invited. */
        record NoSuchPerson() implements Outcome {}
    }

    private final PeopleReach people;
    private final Clock clock;
    private final GiversReach reach;
    private final Grants grants;

    GiveGrant(PeopleReach people, Clock clock, GiversReach reach, Grants grants) {
        this.people = people;
        this.clock = clock;
        this.reach = reach;
        this.grants = grants;
    }

    @Transactional
    Outcome give(PersonId person, Grant grant, Term term, Viewer by) {
        if (!GiversReach.GIVEN.contains(grant.role()) || !reach.covers(by, grant)) return new Outcome.BeyondYourOwn();
        var begin = term.from() == null ? clock.instant() : term.from();
        if (term.until() != null && !term.until().isAfter(begin)) return new Outcome.OverBeforeItBegins();
        if (!people.covers(by, person)) return new Outcome.NoSuchPerson();
        return grants.give(person, grant, term, by.id()) ? new Outcome.Given() : new Outcome.HeldAlready();
    }
}
