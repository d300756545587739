package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.admission.selection.SeatPlan.SeatCell;
import org.madang.admission.selection.engine.Cell;
import org.madang.admission.selection.engine.Floor;
import org.madang.admission.selection.engine.Limit;
import org.madang.programmes.Grade;
import org.madang.shared.Country;

class SeatPlanTest {
    private static final UUID FILM = new UUID(0, 1);
    private static final UUID DANCE = new UUID(0, 2);

    private record Somebody(UUID trackId, Country country, Grade grade) implements SeatPlan.Place {}

    private static final Somebody KH_FILM = new Somebody(FILM, new Country("KH"), Grade.MANAGER);
    private static final Somebody LA_FILM = new Somebody(FILM, new Country("LA"), Grade.REGULAR);
    private static final Somebody KH_DANCE = new Somebody(DANCE, new Country("KH"), Grade.REGULAR);

    @Test
    void everybody_stands_in_the_list_of_the_narrowest_cell_and_wider_ones_limit_it() {
        SeatCell film = cell(1, FILM, null, null, 13, 0);
        SeatCell filmKh = cell(2, FILM, "KH", null, 3, 0);
        SeatCell kh = cell(3, null, "KH", null, 5, 0);
        var plan = new SeatPlan(List.of(film, filmKh, kh), List.of(KH_FILM, LA_FILM, KH_DANCE));
        assertThat(plan.home(KH_FILM)).contains(filmKh);
        assertThat(plan.home(LA_FILM)).contains(film);
        assertThat(plan.home(KH_DANCE)).contains(kh);
        assertThat(plan.limits())
                .containsExactlyInAnyOrder(
                        new Limit("seats:" + film.id(), Limit.Kind.SEATS, 13),
                        new Limit("seats:" + kh.id(), Limit.Kind.SEATS, 5));
        assertThat(plan.limits(KH_FILM)).containsExactlyInAnyOrder("seats:" + film.id(), "seats:" + kh.id());
        assertThat(plan.limits(LA_FILM))
                .as("who stands in the wider list takes of its seats too")
                .containsExactly("seats:" + film.id());
        assertThat(plan.homes()).containsExactly(film, filmKh, kh);
        assertThat(plan.home(new Somebody(DANCE, new Country("PH"), Grade.EXPERT)))
                .isEmpty();
    }

    @Test
    void a_cell_for_one_grade_is_a_limit_and_a_floor_of_the_one_beside_it() {
        SeatCell all = cell(1, FILM, "KH", null, 10, 0);
        SeatCell managers = cell(2, FILM, "KH", Grade.MANAGER, 6, 4);
        var plan = new SeatPlan(List.of(all, managers), List.of(KH_FILM));
        assertThat(plan.home(KH_FILM)).contains(all);
        assertThat(plan.homes()).containsExactly(all);
        assertThat(plan.limits(KH_FILM)).containsExactly("seats:" + managers.id());
        var settings = new Settings(Map.of("q-gender:woman", 2, "grade:MANAGER", 1), null, null, 3);
        assertThat(plan.cell(all, settings))
                .as("the greater of two guarantees for one trait")
                .isEqualTo(new Cell(
                        all.key(), 10, 3, List.of(new Floor("grade:MANAGER", 4), new Floor("q-gender:woman", 2))));
        assertThat(plan.notCounted()).isEmpty();
    }

    @Test
    void a_guarantee_that_no_list_can_promise_is_named() {
        SeatCell filmKh = cell(1, FILM, "KH", null, 3, 1);
        SeatCell danceKh = cell(2, DANCE, "KH", null, 3, 0);
        assertThat(new SeatPlan(List.of(filmKh, danceKh), List.of(KH_FILM, KH_DANCE)).notCounted())
                .as("a list of its own is filled anyhow")
                .isEmpty();
        SeatCell kh = cell(3, null, "KH", null, 5, 2);
        assertThat(new SeatPlan(List.of(filmKh, danceKh, kh), List.of(KH_FILM, KH_DANCE)).notCounted())
                .containsExactly(filmKh, kh);
    }

    @Test
    void a_cell_without_applicants_is_shown_as_well() {
        SeatCell film = cell(1, FILM, "KH", null, 3, 0);
        SeatCell dance = cell(2, DANCE, "KH", null, 3, 0);
        assertThat(new SeatPlan(List.of(film, dance), List.of(KH_FILM)).homes()).containsExactly(film, dance);
    }

    private static SeatCell cell(
            int no, @Nullable UUID track, @Nullable String country, @Nullable Grade grade, int seats, int floor) {
        return new SeatCell(
                new UUID(9, no), track, null, country == null ? null : new Country(country), grade, seats, floor);
    }
}
