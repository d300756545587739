package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Edition;
import org.madang.programmes.Grade;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Track;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/** An edition with everything that belongs to it, each with a way to change it. */
public record EditionSetUpPage(
        Edition edition, List<Track> tracks, List<Phase> phases, List<Part> parts, List<Cell> cells, List<Said> claims)
        implements Page {
    public record Phase(PhaseId id, PhaseKind kind, Multilingual trackTitle, LocalDate startsOn, LocalDate endsOn) {}

    public record Part(InstitutionRole role, Multilingual name, Multilingual trackTitle) {}

    public record Cell(
            Multilingual trackTitle,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor) {
        public String countryName(Screen s) {
            return country == null ? s.t("programmes.seats.anyCountry") : s.f().country(country);
        }

        public String gradeName(Screen s) {
            return grade == null ? s.t("programmes.seats.anyGrade") : s.t("programmes.grade." + grade);
        }
    }

    public record Said(String figureKey, String source, Multilingual trackTitle) {}

    @Override
    public String template() {
        return "programmes/setup/edition.jte";
    }
}
