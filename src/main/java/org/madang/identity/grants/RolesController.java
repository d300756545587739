package org.madang.identity.grants;

import java.util.List;
import org.madang.identity.ChosenPeople;
import org.madang.identity.Term;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives one role to many people who are known already, such as all reviewers of an edition, each for themselves. */
@Controller
class RolesController {
    private final ChosenPeople chosen;
    private final Places places;
    private final GiversReach reach;
    private final GiveGrant give;

    RolesController(ChosenPeople chosen, Places places, GiversReach reach, GiveGrant give) {
        this.chosen = chosen;
        this.places = places;
        this.reach = reach;
        this.give = give;
    }

    /** Whoever was ticked in the list of people is ticked here. */
    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/people/roles")
    Answer ask(Form asked, Reader reader, Viewer viewer) {
        var people = chosen.of(asked, reader, viewer).stream()
                .map(PersonId::toString)
                .toList();
        return Answer.page(page(Form.empty().with("people", people), viewer));
    }

    @Allow(value = Action.GIVE_GRANTS, fresh = true)
    @PostMapping("/people/roles")
    Answer give(Form form, Viewer viewer) {
        if (Places.sought(form)) return Answer.page(page(form, viewer));
        Role role = form.choice("role", Role.class);
        Grant grant = role == null ? null : Places.parse(role, form.value("place"));
        if (role != null && grant == null) form.error("place", "web.form.choice");
        if (grant != null && (!GiversReach.GIVEN.contains(role) || !reach.covers(viewer, grant)))
            form.error("place", "identity.grants.beyond");
        var term =
                new Term(GrantsController.day(form, "from", viewer, 0), GrantsController.day(form, "until", viewer, 1));
        if (ids(form).isEmpty()) form.error("people", "identity.roles.nobody");
        if (grant == null || !form.ok()) return Answer.unprocessable(page(form, viewer));
        int given = 0;
        int held = 0;
        for (ChosenPeople.Person person : chosen.within(ids(form), viewer)) {
            switch (give.give(person.id(), grant, term, viewer)) {
                case GiveGrant.Outcome.Given one -> given++;
                case GiveGrant.Outcome.HeldAlready already -> held++;
                case GiveGrant.Outcome.OverBeforeItBegins over -> {
                    return Answer.unprocessable(page(form.error("until", "identity.grants.order"), viewer));
                }
                // Asked above, or seen a moment ago; what has changed since is counted with those who got nothing.
                case GiveGrant.Outcome.BeyondYourOwn beyond -> {}
                case GiveGrant.Outcome.NoSuchPerson nobody -> {}
            }
        }
        return Answer.seeOther("/people")
                .withNotice("identity.notice.rolesGiven", given, held, ids(form).size() - given - held);
    }

    private RolesPage page(Form form, Viewer viewer) {
        var asked = ids(form);
        var people = chosen.within(asked, viewer);
        return new RolesPage(form, people, asked.size() - people.size(), places.choosable(form, viewer));
    }

    private static List<PersonId> ids(Form form) {
        return form.values("people").stream().map(PersonId::of).distinct().toList();
    }
}
