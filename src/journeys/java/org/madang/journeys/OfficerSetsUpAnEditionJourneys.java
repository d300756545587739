package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.shared.text.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The autumn of an officer: next year's edition is made from this year's, its sessions are held against next year's
 * holidays, a list of people is brought, mended, applied, undone and applied again, and two records of one person
 * become one. At a desk in full, on a phone without scripts with a shorter list.
 */
@Journey
class OfficerSetsUpAnEditionJourneys {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ENGLISH_DAY = Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}");
    private static final Pattern KOREAN_DAY = Pattern.compile("(\\d{4})년 (\\d{1,2})월 (\\d{1,2})일");
    private static final List<String> ENGLISH =
            List.of("Name", "E-mail", "Country", "Language", "Time zone", "Year of birth");
    private static final List<String> KOREAN = List.of("이름", "이메일", "나라", "언어", "시간대", "출생연도");

    @TempDir
    Path folder;

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource({
        "en, desk,  administrators, 400, 30",
        "ko, desk,  experts,        400, 30",
        "en, phone, experts,         50,  3",
        "ko, phone, administrators,  50,  3"
    })
    void the_whole_way(String language, String where, String edition, int people, int wrong, Windows windows)
            throws IOException {
        boolean desk = where.equals("desk");
        var somebody = windows.visitor(desk ? 1280 : 360, desk).signIn("Kim Haneul").read(language);
        var officer = new Walker(somebody, messages, language);
        boolean korean = language.equals("ko");
        String mark = language + where;
        copy(officer, edition, mark, korean);
        var sheet = new PeopleSheet(mark, korean ? KOREAN : ENGLISH, people, wrong);
        bring(officer, sheet, desk);
        merge(officer, sheet);
    }

    private static void copy(Walker officer, String edition, String mark, boolean korean) {
        int year = LocalDate.now(ZoneId.of("Asia/Seoul")).getYear();
        officer.open("/set-up").follow(inMain(officer, "a[href='/set-up/editions/" + edition + "-" + year + "']"));
        officer.follow("programmes.copy.title");
        officer.write("programmes.setup.slug", edition + "-" + (year + 1) + "-" + mark)
                .press("programmes.copy.show")
                .seesHeading("programmes.copy.preview");
        String preview = officer.page().url();

        // The government announces a holiday on the day of the first session.
        LocalDate day = day(inMain(officer, "section[aria-labelledby=sessions-again] details li strong"), korean);
        String holiday = "Day of the Courtyard " + mark;
        officer.open("/holidays/KR/new");
        inMain(officer, "input[name=date-year]").fill(String.valueOf(day.getYear()));
        inMain(officer, "input[name=date-month]").fill(String.valueOf(day.getMonthValue()));
        inMain(officer, "input[name=date-day]").fill(String.valueOf(day.getDayOfMonth()));
        inMain(officer, "input[name=name]").fill(holiday);
        officer.press("programmes.setup.save").seesText(holiday);

        officer.open(preview);
        assertThat(inMain(officer, "section[aria-labelledby=sessions-again] > ul li").first())
                .containsText(holiday);
        officer.press("programmes.copy.do").sees("programmes.notice.copied");
        officer.follow("programmes.history.title").seesHeading("programmes.history.title");
        officer.page().goBack();
        officer.follow(inMain(officer, "a[href^='/set-up/tracks/']"));
        String track = officer.page().url().replaceAll(".*/tracks/|/edit.*", "");
        officer.open("/tracks/" + track + "/sessions").seesText(holiday);
    }

    private static LocalDate day(Locator said, boolean korean) {
        Matcher day = (korean ? KOREAN_DAY : ENGLISH_DAY).matcher(said.first().textContent());
        if (!day.find()) throw new AssertionError("no day in " + said.first().textContent());
        return korean
                ? LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                : LocalDate.parse(day.group(), DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }

    private void bring(Walker officer, PeopleSheet sheet, boolean scripts) throws IOException {
        officer.open("/people").follow("identity.people.import");
        inMain(officer, "input[name=file]").setInputFiles(sheet.write(folder));
        officer.press("rosters.bring.send").press("rosters.columns.check");
        done(officer, scripts, "rosters.count.ERROR", sheet.wrong());
        mend(officer, sheet);
        done(officer, scripts, "rosters.count.CREATE", sheet.people());
        officer.press("rosters.apply.button", sheet.people());
        done(officer, scripts, "rosters.applied.lead", sheet.people(), 0);
        officer.press("rosters.undo");
        done(officer, scripts, "rosters.count.CREATE", sheet.people());
        officer.press("rosters.apply.button", sheet.people());
        done(officer, scripts, "rosters.applied.lead", sheet.people(), 0);
    }

    /** With scripts the page follows the work by itself; without them the officer looks again. */
    private static void done(Walker officer, boolean scripts, String key, Object... counts) {
        var working = inMain(officer, "[data-working]");
        var until = Instant.now().plus(PATIENCE);
        if (scripts) assertThat(working).hasCount(0, new HasCountOptions().setTimeout(PATIENCE.toMillis()));
        while (working.count() > 0 && Instant.now().isBefore(until)) officer.follow("rosters.working.look");
        assertThat(officer.page().locator("main"))
                .containsText(officer.say(key, counts), new ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
    }

    /** Only what is wrong can be typed in; each cell is labelled by its heading. */
    private static void mend(Walker officer, PeopleSheet sheet) {
        var cells = inMain(officer, "input[name^=cell-]").all();
        assertThat(cells).hasSize(sheet.wrong());
        for (Locator cell : cells) {
            String id = cell.getAttribute("id");
            cell.fill(sheet.right(inMain(officer, "label[for=" + id + "]").innerText(), id));
        }
        officer.press("rosters.rows.save");
    }

    private static void merge(Walker officer, PeopleSheet sheet) {
        officer.open("/people").write("identity.people.search", sheet.twice()).press("tables.show");
        var both = inMain(officer, "tbody tr");
        assertThat(both).hasCount(2);
        officer.follow(both.first().locator("th a"));
        officer.follow("identity.merge.back").follow("identity.merge.link");
        officer.seesText(sheet.twice()).sees("identity.merge.because.BIRTH_YEAR");
        officer.follow(inMain(officer, "ul a[href*='with=']"))
                .press("identity.merge.do")
                .sees("web.form.required")
                .write("identity.merge.reason", "The same passport")
                .press("identity.merge.do")
                .sees("identity.merge.notice.done")
                .seesText("The same passport");
        officer.open("/people").write("identity.people.search", sheet.twice()).press("tables.show");
        assertThat(both).hasCount(1);
    }

    private static Locator inMain(Walker officer, String selector) {
        return officer.page().locator("main").locator(selector);
    }
}
