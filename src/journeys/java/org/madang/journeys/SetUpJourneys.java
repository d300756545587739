package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An officer holds this year's edition again next year, and sees beforehand which sessions fall on holidays. */
@Journey
class SetUpJourneys {
    private static final Pattern ENGLISH_DAY = Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}");
    private static final Pattern KOREAN_DAY = Pattern.compile("(\\d{4})년 (\\d{1,2})월 (\\d{1,2})일");

    private static Locator firstSession(Somebody officer) {
        return officer.page().locator("section[aria-labelledby=sessions-again] details li").first();
    }

    @Test
    void in_english_on_a_desk(Windows windows) {
        Somebody officer = windows.enter("Kim Haneul");
        officer.open("/set-up");
        officer.page()
                .getByRole(AriaRole.REGION, new com.microsoft.playwright.Page.GetByRoleOptions()
                        .setName("Cultural Administration Training"))
                .getByText("Hold an edition again")
                .click();
        officer.press("Go on").press("Show the new dates").seesHeading("This is how it would be");
        String preview = officer.page().url();

        // The government announces a holiday on the day of the first session.
        Matcher day = ENGLISH_DAY.matcher(firstSession(officer).locator("strong").textContent());
        if (!day.find()) throw new AssertionError("no day");
        LocalDate date = LocalDate.parse(day.group(), DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
        officer.open("/holidays/KR/new")
                .write("Day", String.valueOf(date.getDayOfMonth()))
                .write("Month", String.valueOf(date.getMonthValue()))
                .write("Year", String.valueOf(date.getYear()))
                .write("Name", "Day of the Courtyard")
                .press("Save")
                .sees("Day of the Courtyard");

        officer.page().navigate(preview);
        assertThat(officer.page().locator("section[aria-labelledby=sessions-again] > ul li").first())
                .containsText("Day of the Courtyard");
        officer.sees("Holiday in South Korea").press("Make the new edition");
        officer.sees("The new edition is made").follow("History").sees("Opened");
        officer.page().goBack();
        officer.page().locator("main a[href^='/set-up/tracks/']").first().click();
        String track = officer.page().url().replaceAll(".*/tracks/|/edit", "");
        officer.open("/tracks/" + track + "/sessions").sees("Day of the Courtyard");
    }

    @Test
    void in_korean_on_a_phone_without_scripts(Windows windows) {
        Somebody officer = windows.enterWithoutScripts("Kim Haneul").read("ko");
        officer.open("/set-up/programmes/cultural-expert-training/copies/new");
        int year = LocalDate.now(java.time.ZoneId.of("Asia/Seoul")).getYear();
        officer.choose("어느 회차를 가져올까요?", "experts-" + year).press("다음");
        officer.write("주소", "experts-" + (year + 1) + "-korean").press("새 날짜 보기").seesHeading("이렇게 만들어집니다");
        String preview = officer.page().url();

        Matcher day = KOREAN_DAY.matcher(firstSession(officer).locator("strong").textContent());
        if (!day.find()) throw new AssertionError("no day");
        officer.open("/holidays/KR/new")
                .write("연도", day.group(1))
                .write("월", day.group(2))
                .write("일", day.group(3))
                .write("이름", "Day of the Village")
                .press("저장")
                .sees("Day of the Village");

        officer.page().navigate(preview);
        officer.sees("한국 공휴일").sees("Day of the Village").press("새 회차 만들기");
        officer.sees("새 회차를 만들었습니다");
        assertThat(officer.page().locator("main a[href^='/set-up/tracks/']").first()).isVisible();
    }
}
