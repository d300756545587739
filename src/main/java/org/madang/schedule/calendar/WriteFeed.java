package org.madang.schedule.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.madang.schedule.Reach;
import org.madang.schedule.SessionState;
import org.madang.shared.Language;
import org.madang.shared.text.Messages;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/**
 * The calendar behind an address. Times are in UTC, which every calendar shows by its own clock. A session keeps its
 * UID for good and raises its SEQUENCE with every change; the way in is our own door, never the provider's link.
 */
@Component
class WriteFeed {
    private final FeedQueries queries;
    private final Messages messages;
    private final WebSettings web;
    private final Clock clock;

    WriteFeed(FeedQueries queries, Messages messages, WebSettings web, Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.web = web;
        this.clock = clock;
    }

    /** @return empty when nobody has this address, or no longer */
    Optional<byte[]> write(String token) {
        return queries.owner(token).map(this::calendar);
    }

    private byte[] calendar(FeedQueries.Owner owner) {
        Language language = owner.language();
        String name = messages.say(language, "schedule.calendar.name");
        var text = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Madang//Sessions//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        var reach = Reach.of(queries.grants(owner.personId()));
        if (!reach.isEmpty()) queries.entries(reach, clock.instant()).forEach(entry -> event(text, entry, language));
        return text.line("END", "VCALENDAR").bytes();
    }

    private void event(CalendarText text, FeedQueries.Entry entry, Language language) {
        String door = web.baseUrl() + "/join/" + entry.id();
        String about = entry.trackTitle().in(language).text()
                + (entry.reason().isBlank()
                        ? ""
                        : "\n" + messages.say(language, "schedule.calendar.reason", entry.reason()))
                + "\n" + messages.say(language, "schedule.calendar.door", door);
        boolean off = entry.state() == SessionState.CANCELLED;
        text.line("BEGIN", "VEVENT")
                .line("UID", "session-" + entry.id() + "@madang")
                .instant("DTSTAMP", entry.changedAt())
                .instant("LAST-MODIFIED", entry.changedAt())
                .line("SEQUENCE", String.valueOf(entry.sequence()))
                .instant("DTSTART", entry.startsAt())
                .instant("DTEND", entry.startsAt().plus(Duration.ofMinutes(entry.minutes())))
                .text("SUMMARY", entry.title().in(language).text())
                .text("DESCRIPTION", about)
                .line("URL", door)
                .line("STATUS", off ? "CANCELLED" : "CONFIRMED")
                .line("TRANSP", off ? "TRANSPARENT" : "OPAQUE")
                .line("END", "VEVENT");
    }
}
