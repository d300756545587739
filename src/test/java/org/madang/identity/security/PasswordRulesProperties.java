package org.madang.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.madang.identity.security.PasswordRules.Weakness;

class PasswordRulesProperties {
    private static final List<String> OWN = List.of("sokha.chan@example.org", "ចាន់ សុខា", "Chan Sokha", "Sokha");

    @Provide
    Arbitrary<String> common() {
        return Arbitraries.of("password", "Qwertyuiop", "iloveyou", "saranghae", "dragon", "P@ssw0rd", "1q2w3e4r");
    }

    @Property
    boolean a_common_word_with_figures_and_signs_behind_it_is_refused(
            @ForAll("common") String word, @ForAll int figures, @ForAll boolean twice) {
        String tail = String.valueOf(Math.abs((long) figures) % 10000) + "!!!!!!!!";
        return PasswordRules.weakness(twice ? word + word + tail : word + tail, OWN)
                .isPresent();
    }

    @Property
    boolean what_a_machine_makes_at_random_is_taken(@ForAll("random") String secret) {
        return PasswordRules.weakness(secret, OWN).isEmpty();
    }

    @Provide
    Arbitrary<String> random() {
        // Twelve letters that are in no word and no run.
        return Arbitraries.strings()
                .withChars("bkmgtzvh")
                .ofLength(20)
                .filter(text -> text.chars().distinct().count() > 5 && !text.matches(".*(.)\\1\\1\\1.*"));
    }

    @Property
    boolean a_repeated_piece_is_no_secret(@ForAll("piece") String piece) {
        return PasswordRules.weakness(piece.repeat(6), OWN).isPresent();
    }

    @Provide
    Arbitrary<String> piece() {
        return Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(7);
    }

    @Example
    void each_weakness_has_its_own_name() {
        assertThat(PasswordRules.weakness("kurz", OWN)).contains(Weakness.SHORT);
        assertThat(PasswordRules.weakness("x".repeat(201), OWN)).contains(Weakness.LONG);
        assertThat(PasswordRules.weakness("password12345", OWN)).contains(Weakness.COMMON);
        assertThat(PasswordRules.weakness("ChanSokha2021", OWN)).contains(Weakness.OWN);
        assertThat(PasswordRules.weakness("madangculture2026", OWN)).contains(Weakness.PROGRAMME);
        assertThat(PasswordRules.weakness("aaaaaaaaaaaaaaaa", OWN)).contains(Weakness.PATTERN);
        assertThat(PasswordRules.weakness("abcdefghijklmnop", OWN)).contains(Weakness.PATTERN);
        assertThat(PasswordRules.weakness("마당문화동반자비밀번호", OWN)).contains(Weakness.SHORT);
    }

    @Example
    void sentences_are_taken_in_every_script_and_up_to_the_length_told() {
        for (String good : List.of(
                "correct horse battery staple",
                "한강에서 먹는 라면은 왜 맛있을까",
                "ទន្លេសាបមានត្រីច្រើនណាស់",
                "my aunt keeps seven green umbrellas",
                "k".repeat(3) + "ubz mirth of vole ".repeat(7) + "9"))
            assertThat(PasswordRules.weakness(good, OWN)).as(good).isEmpty();
    }
}
