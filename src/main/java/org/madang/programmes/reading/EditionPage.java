package org.madang.programmes.reading;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.madang.programmes.EditionState;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.Step;

/** @param sections what the modules contribute, such as the forum */
public record EditionPage(
        String slug,
        String label,
        Multilingual title,
        LocalDate startsOn,
        LocalDate endsOn,
        EditionState state,
        boolean archived,
        String programmeSlug,
        Multilingual programmeTitle,
        Multilingual summary,
        List<TrackLine> tracks,
        List<PhaseLine> phases,
        List<PartLine> parts,
        List<SeatLine> seats,
        List<ClaimGroup> claims,
        List<Page> sections)
        implements Page {
    /** Editions are counted by the calendar of the secretariat. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    public List<PartLine> inWholeEdition() {
        return parts.stream().filter(part -> part.trackId() == null).toList();
    }

    public List<PartLine> in(TrackLine track) {
        return parts.stream().filter(part -> track.id().equals(part.trackId())).toList();
    }

    public List<Step> steps(Screen s) {
        LocalDate today = LocalDate.ofInstant(s.now(), ZONE);
        return phases.stream().map(phase -> phase.step(s, today)).toList();
    }

    /** By the names of the countries as the reader's language sorts them; what is open to all comes first. */
    public List<SeatLine> sortedSeats(Screen s) {
        Collator order = s.f().collator();
        return seats.stream()
                .sorted(Comparator.comparing((SeatLine seat) -> seat.country() != null)
                        .thenComparing(seat -> seat.countryName(s), order::compare))
                .toList();
    }

    public boolean seatsNameTracks() {
        return seats.stream().anyMatch(seat -> seat.trackTitle() != null);
    }

    public boolean seatsGuarantee() {
        return seats.stream().anyMatch(seat -> seat.floor() > 0);
    }

    public int allSeats() {
        return seats.stream().mapToInt(SeatLine::seats).sum();
    }

    public String countryNames(Screen s) {
        return s.f().list(tracks.stream()
                .flatMap(track -> track.countries().stream())
                .distinct()
                .map(code -> s.f().country(new Country(code)))
                .sorted(s.f().collator()::compare)
                .toList());
    }

    @Override
    public String template() {
        return "programmes/reading/edition.jte";
    }
}
