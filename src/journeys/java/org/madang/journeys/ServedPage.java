package org.madang.journeys;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.madang.journeys.Findings.Place;

/** A page as the server sent it, which is all that somebody without scripts gets. */
record ServedPage(Place place, Document html) {
    private static final int LEAST_TEXT = 20;

    void check(Findings findings) {
        exactlyOne("h1", findings);
        exactlyOne("main", findings);
        if (html.title().isBlank()) say(findings, "no title", "title");
        if (html.select("html").attr("lang").isBlank()) say(findings, "no language", "html");
        if (html.select("main").text().length() < LEAST_TEXT) say(findings, "nothing to read without scripts", "main");
        html.select("form:not(:has(button[type=submit], button:not([type]), input[type=submit]))").stream()
                // What stands in a template is there for scripts alone.
                .filter(form -> form.closest("template") == null)
                .filter(form -> form.id().isEmpty() || html.select("[type=submit][form=" + form.id() + "]").isEmpty())
                .forEach(form -> say(findings, "form cannot be sent without scripts", form));
        html.select("button[type=button]:not([hidden], [disabled])")
                .forEach(button -> say(findings, "button is dead without scripts", button));
        html.select("a:not([href]), a[href=#], a[href^=javascript]")
                .forEach(link -> say(findings, "link leads nowhere without scripts", link));
        html.select("[style], style, script:not([src]):not([type=application/ld+json])")
                .forEach(inline -> say(findings, "inline style or script", inline));
        html.select("a[href^=#]:not([href=#])").stream()
                .filter(link -> html.getElementById(link.attr("href").substring(1)) == null)
                .forEach(link -> say(findings, "link to a place that is not in the page", link));
    }

    private void exactlyOne(String tag, Findings findings) {
        var found = html.select(tag);
        if (found.size() != 1 || found.text().isBlank())
            findings.add(place, "not exactly one " + tag, tag, found.size() + " found");
    }

    private void say(Findings findings, String rule, Element element) {
        String source = element.outerHtml().replaceAll("\\s+", " ");
        say(findings, rule, source.substring(0, Math.min(source.length(), 90)));
    }

    private void say(Findings findings, String rule, String element) {
        findings.add(place, rule, element, "");
    }

    /** What makes this page itself, without what every page has around it and what differs from visit to visit. */
    String own() {
        var main = html.select("main").clone();
        main.select("input[type=hidden]").remove();
        return main.html();
    }

    /** The kinds of elements in it. */
    Set<String> parts() {
        var parts = new HashSet<String>();
        for (Element element : html.select("main *")) {
            parts.add(element.normalName() + " " + element.attr("type"));
            element.classNames().forEach(name -> parts.add("." + name));
        }
        return parts;
    }
}
