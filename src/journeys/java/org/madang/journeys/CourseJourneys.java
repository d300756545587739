package org.madang.journeys;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A live session from both sides: who comes, and who keeps the roll. */
@Journey
class CourseJourneys {
    @Test
    void a_participant_comes_through_the_door(Windows windows) {
        var participant = windows.enter("Phengsy Duangdala");
        participant.open("/this-week").follow("Open consultation with the mentor");
        participant.press(Pattern.compile("^Join")).sees(Pattern.compile("(people are|person is) here"));
        participant.isAt(Pattern.compile("/join/[0-9a-f-]+/room$")).sees("ແພງສີ ດວງດາລາ");
        participant.press("I was here and leave now").sees("From when to when you were here is recorded.");
    }

    @Test
    void the_course_manager_closes_the_roll_call(Windows windows) {
        var manager = windows.enter("Lee Doyun");
        manager.open("/run").follow(Pattern.compile("roll calls? to close"));
        // The queue leads straight to the roll call while only one waits; that depends on the day of the week.
        var several = manager.page().locator(".agenda :is(h2, h3) a");
        if (several.count() > 0) several.first().click();
        manager.seesHeading("Roll call")
                .press(Pattern.compile("^Confirm all 8"))
                .sees("Marks confirmed: 8.")
                .sees("These marks count.");
    }
}
