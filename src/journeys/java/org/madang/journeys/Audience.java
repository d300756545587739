package org.madang.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks at pages in as many browsers as a small machine carries; every visit is made in one of them. */
final class Audience {
    private static final int BROWSERS = 2;

    private final String address;
    private final Findings findings;
    private final Budget budget;

    Audience(String address, Findings findings, Budget budget) {
        this.address = address;
        this.findings = findings;
        this.budget = budget;
    }

    /** The longest first, so that no browser is left alone with one at the end. */
    void look(Collection<Visit> visits) throws InterruptedException, ExecutionException {
        Queue<Visit> ahead = new ConcurrentLinkedQueue<>(visits.stream()
                .sorted(Comparator.comparing(Visit::length).reversed())
                .toList());
        try (var seats = Executors.newFixedThreadPool(BROWSERS)) {
            var looking = new ArrayList<Future<?>>();
            for (int seat = 0; seat < BROWSERS; seat++) {
                String name = "seat-" + seat;
                looking.add(seats.submit(() -> sit(name, ahead)));
            }
            for (var each : looking) each.get();
        }
    }

    private void sit(String name, Queue<Visit> ahead) {
        try (var own = OwnBrowser.start()) {
            var windows = new Windows(own.browser(), address);
            try {
                for (Visit visit = ahead.poll(); visit != null; visit = ahead.poll())
                    visit.look(windows, findings, budget);
            } catch (RuntimeException | Error broken) {
                ahead.clear();
                windows.photograph(Path.of("target", "failures", name));
                throw broken;
            }
        }
    }
}
