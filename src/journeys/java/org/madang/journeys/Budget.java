package org.madang.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.madang.journeys.Findings.Place;

/** What a page may cost its reader, and what it did cost. All sizes in bytes on the wire. */
final class Budget {
    private static final long KB = 1000;
    private static final long FIRST = 100 * KB;
    private static final long THIS_WEEK = 60 * KB;
    private static final long PUBLIC_WORK = 150 * KB;
    private static final long AGAIN = 20 * KB;
    private static final long PICTURE = 60 * KB;
    private static final int REQUESTS = 12;
    private static final double SHIFT = 0.02;

    private record Cost(Place place, long first, int requests, long pictures, long again, double shift) {}

    private final List<Cost> costs = new ArrayList<>();
    private final Findings findings;

    Budget(Findings findings) {
        this.findings = findings;
    }

    /** @param inView pictures in the window as it opens; browsers fetch those below it early when they have leisure */
    synchronized void firstVisit(Place place, Traffic traffic, double shift, int inView) {
        long bytes = traffic.bytes();
        long pictures = traffic.pictureBytes();
        int requests = traffic.requests() + inView;
        if (place.route().equals("/showcase/{slug}"))
            within(place, "public work's page before its media", bytes + pictures, PUBLIC_WORK);
        else within(place, "first visit", bytes, place.route().equals("/this-week") ? THIS_WEEK : FIRST);
        if (requests > REQUESTS)
            findings.add(place, "too many requests", "first visit", requests + " of " + REQUESTS);
        if (shift > SHIFT) findings.add(place, "layout shifts while loading", "page", "by %.3f".formatted(shift));
        costs.add(new Cost(place, bytes, requests, pictures, 0, shift));
    }

    synchronized void nextVisit(Place place, Traffic traffic) {
        within(place, "repeat visit", traffic.bytes(), AGAIN);
        costs.replaceAll(cost -> cost.place().who().equals(place.who())
                        && cost.place().path().equals(place.path())
                ? new Cost(cost.place(), cost.first(), cost.requests(), cost.pictures(), Math.max(cost.again(), traffic.bytes()), cost.shift())
                : cost);
    }

    synchronized void picture(Place place, String address, long bytes) {
        if (bytes > PICTURE) over(place, "picture", bytes, PICTURE, address);
    }

    private void within(Place place, String what, long bytes, long most) {
        if (bytes > most) over(place, what, bytes, most, "page");
    }

    private void over(Place place, String what, long bytes, long most, String element) {
        findings.add(place, what + " is too heavy", element, bytes + " bytes of " + most);
    }

    /** Every page that was looked at, as a table for people. */
    synchronized List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("| page | seen by | first visit, bytes | requests | pictures, bytes | again, bytes | shift |");
        lines.add("|---|---|--:|--:|--:|--:|--:|");
        costs.stream()
                .sorted(Comparator.comparing((Cost cost) -> cost.place().route())
                        .thenComparing(Cost::first, Comparator.reverseOrder()))
                .forEach(cost -> lines.add("| %s | %s | %d | %d | %d | %d | %.3f |"
                        .formatted(
                                cost.place().path(),
                                cost.place().who(),
                                cost.first(),
                                cost.requests(),
                                cost.pictures(),
                                cost.again(),
                                cost.shift())));
        return lines;
    }
}
