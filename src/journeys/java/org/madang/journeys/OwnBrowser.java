package org.madang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser and what drives it; both belong to the thread that started them. */
record OwnBrowser(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");

    static OwnBrowser start() {
        var playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-dev-shm-usage")));
        return new OwnBrowser(playwright, browser);
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("MADANG_CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The journeys need Chromium; bin/test installs it."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
