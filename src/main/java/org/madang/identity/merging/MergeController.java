package org.madang.identity.merging;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Records;
import org.madang.identity.SensitiveViews;
import org.madang.identity.privacy.People;
import org.madang.shared.Ids;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MergeController {
    private final MergeQueries queries;
    private final MergePeople mergePeople;
    private final UndoMerge undoMerge;
    private final Records records;
    private final People people;
    private final SensitiveViews views;
    private final Clock clock;

    MergeController(
            MergeQueries queries,
            MergePeople mergePeople,
            UndoMerge undoMerge,
            Records records,
            People people,
            SensitiveViews views,
            Clock clock) {
        this.queries = queries;
        this.mergePeople = mergePeople;
        this.undoMerge = undoMerge;
        this.records = records;
        this.people = people;
        this.views = views;
        this.clock = clock;
    }

    /** @param with the other record, by its id or by an address of its person */
    @Allow(value = Action.MERGE_PEOPLE, in = "person")
    @GetMapping("/people/{person}/merging")
    Answer compare(@PathVariable String person, @RequestParam(defaultValue = "") String with, Viewer viewer) {
        PersonId kept = PersonId.of(person);
        var form = Form.empty().with("with", with);
        if (with.isBlank()) return Answer.page(page(kept, null, viewer, form));
        PersonId other = other(with);
        if (other == null || other.equals(kept))
            return Answer.unprocessable(page(kept, null, viewer, form.error("with", "identity.merge.notFound")));
        return Answer.page(page(kept, other, viewer, form));
    }

    @Allow(value = Action.MERGE_PEOPLE, in = "person", fresh = true)
    @PostMapping("/people/{person}/merging")
    Answer merge(@PathVariable String person, Form form, Viewer viewer) {
        PersonId kept = PersonId.of(person);
        PersonId other = PersonId.of(form.value("with"));
        String reason = form.required("reason", 500);
        var taken = EnumSet.noneOf(MergeField.class);
        for (MergeField field : MergeField.values())
            if (form.value(field.name()).equals("other")) taken.add(field);
        if (!form.ok()) return Answer.unprocessable(page(kept, other, viewer, form));
        return switch (mergePeople.merge(kept, other, taken, reason, viewer)) {
            case MergePeople.Outcome.Merged merged ->
                Answer.seeOther("/people/" + kept + "/merging").withNotice("identity.merge.notice.done");
            case MergePeople.Outcome.ReasonMissing missing ->
                Answer.unprocessable(page(kept, other, viewer, form.error("reason", "web.form.required")));
            case MergePeople.Outcome.SameRecord same -> refused(kept, null, viewer, form, "identity.merge.same");
            case MergePeople.Outcome.NoLongerThere gone -> refused(kept, null, viewer, form, "identity.merge.gone");
            case MergePeople.Outcome.YourOwn own -> refused(kept, other, viewer, form, "identity.merge.own");
            case MergePeople.Outcome.BeyondYours beyond -> refused(kept, other, viewer, form, "identity.merge.beyond");
            case MergePeople.Outcome.Leaving leaving -> refused(kept, other, viewer, form, "identity.merge.leaving");
            case MergePeople.Outcome.InTheWay way -> refused(kept, other, viewer, form, "identity.merge.way");
        };
    }

    @Allow(value = Action.MERGE_PEOPLE, in = "person", fresh = true)
    @PostMapping("/people/{person}/merging/undo")
    Answer undo(@PathVariable String person, Form form, Viewer viewer) {
        PersonId kept = PersonId.of(person);
        UUID merge = Ids.parse(form.value("merge"));
        String back = "/people/" + kept + "/merging";
        return switch (undoMerge.undo(kept, merge, viewer.id())) {
            case UndoMerge.Outcome.Apart(PersonId other) ->
                Answer.seeOther(back + "?with=" + other).withNotice("identity.merge.notice.apart");
            case UndoMerge.Outcome.ApartAlready already ->
                Answer.seeOther(back).withNotice("identity.merge.notice.apart");
            case UndoMerge.Outcome.TooLate late -> refused(kept, null, viewer, form, "identity.merge.late");
            case UndoMerge.Outcome.NoWayBack no -> refused(kept, null, viewer, form, "identity.merge.noWay");
        };
    }

    private Answer refused(PersonId kept, @Nullable PersonId other, Viewer viewer, Form form, String key) {
        return Answer.conflict(page(kept, other, viewer, form.error("with", key)));
    }

    /** With each record that was taken in, what stayed with it because this one has its own. */
    private List<MergePage.TakenIn> mergers(PersonId kept) {
        return queries.mergers(kept).stream()
                .map(merger -> new MergePage.TakenIn(
                        merger, merger.undoneAt() == null ? people.meetings(kept, merger.gone()) : List.of()))
                .toList();
    }

    private @Nullable PersonId other(String with) {
        String text = with.strip();
        if (text.contains("@"))
            return records.atAddress(text.toLowerCase(Locale.ROOT)).orElse(null);
        try {
            return records.living(new PersonId(UUID.fromString(text))).orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private MergePage page(PersonId id, @Nullable PersonId second, Viewer viewer, Form form) {
        var both = queries.whole(second == null ? List.of(id) : List.of(id, second));
        var kept = both.get(id);
        if (kept == null) throw new NotFound();
        var other = second == null ? null : both.get(second);
        if (second != null && other == null) throw new NotFound();
        views.note(both.keySet(), viewer, null, Set.of(SensitiveViews.What.WHOLE_RECORD));
        return new MergePage(
                kept,
                other,
                second == null ? queries.candidates(id) : List.of(),
                mergers(id),
                second == null ? List.of() : queries.counts(id, second),
                second == null ? List.of() : people.meetings(id, second),
                form,
                clock.instant());
    }
}
