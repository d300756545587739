package org.madang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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

    Somebody visitor() {
        return visitor(1280, true);
    }

    /** An empty window of the width of a phone or a desk, with the cookies of somebody who is signed in elsewhere. */
    BrowserContext window(int width, String cookies) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setStorageState(cookies)
                .setViewportSize(width, width < 700 ? 740 : 900));
    }

    Somebody visitor(int width, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setViewportSize(width, width < 700 ? 740 : 900)
                .setJavaScriptEnabled(scripts));
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
