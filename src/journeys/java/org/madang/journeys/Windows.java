package org.madang.journeys;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The browser windows of one test. Each is somebody: nothing is shared between them but the program. */
final class Windows {
    private final Browser browser;
    private final String address;
    private final List<Somebody> open = new ArrayList<>();

    Windows(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Where the program is, for whoever brings browsers of their own. */
    String address() {
        return address;
    }

    Somebody visitor() {
        return visitor(1280, true);
    }

    Somebody visitor(int width, boolean scripts) {
        return opened(asked(width).setJavaScriptEnabled(scripts));
    }

    /** Somebody on a phone, with the cookies of a window that was theirs before. */
    Somebody cameBack(String cookies) {
        return opened(asked(360).setStorageState(cookies));
    }

    private Browser.NewContextOptions asked(int width) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setViewportSize(width, width < 700 ? 740 : 900);
    }

    private Somebody opened(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(10_000);
        var somebody = new Somebody(context.newPage());
        open.add(somebody);
        return somebody;
    }

    /** Somebody of the demonstration, by the name in Latin letters, who reads English. */
    Somebody enter(String latinName) {
        return visitor().signIn(latinName).read("en");
    }

    Somebody enterWithoutScripts(String latinName) {
        return visitor(360, false).signIn(latinName).read("en");
    }

    void photograph(Path place) {
        int number = 1;
        for (Somebody somebody : open) somebody.photograph(place.resolve(number++ + ".png"));
    }

    void close() {
        for (Somebody somebody : open) somebody.page().context().close();
        open.clear();
    }
}
