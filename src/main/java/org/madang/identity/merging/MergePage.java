package org.madang.identity.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.PersonalData.Fate;
import org.madang.web.PersonalData.Meeting;
import org.madang.web.Screen;

/** @param other the record to compare with; null before one is chosen */
public record MergePage(
        MergeQueries.Whole kept,
        MergeQueries.@Nullable Whole other,
        List<MergeQueries.Candidate> candidates,
        List<TakenIn> mergers,
        List<MergeQueries.Count> counts,
        List<Meeting> meetings,
        Form form,
        Instant now)
        implements Page {
    /** @param differs whether there is something to choose */
    public record Line(MergeField field, String kept, String other, boolean differs) {}

    @Override
    public String template() {
        return "identity/merging/merge.jte";
    }

    /** @param history what both had in one place, and what stayed with the record that went */
    public record TakenIn(MergeQueries.Merger merger, List<Meeting> history) {}

    public List<Meeting> meetings(Fate fate) {
        return meetings.stream().filter(meeting -> meeting.fate() == fate).toList();
    }

    public boolean free() {
        return meetings.stream().noneMatch(Meeting::inTheWay);
    }

    public List<Line> lines(Screen s) {
        var lines = new ArrayList<Line>();
        var second = other;
        if (second == null) return lines;
        for (MergeField field : MergeField.values()) {
            String mine = value(s, kept, field);
            String theirs = value(s, second, field);
            if (mine.isEmpty() && theirs.isEmpty()) continue;
            lines.add(new Line(field, mine, theirs, !mine.equals(theirs) && !mine.isEmpty() && !theirs.isEmpty()));
        }
        return lines;
    }

    public List<Choice> choices(Line line) {
        return List.of(Choice.of("kept", line.kept()), Choice.of("other", line.other()));
    }

    public boolean canBeUndone(MergeQueries.Merger merger) {
        return merger.undoneAt() == null && now.isBefore(merger.mergedAt().plus(UndoMerge.WITHIN));
    }

    public long days() {
        return UndoMerge.WITHIN.toDays();
    }

    static String value(Screen s, MergeQueries.Whole of, MergeField field) {
        return switch (field) {
            case PRINT_NAME -> of.printName();
            case LATIN_NAME -> of.latinName();
            case CALL_ME -> of.callMe();
            case SAY_IT -> of.sayIt();
            case TITLE -> of.title();
            case SORT_KEY -> of.sortKey();
            case EMAIL -> of.email() == null ? "" : of.email();
            case COUNTRY -> of.country() == null ? "" : s.f().country(of.country());
            case CITIZENSHIP ->
                s.f().list(of.citizenships().stream()
                        .map(code -> s.f().country(new Country(code)))
                        .toList());
            case BIRTH_YEAR -> of.birthYear() == null ? "" : s.f().year(of.birthYear());
            case PHONE -> of.phone();
            case LANGUAGE -> s.f().language(of.language());
            case ZONE -> s.f().city(of.zone());
        };
    }
}
