package org.madang.showcase.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MakerTest {
    @Test
    void a_name_in_letters_of_the_reader_stays_as_its_bearer_writes_it() {
        assertThat(Maker.of("ສົມພອນ", "lo", "Somphone", "lo")).isEqualTo(new Maker("ສົມພອນ", "lo"));
        assertThat(Maker.of("Lê Hoàng Nam", "vi", "Le Hoang Nam", "ko")).isEqualTo(new Maker("Lê Hoàng Nam", "vi"));
    }

    @Test
    void a_name_in_foreign_letters_is_given_in_the_latin_form_of_its_bearer_and_never_derived() {
        assertThat(Maker.of("ສົມພອນ", "lo", "Somphone", "en")).isEqualTo(new Maker("Somphone", "en"));
        assertThat(Maker.of("ສົມພອນ", "lo", "", "en")).isEqualTo(new Maker("ສົມພອນ", "lo"));
    }
}
