package org.madang.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {
    @Test
    void whatever_a_spreadsheet_would_calculate_is_a_text_and_comes_back_as_it_was() {
        for (String text : List.of("=1+1", "+82 2 1234", "-5", "@SUM(A1)", "\t=1", "\n=1", "＝１＋１", "＋1", "－1", "＠A1")) {
            assertThat(Formula.harmless(text)).as(text).isEqualTo("'" + text);
            assertThat(Formula.asTyped(Formula.harmless(text))).isEqualTo(text);
        }
    }

    @Test
    void every_other_text_stays_as_it_is() {
        for (String text : List.of("", "김하늘", "'Aisha", "a=b", "1-2", "–"))
            assertThat(Formula.asTyped(Formula.harmless(text))).isEqualTo(text).isEqualTo(Formula.harmless(text));
    }
}
