package org.madang.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.madang.identity.invitations.Line.State;

class LineTest {
    private static Line only(String text) {
        return Line.parse(text).getFirst();
    }

    @Test
    void an_address_a_name_before_it_and_two_cells_are_read() {
        for (String text : List.of(
                "Sokha Chan <Sokha@Example.org>",
                "\"Sokha Chan\" <sokha@example.org>,",
                "Sokha Chan\tsokha@example.org",
                "sokha@example.org; Sokha Chan")) {
            var line = only(text);
            assertThat(line.address().text()).as(text).isEqualTo("sokha@example.org");
            assertThat(line.name()).as(text).isEqualTo("Sokha Chan");
            assertThat(line.state()).as(text).isEqualTo(State.TO_INVITE);
        }
        assertThat(only("sokha@example.org").name()).isEmpty();
        assertThat(only("ចាន់ សុខា <s@example.org>").name()).isEqualTo("ចាន់ សុខា");
    }

    @Test
    void every_wrong_line_is_named_by_its_number() {
        var lines = Line.parse("a@example.org\n\nnobody\n A@example.org \n" + "n".repeat(121) + " <b@example.org>");
        assertThat(lines).extracting(Line::number).containsExactly(1, 3, 4, 5);
        assertThat(lines)
                .extracting(Line::state)
                .containsExactly(State.TO_INVITE, State.NO_ADDRESS, State.TWICE, State.NAME_TOO_LONG);
    }

    @Test
    void a_line_that_is_longer_than_any_name_is_wrong_at_once() {
        var line = only("a" + " ".repeat(1_000_000) + "b <");
        assertThat(line.state()).isEqualTo(State.NO_ADDRESS);
        assertThat(line.text()).hasSizeLessThan(100);
    }

    @Property
    boolean whatever_is_pasted_is_read_without_falling_over(@ForAll String pasted) {
        return Line.parse(pasted).stream().allMatch(line -> line.state().wrong() || line.address() != null);
    }
}
