package org.madang.admission.nominees;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.admission.NominatePeople;
import org.madang.identity.MailAddress;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.web.Form;
import org.madang.web.Screen;

/** Reads the rows of a form in which several people are named; fields of a row end with its number, from 1. */
final class Sitting {
    private static final int FIRST = 5;
    private static final int MORE = 5;

    private final Form form;
    private final List<NomineeQueries.Track> tracks;
    private int rows;

    Sitting(Form form, List<NomineeQueries.Track> tracks) {
        this.form = form;
        this.tracks = tracks;
        String typed = form.value("rows");
        int asked = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : FIRST;
        rows = Math.clamp(asked, FIRST, NominatePeople.MOST);
    }

    int rows() {
        return rows;
    }

    void more() {
        rows = Math.min(NominatePeople.MOST, rows + MORE);
    }

    /** Puts lines copied from a table into rows that are empty: name, name in Latin letters, address. */
    void paste(String lines) {
        int row = 1;
        for (String line : lines.split("\n", -1)) {
            String[] cells = line.split("[\t;]|,\\s*(?=\\S)", 0);
            if (line.isBlank()) continue;
            while (row <= NominatePeople.MOST && !empty(row)) row++;
            if (row > NominatePeople.MOST) return;
            rows = Math.max(rows, row);
            var names = new ArrayList<String>();
            for (String cell : cells) {
                if (cell.contains("@")) form.with("email-" + row, cell.strip());
                else if (!cell.isBlank()) names.add(cell.strip());
            }
            if (!names.isEmpty()) form.with("name-" + row, names.getFirst());
            if (names.size() > 1) form.with("latin-" + row, names.get(1));
        }
        form.with("paste", "");
    }

    private boolean empty(int row) {
        return !form.has("name-" + row) && !form.has("latin-" + row) && !form.has("email-" + row);
    }

    /** Those who were named; what is wrong with a row stands beside its field. */
    List<Row> read() {
        var people = new ArrayList<Row>();
        for (int row = 1; row <= rows; row++) {
            if (empty(row) && !form.has("letter-" + row)) continue;
            var named = read(row);
            if (named != null) people.add(new Row(row, named));
        }
        return people;
    }

    record Row(int number, NominatePeople.Named named) {}

    private NominatePeople.@Nullable Named read(int row) {
        String name = form.required("name-" + row, 200);
        String latin = form.optional("latin-" + row, 200);
        if (latin.isEmpty() && name.chars().allMatch(c -> c < 0x250)) latin = name;
        if (!latin.chars().allMatch(c -> c < 0x250)) form.error("latin-" + row, "admission.wrong.latin");
        var address = MailAddress.parse(form.value("email-" + row));
        if (address.isEmpty()) form.error("email-" + row, "admission.wrong.mail");
        String letter = form.optional("letter-" + row, 16_000);
        Integer rank = null;
        if (form.has("rank-" + row)) {
            String typed = form.value("rank-" + row);
            if (typed.matches("[1-9][0-9]{0,3}")) rank = Integer.valueOf(typed);
            else form.error("rank-" + row, "admission.wrong.rank");
        }
        TrackId track = track(form.value("track-" + row));
        if (track == null) form.error("track-" + row, "web.form.choice");
        Language language = Screen.LANGUAGES.stream()
                .filter(one -> one.tag().equals(form.value("language-" + row)))
                .findFirst()
                .orElse(Language.ENGLISH);
        if (!form.ok()) return null;
        return new NominatePeople.Named(
                name, latin, address.orElseThrow(), language, Objects.requireNonNull(track), rank, letter);
    }

    private @Nullable TrackId track(String typed) {
        if (tracks.size() == 1) return tracks.getFirst().id();
        return tracks.stream()
                .map(NomineeQueries.Track::id)
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
