package org.madang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for the whole run; for each test its own windows, closed afterwards and photographed if it failed. */
final class Stage implements ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(Stage.class);
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            var playwright =
                    Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setChromiumSandbox(false)
                            .setArgs(List.of("--disable-dev-shm-usage")));
            return new Running(playwright, browser);
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

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot().getStore(HERE).computeIfAbsent("browser", key -> Running.start(), Running.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        var windows = new Windows(running.browser(), "http://localhost:" + port);
        context.getStore(HERE).put("windows", windows);
        return windows;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var windows = context.getStore(HERE).get("windows", Windows.class);
        if (windows == null) return;
        if (context.getExecutionException().isPresent())
            windows.photograph(Path.of("target", "failures", context.getDisplayName().replaceAll("\\W+", "-")));
        windows.close();
    }
}
