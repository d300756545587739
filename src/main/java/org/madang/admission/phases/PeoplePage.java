package org.madang.admission.phases;

import java.time.Instant;
import java.util.List;
import org.madang.admission.Calls;
import org.madang.cohorts.EnrolmentId;
import org.madang.programmes.Phases;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param seats who has a place in the phase now */
public record PeoplePage(Calls.Call call, Phases.Phase phase, List<Track> tracks, List<Seat> seats, Form form)
        implements Page {
    /**
     * @param active who takes part
     * @param waiting of them, who is neither put forward nor has begun or withdrawn
     * @param unasked who is read and has not agreed to it
     */
    public record Track(
            String slug, Multilingual title, long active, long waiting, long writing, long withdrawn, long unasked) {
        long forward() {
            return active - waiting - writing - withdrawn;
        }
    }

    public record Seat(
            EnrolmentId enrolmentId,
            String printName,
            Language nameLanguage,
            Country country,
            Multilingual track,
            Instant givenAt) {}

    @Override
    public String template() {
        return "admission/phases/people.jte";
    }

    String at() {
        return "/admission/calls/" + call.slug();
    }

    long waiting() {
        return tracks.stream().mapToLong(Track::waiting).sum();
    }

    List<Choice> trackChoices(Screen s) {
        return tracks.stream()
                .map(track -> Choice.of(
                        track.slug(),
                        s.t("admission.phase.track", s.text(track.title()).text(), track.waiting())))
                .toList();
    }

    List<Choice> people() {
        return seats.stream()
                .map(seat -> Choice.of(seat.enrolmentId().toString(), seat.printName())
                        .inLanguage(seat.nameLanguage().tag()))
                .toList();
    }
}
