package org.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.shared.Language;

class BorrowedTest {
    private static final String WORDS = Borrowed.mark("Roll call", Language.ENGLISH);

    @Test
    void aSentenceSaysItsLanguage() {
        assertThat(Borrowed.inPage("<p>ថ្ងៃនេះ៖ " + WORDS + "</p>"))
                .isEqualTo("<p>ថ្ងៃនេះ៖ <span class=\"borrowed\" lang=\"en\">Roll call</span></p>");
    }

    @Test
    void anAttributeHoldsOnlyTheWords() {
        assertThat(Borrowed.inPage("<nav aria-label=\"" + WORDS + " > all\"><a href='/'>" + WORDS + "</a></nav>"))
                .isEqualTo(
                        "<nav aria-label=\"Roll call > all\"><a href='/'><span class=\"borrowed\" lang=\"en\">Roll call</span></a></nav>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "option", "textarea", "script", "style"})
    void whereNoElementCanStandOnlyTheWordsStay(String element) {
        String page = "<" + element + " id=\"a\">" + WORDS + "</" + element + "><b>" + WORDS + "</b>";
        assertThat(Borrowed.inPage(page))
                .isEqualTo("<" + element + " id=\"a\">Roll call</" + element
                        + "><b><span class=\"borrowed\" lang=\"en\">Roll call</span></b>");
    }

    @Test
    void aSentenceInsideAnotherKeepsItsOwn() {
        String outer = Borrowed.mark("Error: " + WORDS, Language.KOREAN);
        assertThat(Borrowed.inPage(outer))
                .isEqualTo(
                        "<span class=\"borrowed\" lang=\"ko\">Error: <span class=\"borrowed\" lang=\"en\">Roll call</span></span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFDD0", "a\uFDD0b", "<p title=\"\uFDD0\">x</p>", "<", "<a", "\uFDD1"})
    void marksThatNobodyMadeBreakNothing(String odd) {
        assertThat(Borrowed.inPage(odd)).doesNotContain("\uFDD0", "lang=");
    }
}
