package org.madang.identity.profile;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Audience;
import org.madang.identity.PersonSection;
import org.madang.identity.Profiles;
import org.madang.identity.Records;
import org.madang.identity.SensitiveViews;
import org.madang.identity.consents.Consents;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PersonController {
    private final PersonQueries queries;
    private final List<PersonSection> contributed;
    private final Consents consents;
    private final SensitiveViews views;
    private final Records records;

    PersonController(
            PersonQueries queries,
            List<PersonSection> contributed,
            Consents consents,
            SensitiveViews views,
            Records records) {
        this.records = records;
        this.queries = queries;
        this.consents = consents;
        this.views = views;
        this.contributed = contributed;
    }

    /** Open to everybody, since a person may choose so; whoever may not even see the name is told that nobody is there. */
    @Allow(Action.PUBLIC)
    @GetMapping("/people/{person}")
    Answer person(@PathVariable String person, @RequestParam(defaultValue = "") String as, @Nullable Viewer viewer) {
        PersonId id = PersonId.of(person);
        boolean own = viewer != null && viewer.acting() == null && viewer.id().equals(id);
        Audience eyes = own ? eyes(as) : Audience.ME;
        var shown = queries.shown(id, viewer, eyes);
        if (shown.isEmpty() && own) return Answer.page(new HiddenPage(eyes));
        if (shown.isEmpty()) return Answer.seeOther("/people/" + living(id, viewer));
        var found = shown.get();
        var sections = contributed.stream()
                .flatMap(module -> module.sectionsFor(id, found.open()).stream())
                .sorted(Comparator.comparingInt(TodayCard.Card::position))
                .toList();
        boolean keeper = !own && Profiles.keeper(viewer);
        if (viewer != null && !own) views.note(id, viewer, null, found.sensitive(keeper));
        return Answer.page(new PersonPage(found, own, keeper, eyes, sections, keeper ? consents.of(id) : List.of()));
    }

    /** The record that took this one in, as far as the reader may see it. */
    private PersonId living(PersonId person, @Nullable Viewer viewer) {
        return records.living(person)
                .filter(found -> !found.equals(person))
                .filter(found -> queries.shown(found, viewer, Audience.ME).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static Audience eyes(String asked) {
        for (Audience audience : Audience.values()) {
            if (audience.name().equals(asked)) return audience;
        }
        return Audience.ME;
    }
}
