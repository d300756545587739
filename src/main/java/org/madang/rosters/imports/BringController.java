package org.madang.rosters.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.TrackId;
import org.madang.rosters.Courses;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.sheets.Letters;
import org.madang.sheets.Limits;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class BringController {
    static final Map<String, Charset> LETTERS = Map.of(
            "UTF-8", java.nio.charset.StandardCharsets.UTF_8,
            "UTF-16LE", java.nio.charset.StandardCharsets.UTF_16LE,
            "CP949", Letters.KOREAN,
            "windows-1258", Letters.VIETNAMESE,
            "windows-1252", Letters.WESTERN);
    private static final int LONGEST_NAME = 200;

    private final Courses courses;
    private final BringList bring;
    private final Gate gate;
    private final ScopeFinder tracks;

    BringController(Courses courses, BringList bring, Gate gate, List<ScopeFinder> finders) {
        this.courses = courses;
        this.bring = bring;
        this.gate = gate;
        this.tracks = finders.stream()
                .filter(finder -> finder.kind().equals("track"))
                .findFirst()
                .orElseThrow();
    }

    @Allow(Action.IMPORT_PEOPLE)
    @GetMapping("/imports/new")
    Answer ask(Form asked, Viewer viewer) {
        return Answer.page(page(
                Form.empty().with("track", asked.value("track")).with("courseName", asked.value("courseName")),
                viewer));
    }

    @Allow(Action.IMPORT_PEOPLE)
    @PostMapping("/imports")
    Answer bring(Form form, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        boolean sent = file != null && !file.isEmpty();
        if (!sent && form.value("text").isBlank())
            form.error("file", named(file) ? "sheets.refused.empty" : "rosters.bring.nothing");
        if (sent && file != null && file.getSize() > Limits.BYTES)
            form.error("file", "sheets.refused.large", Limits.BYTES / 1_000_000);
        TrackId track = track(form, viewer);
        String letters = form.value("letters");
        if (!letters.isEmpty() && !LETTERS.containsKey(letters)) form.error("letters", "web.form.choice");
        if (!form.ok()) return Answer.unprocessable(page(form, viewer));
        boolean invite = form.checked("invite", "yes");
        if (!sent || file == null) {
            // A pasted text is taken as it came: the tabs at its ends are empty cells.
            String text = form.values("text").getFirst();
            return answer(bring.bring(source(null, "", text, form), track, invite, viewer.id()), form, "text", viewer);
        }
        Path copy = Files.createTempFile("madang-list", ".part");
        try {
            file.transferTo(copy);
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return answer(bring.bring(source(copy, name, "", form), track, invite, viewer.id()), form, "file", viewer);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** A browser sends the field also when no file was chosen, but then without a name. */
    private static boolean named(@Nullable MultipartFile file) {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }

    private static BringList.Source source(@Nullable Path file, String name, String text, Form form) {
        String clean = Form.empty()
                .with("n", name.substring(Math.max(0, name.length() - LONGEST_NAME)))
                .value("n");
        return new BringList.Source(file, clean, text, Optional.ofNullable(LETTERS.get(form.value("letters"))));
    }

    private Answer answer(BringList.Outcome outcome, Form form, String field, Viewer viewer) {
        return switch (outcome) {
            case BringList.Outcome.Brought(var id) -> Answer.seeOther("/imports/" + id);
            case BringList.Outcome.NotTaken(String key, List<Object> arguments) ->
                Answer.unprocessable(page(form.error(field, key, arguments.toArray()), viewer));
        };
    }

    private @Nullable TrackId track(Form form, Viewer viewer) {
        String slug = form.value("track");
        if (slug.isEmpty()) {
            if (!gate.may(viewer, Action.IMPORT_PEOPLE, Scope.PLATFORM))
                form.error("track", "rosters.bring.track.needed");
            return null;
        }
        var track = tracks.find(slug)
                .filter(found -> gate.may(viewer, Action.IMPORT_PEOPLE, found))
                .flatMap(found -> Optional.ofNullable(found.track()))
                .map(TrackId::new)
                .filter(courses::isOpen);
        if (track.isEmpty()) form.error("track", "web.form.choice");
        return track.orElse(null);
    }

    private BringPage page(Form form, Viewer viewer) {
        return new BringPage(
                form, courses.choosable(form, viewer), Limits.ROWS, Limits.COLUMNS, Limits.BYTES / 1_000_000);
    }
}
