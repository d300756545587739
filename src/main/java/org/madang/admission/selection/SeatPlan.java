package org.madang.admission.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.selection.engine.Cell;
import org.madang.admission.selection.engine.Floor;
import org.madang.admission.selection.engine.Limit;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;

/**
 * The seat cells of an edition as the selection needs them. Cells may overlap, while everybody stands in one list: that
 * of the narrowest cell by track and country, and every other cell they fall into limits how many of them are taken. A
 * cell for one grade beside one for all grades is a limit and a floor of the latter.
 */
final class SeatPlan {
    record SeatCell(
            UUID id,
            @Nullable UUID trackId,
            @Nullable Multilingual track,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats,
            int floor) {
        boolean takes(UUID other, Country from, Grade as) {
            return (trackId == null || trackId.equals(other))
                    && (country == null || country.equals(from))
                    && (grade == null || grade == as);
        }

        boolean beside(SeatCell other) {
            return java.util.Objects.equals(trackId, other.trackId) && java.util.Objects.equals(country, other.country);
        }

        private int narrowness() {
            return (trackId == null ? 0 : 4) + (country == null ? 0 : 2) + (grade == null ? 1 : 0);
        }

        String key() {
            return id.toString();
        }
    }

    /** Where somebody belongs by what they applied for. */
    interface Place {
        UUID trackId();

        Country country();

        Grade grade();
    }

    private final List<SeatCell> cells;
    private final Set<SeatCell> homes = new LinkedHashSet<>();
    private final Set<SeatCell> limiting = new LinkedHashSet<>();

    SeatPlan(List<SeatCell> cells, List<? extends Place> places) {
        this.cells = cells;
        for (Place place : places) {
            SeatCell home = home(place).orElse(null);
            if (home == null) continue;
            homes.add(home);
            for (SeatCell cell : cells) if (cell != home && takes(cell, place)) limiting.add(cell);
        }
        // A cell in which nobody applied is shown as well, unless it only divides another.
        for (SeatCell cell : cells)
            if (!limiting.contains(cell)
                    && cells.stream()
                            .noneMatch(other -> cell.grade() != null && other.grade() == null && other.beside(cell)))
                homes.add(cell);
    }

    private static boolean takes(SeatCell cell, Place place) {
        return cell.takes(place.trackId(), place.country(), place.grade());
    }

    Optional<SeatCell> home(Place place) {
        return cells.stream()
                .filter(cell -> takes(cell, place))
                .max(Comparator.comparingInt(SeatCell::narrowness).thenComparing(SeatCell::id));
    }

    /** In the order in which they were given. */
    List<SeatCell> homes() {
        return cells.stream().filter(homes::contains).toList();
    }

    /** Ids of the limits that somebody counts against besides the seats of their own list. */
    List<String> limits(Place place) {
        return limiting.stream()
                .filter(cell -> takes(cell, place))
                .map(SeatPlan::limit)
                .toList();
    }

    List<Limit> limits() {
        return limiting.stream()
                .map(cell -> new Limit(limit(cell), Limit.Kind.SEATS, cell.seats()))
                .toList();
    }

    private static String limit(SeatCell cell) {
        return "seats:" + cell.id();
    }

    Cell cell(SeatCell home, Settings settings) {
        var floors = new LinkedHashMap<String, Integer>(settings.floors());
        for (SeatCell cell : cells)
            if (isFloorOf(home, cell)) floors.merge(Trait.of(grade(cell)), cell.floor(), Math::max);
        return new Cell(home.key(), home.seats(), settings.reserves(), floors(floors));
    }

    private static List<Floor> floors(Map<String, Integer> floors) {
        var list = new ArrayList<Floor>();
        floors.forEach((trait, least) -> list.add(new Floor(trait, least)));
        return list;
    }

    private static Grade grade(SeatCell cell) {
        return java.util.Objects.requireNonNull(cell.grade());
    }

    private static boolean isFloorOf(SeatCell home, SeatCell cell) {
        return home.grade() == null && cell.grade() != null && cell.floor() > 0 && cell.beside(home);
    }

    /** Cells whose guarantee spans several lists, or competes with wider seats: no choice within a list can promise it. */
    List<SeatCell> notCounted() {
        boolean wider = limiting.stream().anyMatch(cell -> cell.grade() == null);
        return cells.stream()
                .filter(cell -> cell.floor() > 0 && homes.stream().noneMatch(home -> isFloorOf(home, cell)))
                .filter(cell -> limiting.contains(cell) || homes.contains(cell) && wider)
                .toList();
    }
}
