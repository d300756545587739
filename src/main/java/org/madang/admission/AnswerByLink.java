package org.madang.admission;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer says their institution's word by the link they were sent, once and without signing in. */
@Component
public class AnswerByLink {
    private final Clock clock;
    private final EndorsementLinks links;
    private final EndorseApplication endorse;
    private final DeclineNomination decline;
    private final ApplicationEventPublisher events;

    AnswerByLink(
            Clock clock,
            EndorsementLinks links,
            EndorseApplication endorse,
            DeclineNomination decline,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.links = links;
        this.endorse = endorse;
        this.decline = decline;
        this.events = events;
    }

    public sealed interface Outcome {
        record Endorsing(EndorseApplication.Outcome said) implements Outcome {}

        record Declining(DeclineNomination.Outcome said) implements Outcome {}

        /** It was used, its time or the officer's is over, or the institution has spoken otherwise. */
        record NoLongerOpen() implements Outcome {}
    }

    @Transactional
    public Outcome endorse(String secret, @Nullable Integer rank, String letter) {
        var link = links.locked(secret).orElseThrow(NotFound::new);
        if (!link.openAt(clock.instant())) return new Outcome.NoLongerOpen();
        var said = endorse.endorse(link.applicationId(), link.institutionId(), rank, letter, link.officer());
        if (said instanceof EndorseApplication.Outcome.Endorsed) use(link);
        return new Outcome.Endorsing(said);
    }

    @Transactional
    public Outcome decline(String secret, @Nullable NominationReason reason, String words) {
        var link = links.locked(secret).orElseThrow(NotFound::new);
        if (!link.openAt(clock.instant())) return new Outcome.NoLongerOpen();
        var said = decline.decline(link.applicationId(), link.institutionId(), reason, words, link.officer());
        if (said instanceof DeclineNomination.Outcome.Declined) use(link);
        return new Outcome.Declining(said);
    }

    private void use(EndorsementLinks.Link link) {
        links.use(link);
        events.publishEvent(new EndorsementLinkMoved(
                link.id(), "SENT", "USED", link.officer(), link.institutionId().value()));
    }
}
