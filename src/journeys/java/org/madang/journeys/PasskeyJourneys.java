package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person makes a passkey on a device and comes back with nothing else; the device is Chromium's own simulation. */
@Journey
class PasskeyJourneys {

    @Test
    void a_passkey_is_made_opens_the_account_and_opens_nothing_once_it_is_removed(Windows windows) {
        var person = windows.enter("Dian Puspitasari");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        var browser = person.page().context().newCDPSession(person.page());
        browser.send("WebAuthn.enable");
        browser.send("WebAuthn.addVirtualAuthenticator", options);

        person.open("/me/passkeys")
                .write("Name of this passkey", "My phone")
                .press("Make a passkey on this device")
                .sees("The passkey is made.")
                .sees("My phone");

        person.page().context().clearCookies();
        person.open("/sign-in?next=/me/passkeys")
                .press("Sign in with a passkey")
                .isAt(Pattern.compile("/me/passkeys$"))
                .sees("My phone");

        person.press(Pattern.compile("^Remove")).sees("The passkey is removed.");
        person.page().context().clearCookies();
        person.open("/sign-in").press("Sign in with a passkey").sees("The device signed nothing.");
        assertThat(person.page().context().cookies()).noneMatch(cookie -> cookie.name.equals("madang-session"));
    }
}
