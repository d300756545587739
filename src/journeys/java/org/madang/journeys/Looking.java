package org.madang.journeys;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.madang.journeys.Findings.Place;

/** Looks at a page in a browser as it is laid out: on a phone and at a desk, by day and by night. */
final class Looking {
    private static final String EYE = script("/journeys/look.js");
    private static final String AXE = script("/axe.min.js");
    private static final String ALL = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', "
            + "'best-practice']}";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";
    private static final String SHIFTS = """
            window.layoutShift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """;
    private static final String SETTLED =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";
    private static final String EMPTIED = """
            const form = document.querySelector('main form[method=post]');
            for (const field of form.elements) {
              if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
              else if (field.type !== 'hidden' && 'value' in field) field.value = '';
            }
            HTMLFormElement.prototype.submit.call(form);
            """;
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private final Page page;
    private final Findings findings;
    private final Traffic traffic;
    private final List<String> complaints = new ArrayList<>();

    Looking(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
        this.traffic = new Traffic(page.context().newCDPSession(page));
        page.addInitScript(SHIFTS);
        page.onConsoleMessage(message -> {
            // The status of a page is asked by who follows the links; here it may be the page that says there is none.
            boolean status = message.location().startsWith(page.url()) && message.text().startsWith("Failed to load");
            if (message.type().equals("error") && !status) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        light();
    }

    /**
     * The first visit in English, with everything that is asked of a page.
     *
     * @param newParts whether it holds something that no page before did; then it is read at night and at a desk as well
     */
    void thoroughly(Place page, boolean newParts, Budget budget) {
        traffic.firstVisit();
        open(page.path());
        this.page.evaluate(SETTLED);
        var phone = as(page, "360");
        var seen = eye(phone);
        budget.firstVisit(phone, traffic, seen.get("shift").getAsDouble(), seen.get("pictures").getAsInt());
        axe(phone, ALL);
        size(DESK);
        eye(as(page, "1280"));
        if (newParts) axeElsewhere(page);
        size(PHONE);
        complain(page);
    }

    private void axeElsewhere(Place page) {
        axe(as(page, "1280"), COLOURS);
        dark();
        axe(as(page, "1280 dark"), ALL);
        size(PHONE);
        axe(as(page, "360 dark"), COLOURS);
        light();
    }

    /** Another visit, in the language that the reader has chosen meanwhile. */
    void again(Place page, String language, Budget budget) {
        traffic.nextVisit();
        open(page.path());
        var phone = as(page, "360 " + language);
        eye(phone);
        budget.nextVisit(phone, traffic);
        size(DESK);
        eye(as(page, "1280 " + language));
        size(PHONE);
        complain(page);
    }

    /** The first form of the page, sent with nothing in it, and the page that says what is missing. */
    void sentEmpty(Place page) {
        open(page.path());
        if (this.page.locator("main form[method=post]").count() == 0) {
            findings.add(as(page, "360"), "no form to send", "main", "");
            return;
        }
        var answer = this.page.waitForNavigation(() -> this.page.evaluate(EMPTIED));
        var refused = as(page, "360, sent empty");
        if (answer.status() != 422)
            findings.add(refused, "a form without a word is not refused", "main form", "answered with " + answer.status());
        eye(refused);
        axe(refused, ALL);
        if (this.page.locator("main .summary a").count() == 0)
            findings.add(refused, "no summary leads to what is missing", "main form", "");
        complain(page);
    }

    private void open(String path) {
        complaints.clear();
        page.navigate(path);
    }

    private void complain(Place place) {
        complaints.forEach(complaint -> findings.add(place, "the browser complains", complaint, ""));
    }

    private JsonObject eye(Place place) {
        var seen = json(page.evaluate("JSON.stringify((" + EYE + ")())"));
        for (JsonElement each : seen.getAsJsonArray("wrong")) {
            var wrong = each.getAsJsonObject();
            findings.add(place, text(wrong, "rule"), text(wrong, "element"), text(wrong, "detail"));
        }
        return seen;
    }

    private void axe(Place place, String rules) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) page.evaluate(AXE);
        var result = json(page.evaluate("axe.run(document, {resultTypes: ['violations'], runOnly: " + rules
                + "}).then(found => JSON.stringify({violations: found.violations}))"));
        for (JsonElement each : result.getAsJsonArray("violations")) {
            var violation = each.getAsJsonObject();
            for (JsonElement node : violation.getAsJsonArray("nodes")) {
                JsonArray target = node.getAsJsonObject().getAsJsonArray("target");
                String why = text(node.getAsJsonObject(), "failureSummary").lines().skip(1).findFirst().orElse("");
                findings.add(place, "axe " + text(violation, "id"), target.get(0).toString(), why.strip());
            }
        }
    }

    private void size(int width) {
        page.setViewportSize(width, width == PHONE ? 740 : 900);
    }

    private void light() {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private void dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private static Place as(Place place, String as) {
        return new Place(place.who(), place.path(), place.route(), as);
    }

    private static JsonObject json(Object text) {
        return new Gson().fromJson((String) text, JsonObject.class);
    }

    private static String text(JsonObject of, String name) {
        return of.get(name).getAsString();
    }

    private static String script(String resource) {
        try (var in = Objects.requireNonNull(Looking.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
