package org.madang.schedule.calendar;

import java.nio.charset.StandardCharsets;
import org.madang.schedule.RenewFeed;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.WebSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedQueries queries;
    private final WriteFeed writeFeed;
    private final RenewFeed renewFeed;
    private final WebSettings web;

    CalendarController(FeedQueries queries, WriteFeed writeFeed, RenewFeed renewFeed, WebSettings web) {
        this.queries = queries;
        this.writeFeed = writeFeed;
        this.renewFeed = renewFeed;
        this.web = web;
    }

    /** Open to everybody, because a calendar cannot sign in: who knows the address is let in. */
    @Allow(Action.PUBLIC)
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        byte[] calendar = writeFeed.write(token).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(calendar);
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me/calendar")
    Answer address(Viewer viewer) {
        var address = queries.address(viewer.id());
        if (address == null) return Answer.page(new CalendarPage(null, null, 0));
        String path = "/calendar/" + address.token() + ".ics";
        return Answer.page(new CalendarPage(
                web.baseUrl() + path, web.baseUrl().replaceFirst("^https?", "webcal") + path, address.version()));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/calendar")
    Answer renew(Viewer viewer, Form form) {
        int replaces = form.number("replaces", 0, Integer.MAX_VALUE);
        // A form without its version was not made by us: it may make a first address, but end none.
        return switch (renewFeed.renew(replaces, viewer.id())) {
            case RenewFeed.Outcome.Renewed renewed ->
                Answer.seeOther("/me/calendar").withNotice("schedule.notice.feed");
            case RenewFeed.Outcome.RenewedAlready before ->
                Answer.seeOther("/me/calendar").withNotice("schedule.notice.feed");
        };
    }
}
