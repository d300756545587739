package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer imports 400 people of whom 30 rows are wrong, mends them in the page, applies, undoes and applies again. */
@Journey
class ImportJourneys {
    private static final int PEOPLE = 400;
    private static final int WRONG = 30;
    private static final int PATIENCE = 60_000;

    @TempDir
    Path folder;

    @Test
    void a_list_is_mended_applied_undone_and_applied_again(Windows windows) throws IOException {
        wholeWay(
                windows.enter("Kim Haneul").page(),
                "en",
                new String[] {"Name", "E-mail", "Country", "Language", "Time zone", "Year of birth"},
                "30 rows are wrong",
                "400 new people",
                "400 rows were written");
    }

    @Test
    void and_the_same_in_korean(Windows windows) throws IOException {
        wholeWay(
                windows.enter("Kim Haneul").read("ko").page(),
                "ko",
                new String[] {"이름", "이메일", "나라", "언어", "시간대", "출생연도"},
                "오류 30행",
                "새 사람 400명",
                "400행을 기록했습니다");
    }

    private void wholeWay(Page page, String mark, String[] headings, String wrong, String ready, String written)
            throws IOException {
        page.navigate("/imports/new");
        page.setInputFiles("input[name=file]", list(mark, headings));
        page.locator("form[action='/imports'] button[type=submit]").click();
        page.locator("form[action$='/columns'] button[type=submit]").click();
        assertThat(page.locator(".verdicts")).containsText(wrong, patiently());
        mend(page, mark, headings);
        assertThat(page.locator(".verdicts")).containsText(ready, patiently());
        apply(page, written);
        page.locator("form[action$='/undoing'] button").click();
        assertThat(page.locator(".verdicts")).containsText(ready, patiently());
        apply(page, written);
    }

    private static void apply(Page page, String written) {
        page.locator("form[action$='/application'] button[type=submit]").click();
        assertThat(page.locator(".next")).containsText(written, patiently());
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    /** Only the wrong cells can be typed in; each is labelled by its heading. */
    private static void mend(Page page, String mark, String[] headings) {
        var inputs = page.locator("input[name^=cell-]").all();
        assertThat(inputs).hasSize(WRONG);
        var right = Map.of(
                headings[2], "Cambodia",
                headings[3], "Khmer",
                headings[4], "Asia/Phnom_Penh",
                headings[5], "1990");
        for (Locator input : inputs) {
            String id = input.getAttribute("id");
            String heading = page.locator("label[for=" + id + "]").innerText();
            input.fill(
                    heading.equals(headings[1])
                            ? id + "." + mark + "@import.example"
                            : heading.equals(headings[0]) ? "Mended " + mark + " " + id : right.get(heading));
        }
        page.locator("form[action$='/rows'] button[type=submit]").click();
    }

    private Path list(String mark, String[] headings) throws IOException {
        Path file = folder.resolve("list-" + mark + ".xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "journey", "1.0")) {
            var sheet = book.newWorksheet("people");
            for (int column = 0; column < headings.length; column++) sheet.value(0, column, headings[column]);
            for (int row = 1; row <= PEOPLE; row++) {
                // The wrong ones stand apart from one another, five of each of six kinds.
                int kind = row % 13 == 0 && row / 13 <= WRONG ? row / 13 % 6 : -1;
                sheet.value(row, 0, kind == 0 ? "" : "Person " + mark + " " + row);
                sheet.value(row, 1, kind == 1 ? "no address" : "person" + row + "." + mark + "@import.example");
                sheet.value(row, 2, kind == 2 ? "Atlantis" : "Lao PDR");
                sheet.value(row, 3, kind == 3 ? "Klingon" : "Lao");
                sheet.value(row, 4, kind == 4 ? "GMT+7" : "Asia/Vientiane");
                sheet.value(row, 5, kind == 5 ? "12" : "1988");
            }
        }
        return file;
    }
}
