package org.madang.rosters.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.rosters.ImportId;
import org.madang.rosters.rules.Mapping;
import org.madang.shared.Viewer;
import org.madang.sheets.Limits;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ImportController {
    private final ImportPages pages;
    private final Imports imports;
    private final MapColumns mapColumns;
    private final MendRows mendRows;
    private final BeginApplying applying;
    private final BeginUndoing undoing;

    ImportController(
            ImportPages pages,
            Imports imports,
            MapColumns mapColumns,
            MendRows mendRows,
            BeginApplying applying,
            BeginUndoing undoing) {
        this.pages = pages;
        this.imports = imports;
        this.mapColumns = mapColumns;
        this.mendRows = mendRows;
        this.applying = applying;
        this.undoing = undoing;
    }

    @Allow(value = Action.IMPORT_PEOPLE, in = "import")
    @GetMapping("/imports/{import}")
    Answer show(@PathVariable("import") String id, Form asked, Viewer viewer) {
        return Answer.page(page(id, asked, Form.empty(), viewer));
    }

    @Allow(value = Action.IMPORT_PEOPLE, in = "import")
    @PostMapping("/imports/{import}/columns")
    Answer columns(@PathVariable("import") String id, Form form, Viewer viewer) {
        int columns =
                imports.find(ImportId.of(id)).map(list -> list.heads().size()).orElse(0);
        var fields = new ArrayList<String>();
        for (int i = 0; i < columns; i++) fields.add(form.value("column-" + i));
        return switch (mapColumns.map(ImportId.of(id), new Mapping(fields), viewer.id())) {
            case MapColumns.Outcome.Mapped mapped -> to(id);
            case MapColumns.Outcome.Twice(var field) ->
                unprocessable(
                        id, form.error("column-" + fields.lastIndexOf(field.name()), "rosters.columns.twice"), viewer);
            case MapColumns.Outcome.Missing(var field) ->
                unprocessable(id, form.error("column-0", "rosters.columns.missing." + field), viewer);
            case MapColumns.Outcome.NotNow(var state) -> notNow(id, viewer);
        };
    }

    @Allow(value = Action.IMPORT_PEOPLE, in = "import")
    @PostMapping("/imports/{import}/rows")
    Answer rows(@PathVariable("import") String id, Form form, Viewer viewer) {
        return switch (mendRows.mend(ImportId.of(id), mends(form))) {
            case MendRows.Outcome.Mended(int left) ->
                left == 0
                        ? to(id).withNotice("rosters.notice.mended.all")
                        : to(id).withNotice("rosters.notice.mended.left", left);
            case MendRows.Outcome.NotNow(var state) -> notNow(id, viewer);
        };
    }

    /** Fields are {@code cell-<row>-<column>} and {@code answer-<row>}; anything else of a page is passed over. */
    private static List<MendRows.Mend> mends(Form form) {
        var cells = new HashMap<Integer, Map<Integer, String>>();
        var answers = new HashMap<Integer, String>();
        for (String name : form.names()) {
            var cell = java.util.regex.Pattern.compile("cell-([0-9]{1,7})-([0-9]{1,2})")
                    .matcher(name);
            var answer = java.util.regex.Pattern.compile("answer-([0-9]{1,7})").matcher(name);
            if (cell.matches()) {
                String text = form.value(name);
                cells.computeIfAbsent(Integer.valueOf(cell.group(1)), no -> new HashMap<>())
                        .put(
                                Integer.valueOf(cell.group(2)),
                                text.length() > Limits.LETTERS ? text.substring(0, Limits.LETTERS) : text);
            } else if (answer.matches() && form.has(name))
                answers.put(Integer.valueOf(answer.group(1)), form.value(name));
        }
        var mends = new ArrayList<MendRows.Mend>();
        cells.forEach((no, texts) -> mends.add(mend(no, texts, answers.remove(no))));
        answers.forEach((no, answer) -> mends.add(mend(no, Map.of(), answer)));
        return mends.size() > ImportQueries.ROWS ? mends.subList(0, ImportQueries.ROWS) : mends;
    }

    private static MendRows.Mend mend(int no, Map<Integer, String> cells, @Nullable String answer) {
        if (answer == null) return new MendRows.Mend(no, cells, null, null);
        if (answer.equals("NEW")) return new MendRows.Mend(no, cells, "NEW", null);
        try {
            return new MendRows.Mend(no, cells, "SAME", UUID.fromString(answer));
        } catch (IllegalArgumentException nobody) {
            return new MendRows.Mend(no, cells, null, null);
        }
    }

    @Allow(value = Action.IMPORT_PEOPLE, in = "import")
    @PostMapping("/imports/{import}/application")
    Answer apply(@PathVariable("import") String id, Form form, Viewer viewer) {
        return switch (applying.begin(ImportId.of(id), form.checked("leaveOut", "yes"), viewer.id())) {
            case BeginApplying.Outcome.Begun begun -> to(id);
            case BeginApplying.Outcome.StillOpen(int rows) ->
                unprocessable(id, form.error("leaveOut", "rosters.apply.open", rows), viewer);
            case BeginApplying.Outcome.NothingToDo nothing ->
                unprocessable(id, form.error("leaveOut", "rosters.apply.nothing"), viewer);
            case BeginApplying.Outcome.NotNow(var state) -> notNow(id, viewer);
        };
    }

    @Allow(value = Action.IMPORT_PEOPLE, in = "import")
    @PostMapping("/imports/{import}/undoing")
    Answer undo(@PathVariable("import") String id, Viewer viewer) {
        return switch (undoing.begin(ImportId.of(id), viewer.id())) {
            case BeginUndoing.Outcome.Begun begun -> to(id);
            case BeginUndoing.Outcome.NotNow(var state) -> notNow(id, viewer);
        };
    }

    @Allow(value = Action.IMPORT_PEOPLE, in = "import")
    @PostMapping("/imports/{import}/removal")
    Answer discard(@PathVariable("import") String id, Viewer viewer) {
        return switch (undoing.discard(ImportId.of(id), viewer.id())) {
            case BeginUndoing.Outcome.Begun begun -> Answer.seeOther("/imports").withNotice("rosters.notice.discarded");
            case BeginUndoing.Outcome.NotNow(var state) -> notNow(id, viewer);
        };
    }

    private static Answer to(String id) {
        return Answer.seeOther("/imports/" + id);
    }

    private Answer unprocessable(String id, Form form, Viewer viewer) {
        return Answer.unprocessable(page(id, Form.empty(), form, viewer));
    }

    /** Somebody else moved the list meanwhile; the page shows how it stands. */
    private Answer notNow(String id, Viewer viewer) {
        return Answer.conflict(page(id, Form.empty(), Form.empty(), viewer)).withNotice("rosters.notice.notNow");
    }

    private ImportPage page(String id, Form asked, Form form, Viewer viewer) {
        String after = asked.value("after");
        return pages.page(
                ImportId.of(id),
                asked.values("show").isEmpty() ? null : asked.value("show"),
                after.matches("[0-9]{1,8}") ? Integer.parseInt(after) : 0,
                form,
                viewer);
    }
}
