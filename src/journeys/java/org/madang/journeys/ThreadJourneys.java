package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.shared.text.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Everybody of the programme does their step of the thread, in English and in Korean, on a phone and at a desk. The
 * journeys share one demonstration, so each of the four moves things of its own, or reads only.
 */
@Journey
class ThreadJourneys {
    @Autowired
    private Messages messages;

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("en", 360, 0), Arguments.of("en", 1280, 1), Arguments.of("ko", 360, 2), Arguments.of("ko", 1280, 3));
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @MethodSource("ways")
    void everybody_does_their_step(String language, int width, int turn, Windows windows) {
        expert(enter(windows, "Phengsy Duangdala", language, width));
        administrator(enter(windows, "Dian Puspitasari", language, width));
        official(enter(windows, "Dato Azman bin Rahim", language, width), language + " " + width);
        instructor(enter(windows, "Kang Narae", language, width), language + " " + width);
        courseManager(enter(windows, "Lee Doyun", language, width), turn);
        coordinator(enter(windows, "Yim Chantara", language, width));
        reviewer(enter(windows, "Seo Junyoung", language, width));
        secretariat(enter(windows, "Kim Haneul", language, width));
        operator(enter(windows, "Yoon Taeho", language, width));
        applicant(enter(windows, "Bituin Aguinaldo", language, width));
        graduate(enter(windows, "Sok Dara", language, width));
        visitor(new Walker(windows.visitor(width, true).open("/").read(language), messages, language));
    }

    private Walker enter(Windows windows, String latinName, String language, int width) {
        // A window each would be twelve at once.
        windows.close();
        return new Walker(windows.visitor(width, true).signIn(latinName).read(language), messages, language);
    }

    /** “One screen tells me what is next”: through the door into the room, and out again with evidence of both. */
    private static void expert(Walker expert) {
        expert.open("/this-week").seesHeading("home.week.title");
        expert.follow(expert.page().locator("#now a"));
        expert.page().locator("form[action^='/join/'] button").first().click();
        assertThat(expert.page()).hasURL(Pattern.compile("/join/[0-9a-f-]+/room$"));
        assertThat(expert.page().locator("#here .name").first()).hasText("ແພງສີ ດວງດາລາ");
        expert.sees("learning.lessons").press("schedule.room.leave").sees("schedule.notice.left");
    }

    /** “I compared my country’s case with the others”. */
    private static void administrator(Walker administrator) {
        administrator.open("/forums");
        administrator.follow(administrator.page().locator("main :is(h2, h3) a"));
        administrator.sees("forum.cases.mine").follow(administrator.page().locator("#compare ol a"));
        assertThat(administrator.page().locator("main tbody tr")).hasCount(6);
        administrator.follow(administrator.page().locator("main tbody tr:has(.prose) th a"));
        administrator.follow(administrator.page().locator("main a[href*='/compare/']"));
    }

    /** “My words were approved by me before anyone quoted them”: they wait, and only their author sees them. */
    private static void official(Walker official, String mine) {
        String text = "Malaysia publishes what a training costs and what came of it. " + mine;
        official.open("/forums").follow(official.page().locator("main :is(h2, h3) a"));
        official.follow(official.page().locator("#threads h3 a"));
        official.write("forum.write.text", text);
        var box = official.page().locator("input[name=as]:not([value=PERSONAL])").first();
        official.tick("as", box.getAttribute("value")).press("forum.write.send");
        official.sees("forum.notice.waits").seesText(text);
    }

    /** “I commented from my phone, once”. */
    private static void instructor(Walker instructor, String mine) {
        instructor.open("/this-week");
        instructor.follow(instructor.page().locator("nav a[href^='/tracks/']"));
        instructor.open(instructor.page().url().replaceAll("^https?://[^/]+", "") + "/works");
        instructor.follow(instructor.page().locator("main a[href^='/works/']"));
        String text = "Shorten the first scene by half. " + mine;
        instructor.write("works.comments.text", text).press("works.comments.save").seesText(text);
    }

    /** “I know who is falling behind”: a roll call of this walk’s own is opened again and closed. */
    private static void courseManager(Walker manager, int turn) {
        manager.open("/run").seesHeading("home.run.title");
        manager.follow(manager.page().locator("nav a[href^='/tracks/']"));
        manager.open(manager.page().url().replaceAll("^https?://[^/]+", "") + "/sessions");
        var earlier = manager.page().locator("details.more summary").first();
        if (earlier.count() > 0) earlier.click();
        var calls = manager.page().locator(".agenda a[href$='/roll-call']");
        manager.open(calls.nth(turn).getAttribute("href")).seesHeading("schedule.rollcall");
        manager.page().locator("details.more summary").last().click();
        manager.write("schedule.change.reason", "One arrived by the other door").press("schedule.rollcall.reopen.do");
        manager.sees("schedule.notice.reopened");
        int people = manager.page().locator(".roll-line").count();
        manager.press("schedule.rollcall.close", people).sees("schedule.notice.closed", people);
    }

    /** “I see what the operator sees”. */
    private static void coordinator(Walker coordinator) {
        coordinator.open("/run").open("/admission/endorsements").seesHeading("admission.endorsements.title");
        coordinator.follow(coordinator.page().locator("main tbody th a")).sees("admission.field.country");
    }

    /** “I scored with the same rubric”. */
    private static void reviewer(Walker reviewer) {
        reviewer.open("/admission/reviews").seesHeading("admission.reviews.title");
        reviewer.follow(reviewer.page().locator("main tbody th a")).sees("admission.review.answers");
    }

    /** “The ministry’s report took no retyping”: a figure leads to the rows that make it. */
    private static void secretariat(Walker officer) {
        officer.open("/admission").open("/report/2021").seesHeading("reporting.numbers.title", "2021");
        var figure = officer.page().locator("#books .value a");
        int number = Integer.parseInt(figure.innerText());
        officer.follow(figure);
        assertThat(officer.page().locator("main tbody tr")).hasCount(number);
    }

    /** Mails and the state of things. */
    private static void operator(Walker operator) {
        operator.open("/run/mail").seesHeading("notifications.mails.title");
        operator.follow(operator.page().locator("main tbody a")).sees("notifications.mail.to");
    }

    private static void applicant(Walker applicant) {
        applicant.open("/this-week").open("/calls");
        applicant.follow(applicant.page().locator("main h2 a, main h3 a")).seesText("2");
    }

    private static void graduate(Walker graduate) {
        graduate.open("/certificates");
        graduate.follow(graduate.page().locator("main a[href^='/certificates/']"));
        var sheet = graduate.page().locator("main a[href$='.pdf']").first().getAttribute("href");
        Assertions.assertThat(graduate.page().context().request().get(sheet).headers())
                .containsEntry("content-type", "application/pdf");
    }

    /** “I read the book and watched the film in my language”. */
    private static void visitor(Walker visitor) {
        visitor.open("/showcase").follow(visitor.page().locator("main .grid h3 a"));
        assertThat(visitor.page().locator("main h1")).isVisible();
        visitor.open("/check");
    }
}
