package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.ClaimId;
import org.madang.programmes.ClaimStanding;
import org.madang.programmes.Edition;
import org.madang.programmes.Grade;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.PartId;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.programmes.SeatCellId;
import org.madang.programmes.Track;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/** An edition with everything that belongs to it, each with a way to change it. */
public record EditionSetUpPage(
        Edition edition,
        String programmeSlug,
        List<Track> tracks,
        List<Phase> phases,
        List<Part> parts,
        List<Cell> cells,
        List<Said> claims,
        List<Away> away)
        implements Page {
    public record Phase(
            PhaseId id,
            PhaseKind kind,
            Multilingual trackTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean archived) {}

    public record Part(PartId id, InstitutionRole role, Multilingual name, Multilingual trackTitle, boolean archived) {}

    public record Cell(
            SeatCellId id,
            Multilingual trackTitle,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor,
            @Nullable PhaseKind phase,
            Multilingual phaseTitle,
            boolean archived) {
        /** Of which phase the places are, or nothing for those of the edition. */
        public String phaseName(Screen s) {
            return phase == null ? "" : Phases.name(s, phase, phaseTitle);
        }

        public String countryName(Screen s) {
            return country == null ? s.t("programmes.seats.anyCountry") : s.f().country(country);
        }

        public String gradeName(Screen s) {
            return grade == null ? s.t("programmes.seats.anyGrade") : s.t("programmes.grade." + grade);
        }
    }

    public record Said(
            ClaimId id,
            String figureKey,
            String source,
            ClaimStanding standing,
            boolean archived,
            Multilingual trackTitle) {}

    /** A track that was put away. */
    public record Away(String slug, Multilingual title) {}

    /** What is planned; what was put away is told apart. */
    public List<Phase> phases(boolean archived) {
        return phases.stream().filter(phase -> phase.archived() == archived).toList();
    }

    public List<Part> parts(boolean archived) {
        return parts.stream().filter(part -> part.archived() == archived).toList();
    }

    public List<Cell> cells(boolean archived) {
        return cells.stream().filter(cell -> cell.archived() == archived).toList();
    }

    /** How many phases, roles and cells can be taken back. */
    public int putAway() {
        return phases(true).size() + parts(true).size() + cells(true).size();
    }

    public List<Said> kept() {
        return claims.stream().filter(claim -> !claim.archived()).toList();
    }

    public List<Said> put() {
        return claims.stream().filter(Said::archived).toList();
    }

    @Override
    public String template() {
        return "programmes/setup/edition.jte";
    }
}
