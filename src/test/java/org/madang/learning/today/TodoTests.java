package org.madang.learning.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.shared.Multilingual;

class TodoTests {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate TODAY = LocalDate.of(2021, 11, 10);
    private static final UUID TRACK = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void the_session_above_is_not_repeated_and_the_first_of_the_rest_is_next() {
        TodoCard card = card(
                session("2021-11-11T05:00:00Z", false),
                session("2021-11-12T05:00:00Z", false),
                assignment("2021-11-13T05:00:00Z"));
        assertThat(card.items())
                .extracting(TodoCard.Item::kind, TodoCard.Item::urgency)
                .containsExactly(tuple("SESSION", TodoCard.Urgency.NEXT), tuple("ASSIGNMENT", TodoCard.Urgency.LATER));
    }

    @Test
    void a_day_begins_where_the_reader_is() {
        // 23:30 on the 9th in London is half past eight on the 10th in Seoul.
        TodoCard card = card(assignment("2021-11-09T23:30:00Z"), assignment("2021-11-10T23:30:00Z"));
        assertThat(card.items())
                .extracting(TodoCard.Item::urgency)
                .containsExactly(TodoCard.Urgency.TODAY, TodoCard.Urgency.LATER);
    }

    @Test
    void a_lesson_whose_last_day_is_today_comes_before_what_has_an_hour_later_on() {
        TodoCard card = card(
                assignment("2021-11-13T05:00:00Z"), row(TodoQueries.Kind.LESSON, TRACK, null, false, TODAY, TODAY));
        assertThat(card.items())
                .extracting(TodoCard.Item::kind, TodoCard.Item::urgency)
                .containsExactly(tuple("LESSON", TodoCard.Urgency.TODAY), tuple("ASSIGNMENT", TodoCard.Urgency.LATER));
    }

    @Test
    void what_was_called_off_stays_on_the_list_as_such() {
        TodoCard card = card(session("2021-11-11T05:00:00Z", true), session("2021-11-12T05:00:00Z", false));
        assertThat(card.items())
                .singleElement()
                .extracting(TodoCard.Item::urgency)
                .isEqualTo(TodoCard.Urgency.OFF);
    }

    @Test
    void things_of_a_track_that_one_only_teaches_are_not_to_be_done() {
        assertThat(card(row(TodoQueries.Kind.ASSIGNMENT, OTHER, at("2021-11-11T05:00:00Z"), false, TODAY, TODAY))
                        .items())
                .isEmpty();
    }

    @Test
    void an_empty_list_says_what_comes_next() {
        assertThat(next(track(TODAY.plusDays(5), TODAY.plusDays(50))).kind()).isEqualTo("BEGINS");
        assertThat(next(track(TODAY.minusDays(50), TODAY.minusDays(5))).kind()).isEqualTo("ENDED");
        assertThat(next(track(TODAY.minusDays(5), TODAY.plusDays(5))).kind()).isEqualTo("QUIET");
        assertThat(next(
                                track(TODAY.minusDays(5), TODAY.plusDays(50)),
                                row(TodoQueries.Kind.WEEK, TRACK, null, false, TODAY.plusDays(14), TODAY.plusDays(20)),
                                row(TodoQueries.Kind.WEEK, TRACK, null, false, TODAY.plusDays(7), TODAY.plusDays(13)))
                        .on())
                .isEqualTo(TODAY.plusDays(7));
        assertThat(next(track(TODAY.minusDays(5), TODAY.plusDays(5)), session("2021-11-11T05:00:00Z", false))
                        .kind())
                .isEqualTo("SESSION");
    }

    private static TodoCard card(TodoQueries.Row... rows) {
        return Todo.card(List.of(rows), Set.of(TRACK), SEOUL, TODAY);
    }

    private static TodoCard.Next next(TodoQueries.Row... rows) {
        return Objects.requireNonNull(card(rows).next());
    }

    private static TodoQueries.Row track(LocalDate from, LocalDate to) {
        var row = row(TodoQueries.Kind.TRACK, TRACK, null, false, from, to);
        return new TodoQueries.Row(
                row.kind(),
                row.trackId(),
                row.slug(),
                row.colour(),
                0,
                null,
                row.title(),
                row.highlights(),
                from,
                to,
                null,
                0,
                row.zone(),
                false,
                false,
                0,
                "[]");
    }

    private static TodoQueries.Row session(String start, boolean off) {
        return row(TodoQueries.Kind.SESSION, TRACK, at(start), off, TODAY, TODAY.plusDays(5));
    }

    private static TodoQueries.Row assignment(String due) {
        return row(TodoQueries.Kind.ASSIGNMENT, TRACK, at(due), false, TODAY, TODAY.plusDays(5));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static TodoQueries.Row row(
            TodoQueries.Kind kind, UUID track, Instant at, boolean off, LocalDate from, LocalDate to) {
        UUID id = kind == TodoQueries.Kind.WEEK || kind == TodoQueries.Kind.TRACK ? null : UUID.randomUUID();
        return new TodoQueries.Row(
                kind,
                track,
                "film",
                "red",
                1,
                id,
                Multilingual.of("en", kind.name()),
                Multilingual.EMPTY,
                from,
                to,
                at,
                60,
                SEOUL,
                off,
                false,
                0,
                "[]");
    }
}
