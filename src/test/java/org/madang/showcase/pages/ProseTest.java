package org.madang.showcase.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static String html(String text) {
        var output = new StringOutput();
        Prose.of(text).writeTo(output);
        return output.toString();
    }

    @Test
    void stressed_words_are_stressed_and_nothing_else_becomes_an_element() {
        assertThat(html("*Bukas* means <b>tomorrow</b> & *bukas* too"))
                .isEqualTo("<em>Bukas</em> means &lt;b&gt;tomorrow&lt;/b&gt; &amp; <em>bukas</em> too");
        assertThat(html("2 * 3 * 4 and a lone *")).isEqualTo("2 * 3 * 4 and a lone *");
        assertThat(html("*one\nline*")).isEqualTo("*one\nline*");
    }

    @Test
    void an_excerpt_carries_no_marks() {
        assertThat(Prose.plain("*Tagu-taguan*, hide and seek")).isEqualTo("Tagu-taguan, hide and seek");
    }
}
