package org.madang.admission.selection.engine;

import java.util.HashSet;
import java.util.List;

/**
 * Seats that are filled together, such as those of one track for one country.
 *
 * @param reserves how many people the reserve list names at most
 */
public record Cell(String id, int seats, int reserves, List<Floor> floors) {
    public Cell {
        if (seats < 0 || reserves < 0) throw new IllegalArgumentException("a cell has no negative seats: " + id);
        floors = floors.stream().filter(floor -> floor.least() > 0).toList();
        var traits = new HashSet<String>();
        for (Floor floor : floors)
            if (!traits.add(floor.trait())) throw new IllegalArgumentException("two floors for one trait: " + floor);
    }

    Cell with(List<Floor> others) {
        return new Cell(id, seats, reserves, others);
    }
}
