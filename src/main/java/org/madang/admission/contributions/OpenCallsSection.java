package org.madang.admission.contributions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.PhasePeople;
import org.madang.programmes.HomeSection;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.madang.web.TrackSection;
import org.springframework.stereotype.Component;

/** On the home page and on the page of a track: the calls that can still be answered, or prepared for. */
@Component
class OpenCallsSection implements HomeSection, TrackSection {
    private static final int FIRST = 10;
    private static final int MOST = 4;

    private final Clock clock;
    private final Calls calls;
    private final PhasePeople people;

    OpenCallsSection(Clock clock, Calls calls, PhasePeople people) {
        this.people = people;
        this.clock = clock;
        this.calls = calls;
    }

    public record Section(List<Calls.Call> calls, Instant now) implements Page {
        @Override
        public String template() {
            return "admission/contributions/open.jte";
        }
    }

    @Override
    public List<TodayCard.Card> sectionsFor(@Nullable Viewer viewer) {
        Instant now = clock.instant();
        var open = calls.all(now).stream()
                .filter(call -> !call.overBy(now))
                .limit(MOST)
                .toList();
        return cards(open, now);
    }

    @Override
    public List<TodayCard.Card> sectionsFor(UUID track, @Nullable Viewer viewer) {
        Instant now = clock.instant();
        return cards(people.known(calls.ahead(track, now), viewer), now);
    }

    private static List<TodayCard.Card> cards(List<Calls.Call> calls, Instant now) {
        return calls.isEmpty() ? List.of() : List.of(new TodayCard.Card(FIRST, new Section(calls, now)));
    }
}
