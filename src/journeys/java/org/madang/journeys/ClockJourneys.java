package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.Language;
import org.madang.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody travels with a phone: the phone tells another clock, and they say by which they live. */
@Journey
class ClockJourneys {
    private static final String QUESTION = "[data-clock-here]";

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    private static void goesBy(CDPSession device, String zone) {
        var place = new JsonObject();
        place.addProperty("timezoneId", zone);
        device.send("Emulation.setTimezoneOverride", place);
    }

    private static CDPSession device(Somebody person) {
        return person.page().context().newCDPSession(person.page());
    }

    @Test
    void a_phone_with_another_clock_asks_and_one_with_another_name_of_the_same_does_not(Windows windows) {
        var id = cast.person("Malee", Language.ENGLISH, "TH", "Asia/Bangkok");
        var person = windows.visitor(360, true);
        person.open("/sign-in");
        person.page()
                .context()
                .addCookies(List.of(new Cookie("madang-session", sessions.begin(id, "journey"))
                        .setUrl(person.page().url())));

        var phone = device(person);
        goesBy(phone, "Asia/Vientiane");
        person.open("/this-week");
        assertThat(person.page().locator(QUESTION).isVisible()).isFalse();

        goesBy(phone, "Asia/Calcutta");
        person.open("/this-week").sees("which shows the time in Bangkok");
        person.press("Keep the time in Bangkok").sees("Times stay those of Bangkok");
        assertThat(person.page().locator(QUESTION).isVisible()).isFalse();
        person.open("/this-week");
        assertThat(person.page().locator(QUESTION).isVisible()).isFalse();

        goesBy(phone, "Asia/Kathmandu");
        person.open("/this-week");
        assertThat(person.page().locator(QUESTION).isVisible()).isTrue();
        person.press("Show times by my device").sees("Times on your pages are now those of Kathmandu.");
        assertThat(person.page().locator(QUESTION).isVisible()).isFalse();
    }

    @Test
    void the_door_says_by_which_clock_the_browser_goes(Windows windows) {
        var visitor = windows.visitor();
        visitor.open("/sign-in");
        goesBy(device(visitor), "Australia/Sydney");
        visitor.open("/sign-in");
        assertThat(visitor.page().locator("input[data-clock]").all())
                .hasSize(2)
                .allMatch(field -> field.inputValue().equals("Australia/Sydney"));
    }
}
