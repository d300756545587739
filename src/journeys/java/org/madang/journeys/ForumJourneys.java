package org.madang.journeys;

import com.microsoft.playwright.Page.LocatorOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.shared.text.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/** A statement from the hand of an official, past the eyes of the ministry, to those of the other delegations. */
@Journey
class ForumJourneys {
    private static final String TEXT = "Malaysia will pay the wage of every crew member who is being trained.";

    @Autowired
    private Messages messages;

    @Test
    void a_statement_is_read_by_others_only_after_a_colleague_has_cleared_it(Windows windows) {
        var official = thread(new Walker(windows.enter("Dato Azman bin Rahim"), messages, "en"));
        String place = official.page().url().replaceAll("^https?://[^/]+|[?#].*$", "");
        official.write("forum.write.text", TEXT);
        var box = official.page().locator("input[name=as]:not([value=PERSONAL])").first();
        official.tick("as", box.getAttribute("value")).press("forum.write.send").sees("forum.notice.waits");

        var other = new Walker(windows.enter("Dian Puspitasari"), messages, "en");
        other.open(place).doesNotSee(TEXT);

        // By the link of the mail, on a phone without scripts.
        var operator = new Walker(windows.enter("Yoon Taeho"), messages, "en");
        operator.open("/run/mail");
        operator.follow(operator.page()
                .locator("main tbody a", new LocatorOptions().setHasText("Please clear a statement")));
        var link = Pattern.compile("/statements/[0-9a-f-]+")
                .matcher(operator.page().locator("main .prose").innerText());
        if (!link.find()) throw new AssertionError("no link in the mail");

        var colleague = new Walker(windows.enterWithoutScripts("Nurul Izzah binti Kamarudin"), messages, "en");
        colleague.open(link.group()).seesText(TEXT);
        colleague.press("forum.statement.clear").sees("forum.notice.cleared");
        other.open(place).seesText(TEXT).sees("forum.capacity.OFFICIAL");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void an_administrator_reads_one_question_across_countries(int width, Windows windows) {
        var dian = new Walker(
                windows.visitor(width, width > 700).signIn("Dian Puspitasari").read("en"), messages, "en");
        dian.open("/forums").follow(dian.page().locator("main :is(h2, h3) a"));
        dian.follow(dian.page().locator("#compare ol a").nth(1)).seesText("Indonesia").seesText("Viet");
        dian.follow(dian.page().locator("main tbody th a")).seesText("Cambodia").sees("forum.case.authors");
    }

    private static Walker thread(Walker walker) {
        walker.open("/forums").follow(walker.page().locator("main :is(h2, h3) a"));
        return walker.follow(walker.page().locator("#threads h3 a"));
    }
}
