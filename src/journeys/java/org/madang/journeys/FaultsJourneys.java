package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.madang.journeys.Findings.Place;

/** Whoever looks at every page must see what is wrong: here a page has it all. */
@Journey
class FaultsJourneys {
    private static final Place BROKEN = new Place("somebody", "/broken", "/this-week", "as served");
    private static final String WORDS = "Words that nobody reads to their end because there are too many of them. ";
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Broken</title><meta name="viewport" content="width=device-width">
            <style>.low { height: 1em; overflow: hidden } .wide { width: 900px } .pale { color: #ccc }
              @media (prefers-color-scheme: dark) { .night { color: #111; background: #000 } }</style>
            <script src="https://elsewhere.example/script.js"></script></head>
            <body><main><h1>Broken</h1><h4>Too deep</h4><p class="low">%s</p><p class="wide">Too wide</p>
            <p class="pale">Too pale</p><p class="night">Dark on dark</p><img src="data:," alt="nothing">
            <form action="/x"><input aria-label="Name"><button type="button">Send</button></form><a href="#">Nowhere</a>
            </main>
            <script>requestAnimationFrame(() => setTimeout(() => document.querySelector('h1').style.marginBottom = '300px'))</script></body></html>
            """.formatted(WORDS.repeat(5));

    @Test
    void every_fault_of_a_broken_page_is_told(Windows windows) {
        var findings = new Findings();
        var budget = new Budget(findings);
        var page = windows.visitor(360, true).page();
        String heavy = PAGE + "<!-- " + Stream.iterate(7L, n -> n * 6364136223846793005L + 1442695040888963407L)
                .limit(6000)
                .map(String::valueOf)
                .collect(Collectors.joining()) + " -->";
        page.route("**/broken", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setHeaders(Map.of("Content-Security-Policy", "script-src 'self' 'unsafe-inline'"))
                .setBody(heavy)));
        new ServedPage(BROKEN, Jsoup.parse(PAGE)).check(findings);
        var looking = new Looking(page, findings);
        looking.thoroughly(BROKEN, true, budget);
        looking.again(BROKEN, "Korean", budget);
        budget.picture(BROKEN, "/files/1/large.png", 60_001);

        assertThat(findings.lines())
                .anySatisfy(told("as served", "form cannot be sent without scripts", "<form"))
                .anySatisfy(told("as served", "button is dead without scripts", "Send"))
                .anySatisfy(told("as served", "link leads nowhere without scripts", "Nowhere"))
                .anySatisfy(told("as served", "inline style or script", "<style>"))
                .anySatisfy(told("360", "wider than the window", "p.wide"))
                .anySatisfy(told("360", "text is cut off", "p.low"))
                .anySatisfy(told("360", "picture without width and height", "img"))
                .anySatisfy(told("360", "picture keeps no room while it loads", "img"))
                .anySatisfy(told("360", "axe color-contrast", ".pale"))
                .anySatisfy(told("dark", "axe color-contrast", ".night"))
                .anySatisfy(told("360", "axe heading-order", "h4"))
                .anySatisfy(told("360", "first visit is too heavy", "bytes of 60000"))
                .anySatisfy(told("360", "layout shifts while loading", "page"))
                .anySatisfy(told("Korean", "repeat visit is too heavy", "bytes of 20000"))
                .anySatisfy(told("", "picture is too heavy", "/files/1/large.png"))
                .anySatisfy(told("", "the browser complains", "Content Security Policy"));
    }

    private static ThrowingConsumer<String> told(String... parts) {
        return line -> assertThat(line).contains(parts);
    }
}
