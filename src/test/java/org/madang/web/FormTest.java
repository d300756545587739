package org.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.shared.text.Graphemes;

/** A limit is told in letters, so it is counted in letters: names in every script get the same room. */
class FormTest {
    private static Form typed(String text) {
        return Form.empty().with("name", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ខ្ញុំ", "ស្រី", "ಕ್ರಿ", "मि", "မြို့", "เก้", "ກໍ່", "가", "e\u0301", "a"})
    void a_name_may_have_as_many_letters_in_every_script(String syllable) {
        int letters = Graphemes.count(syllable);
        String fits = syllable.repeat(120 / letters);
        var whole = typed(fits);
        assertThat(whole.required("name", Graphemes.count(fits))).isEqualTo(fits);
        assertThat(whole.ok()).isTrue();
        var longer = typed(fits + "a");
        assertThat(longer.required("name", Graphemes.count(fits))).isEqualTo(fits + "a");
        assertThat(longer.errorAt("name").key()).isEqualTo("web.form.long");
        assertThat(longer.value("name")).isEqualTo(fits + "a");
    }

    @Test
    void a_khmer_name_that_an_import_takes_is_taken_by_a_form() {
        // 120 letters in 240 code points, which was one name too long.
        String name = "គិ".repeat(120);
        assertThat(Graphemes.count(name)).isEqualTo(120);
        var form = typed(name);
        form.required("name", 120);
        assertThat(form.ok()).isTrue();
    }

    @Test
    void letters_without_end_on_one_another_are_no_way_around_a_limit() {
        var tower = typed("a" + "\u0301".repeat(2_000_000));
        tower.optional("name", 120);
        assertThat(tower.ok()).isFalse();
    }

    @Test
    void a_date_that_is_known_stands_as_people_write_it_and_one_that_was_typed_as_it_was_typed() {
        var known = Form.empty().with("opens", "2027-01-09");
        assertThat(known.datePart("opens", "day")).isEqualTo("9");
        assertThat(known.datePart("opens", "month")).isEqualTo("1");
        assertThat(known.datePart("opens", "year")).isEqualTo("2027");
        assertThat(Form.empty().with("opens-day", "09").datePart("opens", "day"))
                .isEqualTo("09");
    }
}
