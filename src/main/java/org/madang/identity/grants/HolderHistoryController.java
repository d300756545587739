package org.madang.identity.grants;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.identity.Profiles;
import org.madang.identity.SensitiveViews;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What became of a person's record and of what they were given, for who gives grants. When somebody signed in, what they
 * agreed to and what they keep to themselves is not part of it.
 */
@Controller
class HolderHistoryController {
    private static final String[] TOLD = {
        "REGISTERED",
        "CORRECTED",
        "PROFILE_CHANGED",
        "ADDRESS_CHANGED",
        "SECOND_FACTOR_RESET",
        "MERGED",
        "APART",
        "TOLD_APART",
        "PROPOSED",
        "LEFT"
    };

    private final GrantQueries queries;
    private final GiversReach reach;
    private final Places places;
    private final SensitiveViews views;
    private final Trail trail;
    private final Db db;

    HolderHistoryController(
            GrantQueries queries, GiversReach reach, Places places, SensitiveViews views, Trail trail, Db db) {
        this.queries = queries;
        this.reach = reach;
        this.places = places;
        this.views = views;
        this.trail = trail;
        this.db = db;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/grants/people/{person}/history")
    Answer show(@PathVariable String person, Viewer viewer, Form form) {
        var id = PersonId.of(person);
        var holder = queries.holder(id, viewer).orElseThrow(NotFound::new);
        boolean answers = reach.answersFor(viewer, id);
        boolean keeper = Profiles.keeper(viewer);
        Trail.Part part = trail.of(acts(id, viewer), form);
        var grants = part.lines().stream()
                .map(HolderWords::grant)
                .filter(Objects::nonNull)
                .map(HolderWords.Held::grant);
        var says = new HolderWords(id.value(), places.of(grants), answers, keeper);
        note(id, viewer, part, says);
        String back = "/grants/people/" + id;
        return Answer.page(
                TrailPage.of(holder.printName(), holder.nameLanguage(), back, back + "/history", part, says));
    }

    /** An officer of one place reads of what was held there and within it alone. */
    private List<Trail.Acts> acts(PersonId person, Viewer viewer) {
        var acts = new ArrayList<Trail.Acts>();
        acts.add(Trail.Acts.of(person.value(), "person", TOLD));
        for (UUID gone : db.sql("select distinct gone from identity_merge where kept = :person and gone <> :person")
                .param("person", person)
                .list(UUID.class)) acts.add(Trail.Acts.of(gone, "person", "MERGED", "APART"));
        var given = Trail.Acts.of(person.value(), "grant", "GIVEN", "ENDED", "WILL_END");
        var at = queries.places(viewer);
        if (at.everywhere()) acts.add(given);
        else if (!at.places().isEmpty())
            acts.add(given.because("^[A-Z_]+ (" + String.join("|", at.named()) + ")( |$)"));
        return acts;
    }

    /** Whoever reads what is sensitive is noted, and its owner can read of it. */
    private void note(PersonId person, Viewer viewer, Trail.Part part, HolderWords says) {
        var seen = EnumSet.noneOf(SensitiveViews.What.class);
        for (Trail.Line line : part.lines())
            for (var change : line.changes())
                if (!says.hidden(change.field()))
                    switch (change.field()) {
                        case "email" -> seen.add(SensitiveViews.What.CONTACT);
                        case "birthYear" -> seen.add(SensitiveViews.What.BIRTH_YEAR);
                        case "citizenships" -> seen.add(SensitiveViews.What.CITIZENSHIP);
                        default -> {}
                    }
        views.note(person, viewer, null, seen);
    }
}
