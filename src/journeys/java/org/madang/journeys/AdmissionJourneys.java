package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an application to a seat: applicant, partner coordinator, reviewer, secretariat officer, applicant again. */
@Journey
class AdmissionJourneys {
    private static final Pattern CALL = Pattern.compile("^Call for cultural experts");
    private static final String WHY =
            "I produce short films in Phnom Penh and want to learn how a first feature finds its money and its audience.";

    @Test
    void a_draft_becomes_a_seat(Windows windows) {
        var applicant = windows.enter("Seng Ponleu");
        applicant
                .open("/calls")
                .follow(CALL)
                .follow("Go to my application")
                .follow("Go on writing")
                .write("Why you want to take part", WHY);
        applicant.page().getByRole(AriaRole.BUTTON).last().focus();
        // The state of the saving itself: the page says "saved" in other sentences too.
        assertThat(applicant.page().locator("[data-state=saved]").first()).isVisible();
        applicant.page().reload();
        assertThat(applicant.page().getByLabel("Why you want to take part")).hasValue(WHY);
        applicant.press("Save and go on").press("Save and go on");
        applicant.tick("I promise this").press("Save and check my answers");
        applicant
                .sees("By your answers you do not meet this condition of the call")
                .press("Submit my application")
                .seesHeading("Your application is in");

        endorse(windows.enter("Yim Chantara"), "សេង ពន្លឺ");
        review(windows.enter("Seo Junyoung"), "សេង ពន្លឺ");
        release(windows.enter("Kim Haneul"), "សេង ពន្លឺ");
        accept(applicant, "សេង ពន្លឺ");
    }

    @Test
    void somebody_without_scripts_gets_a_seat_too(Windows windows) {
        makeRoom(windows.enterWithoutScripts("Kim Haneul"));
        var applicant = windows.enterWithoutScripts("Van Sreypich");
        applicant
                .open("/calls")
                .follow(CALL)
                .follow("Apply")
                .press("Start my application")
                .write("Your name", "វ៉ាន់ ស្រីពេជ្រ")
                .write("Your name in Latin letters", "Van Sreypich")
                .choose("Country", "KH")
                .press("Save and go on")
                .press("Save and go on")
                .sees("Please choose a track.")
                .tick("First features from Cambodia")
                .press("Save and go on")
                .write("Day", "2")
                .write("Month", "5")
                .write("Year", "1993")
                .write("Years of experience in your field", "6")
                .tick("English")
                .press("Save and go on")
                .write("Why you want to take part", WHY)
                .press("Save and go on")
                .tick("Yes")
                .press("Save and go on")
                .sees("there is one more thing to ask on this page")
                .write("How many works?", "៣")
                .write("Day", "1")
                .write("Month", "12")
                .write("Year", "2024")
                .press("Save and go on")
                .tick("I promise this")
                .press("Save and check my answers")
                .sees("By the date of birth given, this condition is met.")
                .press("Submit my application")
                .seesHeading("Your application is in");

        endorse(windows.enterWithoutScripts("Yim Chantara"), "វ៉ាន់ ស្រីពេជ្រ");
        review(windows.enterWithoutScripts("Seo Junyoung"), "វ៉ាន់ ស្រីពេជ្រ");
        release(windows.enterWithoutScripts("Kim Haneul"), "វ៉ាន់ ស្រីពេជ្រ");
        accept(applicant, "វ៉ាន់ ស្រីពេជ្រ");
    }

    private static void makeRoom(Somebody officer) {
        int next = LocalDate.now(ZoneId.of("Asia/Seoul")).getYear() + 1;
        officer.open("/set-up/editions/experts-" + next + "/seats/new")
                .choose("Belongs to", "First features from Cambodia")
                .choose("Country", "KH")
                .choose("Grade", "EXPERT")
                .write("Seats", "6")
                .press("Save")
                .sees("Saved.");
    }

    private static void endorse(Somebody partner, String name) {
        partner.open("/run").follow(Pattern.compile("for your endorsement"));
        partner.press("Endorse " + name).sees("Endorsed.");
    }

    /** Names are hidden in this call, so the application is known by what it says. */
    private static void review(Somebody reviewer, String name) {
        reviewer.open("/run").follow(Pattern.compile("for your review")).open("/admission/reviews?state=WAITING");
        var waiting = reviewer.page().locator("main tbody th a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String path : waiting) {
            reviewer.open(path);
            if (reviewer.page().getByText(WHY).count() > 0) break;
        }
        reviewer.sees(WHY);
        assertThat(reviewer.page().getByText(name)).hasCount(0);
        for (String criterion : List.of("c1", "c2", "c3"))
            // The words beside the second button from above, a 4.
            reviewer.page().locator("label[for=mark-" + criterion + "-1]").click();
        reviewer.press("Hand in my review").sees("Your review is handed in.").sees("4 of 5");
    }

    private static void release(Somebody officer, String name) {
        officer.open("/admission").follow(CALL).press("Select " + name).sees("The decision is staged.");
        officer.follow("Look at the letters and release");
        var until = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(14);
        officer.write("Day", String.valueOf(until.getDayOfMonth()))
                .write("Month", String.valueOf(until.getMonthValue()))
                .write("Year", String.valueOf(until.getYear()))
                .press("Show the letters with this date")
                .press(Pattern.compile("^Release "))
                .sees("the letters are on their way");
    }

    private static void accept(Somebody applicant, String name) {
        applicant.open("/calls").follow(CALL).follow("Go to my application").follow("Go to the offer");
        applicant.press("Accept my place").sees("Welcome! Your place is yours.").follow("Go to my track");
        applicant.follow("See everybody in this track");
        assertThat(applicant.page().getByRole(AriaRole.MAIN).getByText(name).first()).isVisible();
        assertThat(applicant.page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .isVisible();
    }
}
