package org.madang.admission.selection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madang.admission.selection.engine.Selection.Outcome.Selected;

class SelectionTest {
    private static final Limit SCHOOL = new Limit("school", Limit.Kind.INSTITUTION, 1);

    @Test
    void without_floors_the_best_scores_are_selected_and_the_rest_know_what_was_missing() {
        var result = select(cell(2, 1), person("a", 4000), person("b", 5000), person("c", 3000), person("d", 2000));
        assertThat(result.reasons())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a", new Reason.SelectedOpen(),
                        "b", new Reason.SelectedOpen(),
                        "c", new Reason.Reserve(1),
                        "d", new Reason.BelowCutoff(Set.of(), 4000L, 2000)));
        assertThat(result.cutOffs()).containsExactly(new CutOff("film", Set.of(), 4000L, 2, 4));
        assertThat(result.withoutFloors()).containsExactly("a", "b");
    }

    @Test
    void a_floor_brings_somebody_in_and_says_whom_it_put_behind() {
        var result = select(
                cell(2, 0, new Floor("woman", 1)),
                person("a", 5000),
                person("b", 4000),
                person("c", 3000, "woman"),
                person("d", 2000, "woman"));
        assertThat(result.reasons())
                .containsEntry("a", new Reason.SelectedOpen())
                .containsEntry("b", new Reason.DisplacedByFloor("woman"))
                .containsEntry("c", new Reason.SelectedFloor("woman"))
                .containsEntry("d", new Reason.BelowCutoff(Set.of("woman"), 3000L, 2000));
        assertThat(result.withoutFloors()).containsExactly("a", "b");
        assertThat(result.cutOffs())
                .containsExactlyInAnyOrder(
                        new CutOff("film", Set.of(), 5000L, 1, 2), new CutOff("film", Set.of("woman"), 3000L, 1, 2));
    }

    @Test
    void a_floor_is_a_guarantee_and_not_something_on_top() {
        var result = select(
                cell(2, 0, new Floor("woman", 1)),
                person("a", 5000, "woman"),
                person("b", 4000),
                person("c", 3000, "woman"));
        assertThat(result.selected()).containsExactly("a", "b");
        assertThat(result.reasons()).containsEntry("a", new Reason.SelectedOpen());
    }

    @Test
    void one_person_counts_for_two_floors_where_a_sequence_would_spend_two_seats() {
        var result = select(
                cell(2, 0, new Floor("woman", 1), new Floor("manager", 1)),
                person("a", 5000),
                person("b", 4000, "woman"),
                person("c", 3500, "manager"),
                person("d", 3000, "manager", "woman"));
        assertThat(result.selected()).as("8.0 with a and d, 7.5 with b and c").containsExactly("a", "d");
        assertThat(result.reasons().get("b")).isEqualTo(new Reason.DisplacedByFloor("manager"));
    }

    @Test
    void a_floor_that_nobody_can_meet_is_said_and_costs_no_seat() {
        var result = select(cell(2, 0, new Floor("woman", 2)), person("a", 5000), person("b", 4000, "woman"));
        assertThat(result.selected()).containsExactly("a", "b");
        assertThat(result.shortfalls()).containsExactly(new Shortfall("film", "woman", 2, 1));
    }

    @Test
    void a_cap_across_cells_goes_where_it_costs_least() {
        var film = new Cell("film", 1, 0, List.of());
        var dance = new Cell("dance", 1, 0, List.of());
        var result = select(
                List.of(film, dance),
                List.of(SCHOOL),
                of("film1", "film", 5000, "school"),
                of("film2", "film", 4900),
                of("dance1", "dance", 4800, "school"),
                of("dance2", "dance", 3000));
        assertThat(result.selected()).containsExactly("dance1", "film2");
        assertThat(result.reasons().get("film1")).isEqualTo(new Reason.Capped("school", Limit.Kind.INSTITUTION));
    }

    @Test
    void a_seat_is_rather_filled_than_kept_for_a_higher_sum() {
        var film = new Cell("film", 1, 0, List.of());
        var dance = new Cell("dance", 1, 0, List.of());
        var result = select(
                List.of(film, dance),
                List.of(SCHOOL),
                of("film1", "film", 5000, "school"),
                of("film2", "film", 1000),
                of("dance1", "dance", 3000, "school"));
        assertThat(result.selected()).containsExactly("dance1", "film2");
    }

    @Test
    void equal_scores_are_decided_by_the_lot_of_the_published_seed_and_of_nothing_else() {
        Candidate[] people =
                IntStream.range(0, 20).mapToObj(i -> person("p" + i, 4000)).toArray(Candidate[]::new);
        var first = select(cell(5, 0), people).selected();
        assertThat(select(cell(5, 0), Arrays.copyOf(people, 20)).selected()).isEqualTo(first);
        var other = new Inputs("another call", List.of(cell(5, 0)), List.of(), List.of(people));
        assertThat(((Selected) Selection.of(other)).selected()).isNotEqualTo(first);
        var left = Arrays.stream(people)
                .filter(person -> !first.contains(person.id()))
                .findFirst()
                .orElseThrow();
        assertThat(select(cell(5, 0), people).reasons().get(left.id()))
                .isEqualTo(new Reason.BelowCutoff(Set.of(), 4000L, 4000))
                .matches(reason -> ((Reason.BelowCutoff) reason).byLot());
    }

    @Test
    void what_was_settled_before_stays_and_takes_its_seat() {
        var result = select(
                cell(2, 5),
                fixed("held", 1000, new Reason.Held()),
                fixed("given", 2000, new Reason.SelectedByOverride()),
                fixed("out", 5000, new Reason.LeftOutByOverride()),
                fixed("young", 5000, new Reason.Ineligible("age")),
                fixed("alone", 5000, new Reason.NotEndorsed()),
                fixed("gone", 5000, new Reason.Declined()),
                person("next", 4000));
        assertThat(result.selected()).containsExactly("given", "held");
        assertThat(result.reserves()).isEqualTo(Map.of("film", List.of("next")));
        assertThat(result.reasons().values())
                .extracting(Reason::code)
                .containsExactlyInAnyOrder(
                        "HELD",
                        "SELECTED_OVERRIDE",
                        "LEFT_OUT_OVERRIDE",
                        "INELIGIBLE",
                        "NOT_ENDORSED",
                        "DECLINED",
                        "RESERVE");
    }

    @Test
    void promotion_keeps_the_target_that_the_next_by_score_would_lose() {
        Candidate[] people = {
            person("a", 5000), person("b", 4500, "woman"), person("c", 4000), person("d", 3000, "woman"),
        };
        var cell = cell(2, 2, new Floor("woman", 1));
        var before = select(cell, people);
        assertThat(before.selected()).containsExactly("a", "b");
        assertThat(before.reserves().get("film")).containsExactly("c", "d");
        var after = select(
                cell,
                fixed("a", 5000, new Reason.Held()),
                fixed("b", 4500, new Reason.Declined()),
                people[2],
                people[3]);
        assertThat(after.selected())
                .as("c is next by score, d keeps the target")
                .containsExactly("a", "d");
        assertThat(after.reasons().get("d")).isEqualTo(new Reason.SelectedFloor("woman"));
    }

    @Test
    void ten_from_each_of_four_countries_as_in_2021() {
        var cells = new ArrayList<Cell>();
        var people = new ArrayList<Candidate>();
        for (String country : List.of("IN", "KH", "LA", "PH")) {
            cells.add(new Cell(country, 10, 5, List.of(new Floor("woman", 4), new Floor("manager", 4))));
            for (int i = 0; i < 25; i++) {
                String[] traits = i % 5 == 4
                        ? i % 10 == 9 ? new String[] {"woman", "manager"} : new String[] {"woman"}
                        : i % 7 == 6 ? new String[] {"manager"} : new String[0];
                people.add(of(country + i, country, 5000 - 100 * i, Set.of(traits)));
            }
        }
        var result = (Selected) Selection.of(new Inputs("experts-2021", cells, List.of(), people));
        assertThat(result.selected()).hasSize(40);
        assertThat(result.shortfalls()).isEmpty();
        for (Cell cell : cells) {
            assertThat(result.selected().stream().filter(id -> id.startsWith(cell.id())))
                    .hasSize(10);
            assertThat(result.reserves().get(cell.id())).hasSize(5);
        }
        // Women are 4, 9, 14, 19, 24 (9, 19 managers too), managers besides them 6, 13, 20: the best four and four.
        assertThat(result.selected().stream().filter(id -> id.startsWith("KH")))
                .containsExactlyInAnyOrder("KH0", "KH1", "KH2", "KH3", "KH4", "KH6", "KH9", "KH13", "KH14", "KH19");
    }

    @Test
    void thirteen_thirteen_eleven_and_eleven_by_track_with_at_most_four_of_a_country_as_in_2024() {
        int[] seats = {13, 13, 11, 11};
        var cells = new ArrayList<Cell>();
        var people = new ArrayList<Candidate>();
        var limits = new ArrayList<Limit>();
        for (int c = 0; c < 18; c++) limits.add(new Limit("country" + c, Limit.Kind.COUNTRY, 4));
        for (int t = 0; t < seats.length; t++) {
            cells.add(new Cell("track" + t, seats[t], 3, List.of()));
            for (int i = 0; i < 60; i++)
                people.add(of("t%d-%02d".formatted(t, i), "track" + t, 5000 - 37 * i - t, "country" + i * i % 18));
        }
        var result = (Selected) Selection.of(new Inputs("experts-2024", cells, limits, people));
        assertThat(result.selected()).hasSizeLessThanOrEqualTo(48);
        for (Limit limit : limits)
            assertThat(people.stream()
                            .filter(person -> result.selected().contains(person.id())
                                    && person.limits().contains(limit.id())))
                    .hasSizeLessThanOrEqualTo(4);
        var uncapped = people.stream()
                .map(person -> of(person.id(), person.cell(), person.score()))
                .toList();
        var all = (Selected) Selection.of(new Inputs("experts-2024", cells, List.of(), uncapped));
        assertThat(all.selected()).hasSize(48);
        for (int t = 0; t < seats.length; t++) {
            String track = "t" + t;
            assertThat(all.selected().stream().filter(id -> id.startsWith(track)))
                    .hasSize(seats[t]);
        }
    }

    @Test
    void thirty_eight_of_forty_eight_go_on_to_the_second_phase_with_somebody_of_each_of_ten_countries() {
        var floors = IntStream.range(0, 10)
                .mapToObj(c -> new Floor("country" + c, 2))
                .toList();
        var people = IntStream.range(0, 48)
                .mapToObj(i -> of("p%02d".formatted(i), "korea", 5000 - 50 * i, Set.of("country" + Math.min(9, i / 4))))
                .toList();
        var result = (Selected)
                Selection.of(new Inputs("experts-2022", List.of(new Cell("korea", 38, 10, floors)), List.of(), people));
        assertThat(result.selected())
                .hasSize(38)
                .contains("p00", "p35", "p36", "p37")
                .doesNotContain("p38");
        assertThat(result.reserves().get("korea")).hasSize(10).startsWith("p38", "p39");
        var late = people.stream()
                .map(person -> person.traits().contains("country9")
                        ? of(
                                person.id(),
                                "korea",
                                person.score(),
                                Set.of(Integer.parseInt(person.id().substring(1)) < 46 ? "country8" : "country9"))
                        : person)
                .toList();
        var guaranteed = (Selected)
                Selection.of(new Inputs("experts-2022", List.of(new Cell("korea", 38, 10, floors)), List.of(), late));
        assertThat(guaranteed.selected()).hasSize(38).contains("p46", "p47").doesNotContain("p36", "p37");
        assertThat(guaranteed.reasons().get("p47")).isEqualTo(new Reason.SelectedFloor("country9"));
        assertThat(guaranteed.shortfalls()).isEmpty();
    }

    @Test
    void what_would_take_too_long_is_said_instead_of_guessed() {
        var country = new Limit("country", Limit.Kind.COUNTRY, 1);
        var inputs = new Inputs(
                "call",
                List.of(cell(4, 0)),
                List.of(SCHOOL, country),
                List.of(
                        of("a", "film", 5000, "school"),
                        of("b", "film", 4000, "school", "country"),
                        of("c", "film", 3000, "country"),
                        of("d", "film", 2000)));
        assertThat(Selection.of(inputs, 0)).isEqualTo(new Selection.Outcome.TooEntangled());
        assertThat(((Selected) Selection.of(inputs)).selected()).containsExactly("a", "c", "d");
    }

    private static Selected select(Cell cell, Candidate... people) {
        return select(List.of(cell), List.of(), people);
    }

    private static Selected select(List<Cell> cells, List<Limit> limits, Candidate... people) {
        return (Selected) Selection.of(new Inputs("call", cells, limits, List.of(people)));
    }

    private static Cell cell(int seats, int reserves, Floor... floors) {
        return new Cell("film", seats, reserves, List.of(floors));
    }

    private static Candidate person(String id, long score, String... traits) {
        return of(id, "film", score, Set.of(traits));
    }

    private static Candidate fixed(String id, long score, Reason reason) {
        return new Candidate(id, "film", score, Set.of(), Set.of(), reason);
    }

    private static Candidate of(String id, String cell, long score, String... limits) {
        return new Candidate(id, cell, score, Set.of(), Set.of(limits), null);
    }

    private static Candidate of(String id, String cell, long score, Set<String> traits) {
        return new Candidate(id, cell, score, traits, Set.of(), null);
    }
}
