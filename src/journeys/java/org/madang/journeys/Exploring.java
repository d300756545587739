package org.madang.journeys;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.madang.journeys.Findings.Place;

/** Follows every link of ours that somebody is shown, breadth first and without a browser, a few to each route. */
final class Exploring {
    private static final int TO_EACH_ROUTE = 8;

    /** Routes that answer with something else than a page. */
    static final Set<String> NO_PAGES = Set.of(
            "/assets/{hash}/{name}",
            "/favicon.ico",
            "/files/{id}/{name}",
            "/previews/{id}/{name}",
            "/calendar/{token}.ics",
            "/certificates/{certificate}/sheet.pdf",
            "/applications/{application}/copy.pdf",
            "/operate/parts.json",
            "/me/data/archive.zip",
            "/people/export.csv",
            "/people/export.xlsx",
            "/run/mail/export.csv",
            "/run/mail/export.xlsx",
            "/grants/export.csv",
            "/grants/export.xlsx",
            "/people/invitations/export.csv",
            "/people/invitations/export.xlsx",
            "/operate/jobs/export.csv",
            "/operate/jobs/export.xlsx",
            "/imports/export.csv",
            "/imports/export.xlsx",
            "/tracks/{track}/people/export.csv",
            "/tracks/{track}/people/export.xlsx",
            "/tracks/{track}/certificates/export.csv",
            "/tracks/{track}/certificates/export.xlsx",
            "/admission/calls/{call}/applications/export.csv",
            "/admission/calls/{call}/applications/export.xlsx",
            "/admission/calls/{call}/export.csv",
            "/admission/calls/{call}/export.xlsx",
            "/admission/endorsements/export.csv",
            "/admission/endorsements/export.xlsx",
            "/admission/calls/{call}/extensions/export.csv",
            "/admission/calls/{call}/extensions/export.xlsx",
            "/admission/calls/{call}/mails/earlier/export.csv",
            "/admission/calls/{call}/mails/earlier/export.xlsx",
            "/admission/offers/list/export.csv",
            "/admission/offers/list/export.xlsx",
            "/admission/nominees/export.csv",
            "/admission/nominees/export.xlsx",
            "/admission/reviews/export.csv",
            "/admission/reviews/export.xlsx",
            "/tracks/{track}/works/export.csv",
            "/tracks/{track}/works/export.xlsx",
            "/works/waiting/export.csv",
            "/works/waiting/export.xlsx",
            "/set-up/lists/{list}/export.csv",
            "/set-up/lists/{list}/export.xlsx",
            "/report/{label}/{figure}/export.csv",
            "/report/{label}/{figure}/export.xlsx",
            "/tracks/{track}/sessions/list/export.csv",
            "/tracks/{track}/sessions/list/export.xlsx",
            "/holidays/list/export.csv",
            "/holidays/list/export.xlsx",
            "/forums/{forum}/threads/export.csv",
            "/forums/{forum}/threads/export.xlsx",
            "/forums/{forum}/cases/export.csv",
            "/forums/{forum}/cases/export.xlsx",
            "/robots.txt",
            "/sitemap.xml");

    /** Pages that a form leads to when it was sent, by the page of the form. */
    private static final Map<String, String> AFTER_A_FORM = Map.of("/applications/{application}", "/answers");

    private static final Pattern ADDRESS_IN_MAIL = Pattern.compile("https?://localhost[:\\d]*(/[^\\s\"<>]+)");

    private final String who;
    private final APIRequestContext request;
    private final Routes routes;
    private final Findings findings;
    private final Budget budget;
    private final Queue<String> ahead = new ArrayDeque<>();
    private final Map<String, String> linkedFrom = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> mailed = new HashSet<>();
    private final Set<String> weighed = new HashSet<>();
    private final List<ServedPage> pages = new ArrayList<>();

    Exploring(String who, APIRequestContext request, Routes routes, Findings findings, Budget budget) {
        this.who = who;
        this.request = request;
        this.routes = routes;
        this.findings = findings;
        this.budget = budget;
    }

    List<ServedPage> from(Collection<String> starts) {
        starts.forEach(start -> lead(start, "the address line"));
        while (!ahead.isEmpty()) open(ahead.remove());
        return pages;
    }

    /** Every route that answered, also when it only led on to another. */
    Set<String> reached() {
        return visits.keySet();
    }

    /** Addresses in the mails that somebody could read. */
    Set<String> mailed() {
        return mailed;
    }

    private void lead(String link, String on) {
        String address = link.replaceAll("#.*", "");
        if (!address.startsWith("/") || address.startsWith("//")) return;
        if (linkedFrom.putIfAbsent(address, on) != null) return;
        String route = routes.of(address).orElse("");
        if (route.isEmpty()) findings.add(new Place(who, on, on, "as served"), "link to no page of ours", address, "");
        else if (visits.merge(route, 1, Integer::sum) <= TO_EACH_ROUTE) ahead.add(address);
    }

    private void open(String address) {
        String route = routes.of(address).orElseThrow();
        var place = new Place(who, address, route, "as served");
        boolean page = !NO_PAGES.contains(route);
        var options = RequestOptions.create().setMaxRedirects(0);
        var answer = page ? request.get(address, options) : request.head(address, options);
        try {
            if (answer.status() >= 400)
                findings.add(place, "answered with " + answer.status(), route, "linked from " + linkedFrom.get(address));
            String on = answer.headers().get("location");
            if (on != null) lead(on.replaceFirst("^https?://[^/]+", ""), address);
            else if (page && answer.status() < 400) read(place, answer.text());
        } finally {
            answer.dispose();
        }
    }

    private void read(Place place, String text) {
        Document html = Jsoup.parse(text);
        var page = new ServedPage(place, html);
        page.check(findings);
        pages.add(page);
        html.select("a[href]").forEach(link -> lead(link.attr("href"), place.path()));
        String after = AFTER_A_FORM.get(place.route());
        if (after != null) lead(place.path() + after, place.path());
        html.select("img[src]").forEach(picture -> weigh(place, picture.attr("src")));
        html.select("video[poster]").forEach(film -> weigh(place, film.attr("poster")));
        if (place.route().equals("/run/mail/{id}"))
            ADDRESS_IN_MAIL.matcher(html.text()).results().forEach(found -> mailed.add(found.group(1)));
    }

    private void weigh(Place place, String picture) {
        if (!weighed.add(picture)) return;
        var answer = request.head(picture);
        budget.picture(place, picture, Long.parseLong(answer.headers().getOrDefault("content-length", "0")));
        answer.dispose();
    }
}
