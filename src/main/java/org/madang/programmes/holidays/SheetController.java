package org.madang.programmes.holidays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.BringHolidays;
import org.madang.shared.Country;
import org.madang.shared.Viewer;
import org.madang.sheets.Refused;
import org.madang.sheets.Sheet;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings in the holidays of a country as a list: first it says what would change, then it is saved as a whole. */
@Controller
class SheetController {
    private static final int BYTES = 200_000;
    private static final Pattern PLAIN = Pattern.compile("[^\",;]*");

    private final BringHolidays bring;

    SheetController(BringHolidays bring) {
        this.bring = bring;
    }

    @GetMapping("/holidays/{calendar}/sheet")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "calendar")
    Answer ask(@PathVariable String calendar) {
        Form form = Form.empty().with("certainty", Certainty.ESTIMATED.name());
        return Answer.page(new SheetPage(new Country(calendar), form, List.of(), null));
    }

    @PostMapping("/holidays/{calendar}/sheet")
    @Allow(value = Action.KEEP_HOLIDAYS, in = "calendar")
    Answer bring(
            @PathVariable String calendar,
            Viewer viewer,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var country = new Country(calendar);
        String text = text(form, file);
        Certainty certainty = form.choice("certainty", Certainty.class);
        if (text.isBlank() && form.ok()) form.error("text", "programmes.sheet.nothing");
        if (certainty == null || !form.ok()) return Answer.unprocessable(new SheetPage(country, form, List.of(), null));
        HolidaySheet sheet;
        try {
            sheet = HolidaySheet.read(text, country, certainty == Certainty.ESTIMATED);
        } catch (Refused refused) {
            form.error("text", refused.key(), refused.arguments().toArray());
            return Answer.unprocessable(new SheetPage(country, form, List.of(), null));
        }
        if (!sheet.problems().isEmpty() || sheet.plans().isEmpty())
            return Answer.unprocessable(
                    new SheetPage(country, form.error("text", "programmes.sheet.wrong"), sheet.problems(), null));
        if (!form.value("step").equals("save"))
            return Answer.page(new SheetPage(country, form, List.of(), bring.judge(country, sheet.plans())));
        var done = bring.bring(country, sheet.plans(), viewer.id());
        return Answer.seeOther("/holidays/" + calendar + "?year="
                        + sheet.plans().getFirst().date().getYear())
                .withNotice("programmes.holidays.notice.brought", done.added(), done.moved(), done.confirmed());
    }

    /** What the file holds, or else what was pasted; it stands in the form from then on, so that it is brought once. */
    private static String text(Form form, @Nullable MultipartFile file) throws IOException {
        List<String> pasted = form.values("text");
        if (file == null || file.isEmpty()) {
            if (!pasted.isEmpty() && pasted.getFirst().length() > BYTES) form.error("text", "programmes.sheet.large");
            return pasted.isEmpty() ? "" : pasted.getFirst();
        }
        if (file.getSize() > BYTES) {
            form.error("file", "programmes.sheet.large");
            return "";
        }
        Path copy = Files.createTempFile("madang-holidays", ".part");
        try {
            file.transferTo(copy);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var text = new StringBuilder();
            Sheet.read(copy, name, Optional.empty(), HolidaySheet::isHeading, (no, cells) -> {
                if (text.length() <= BYTES) text.append(line(cells)).append('\n');
            });
            if (text.length() > BYTES) form.error("file", "programmes.sheet.large");
            else form.with("text", text.toString());
            return text.toString();
        } catch (Refused refused) {
            form.error("file", refused.key(), refused.arguments().toArray());
            return "";
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** As it stands in the page from then on, whatever the file was. */
    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("\\s+", " ").strip())
                .map(cell -> PLAIN.matcher(cell).matches() ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
