package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page in twelve languages, as a real browser sets it: no box too narrow, no line too low, no letter missing. */
@Journey
class ScriptsJourneys {
    /** Elements whose content is wider than they are, outside of what may be scrolled. */
    static final String OVER = """
            () => [...document.querySelectorAll('main *')]
                .filter(e => !e.closest('.table-scroll') && e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1
                    && getComputedStyle(e).overflowX === 'visible' && getComputedStyle(e).display !== 'inline')
                .map(e => e.tagName + ' in ' + (e.closest('[lang]') || {}).lang + ': ' + e.textContent.trim().slice(0, 60))
                .concat(document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [])
            """;
    /** Lines lower than the ink of their letters, by the font's own measure of this very text. */
    static final String LOW = """
            (root) => {
              const pen = document.createElement('canvas').getContext('2d');
              const low = [];
              for (const e of document.querySelectorAll(root + ' *')) {
                const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join(' ').trim();
                const text = e.value && e.tagName === 'INPUT' ? e.value : own;
                if (!text || !e.getClientRects().length) continue;
                const style = getComputedStyle(e);
                pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                const ink = pen.measureText(text);
                const height = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
                const line = e.tagName === 'INPUT' ? e.clientHeight : parseFloat(style.lineHeight);
                if (!(height <= line)) low.push(`${e.closest('[lang]').lang}: ${text.slice(0, 40)} needs ${height}, has ${line}`);
              }
              return low;
            }
            """;
    /** Letters drawn as the box that a font draws for what it lacks. */
    private static final String MISSING = """
            () => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 64;
              const pen = canvas.getContext('2d', { willReadFrequently: true });
              const drawn = (text, font) => {
                pen.clearRect(0, 0, 64, 64);
                pen.font = font;
                pen.fillText(text, 8, 44);
                return pen.getImageData(0, 0, 64, 64).data.join();
              };
              const missing = new Set();
              for (const part of document.querySelectorAll('section.script')) {
                const font = `32px ${getComputedStyle(part).fontFamily}`;
                const boxes = ['\\u{10FFFD}', '\\u{EFFFE}', '\\u0378'].map(nothing => drawn(nothing, font));
                const text = part.textContent + [...part.querySelectorAll('input')].map(i => i.value).join('');
                for (const { segment } of new Intl.Segmenter(part.lang).segment(text))
                  if (segment.trim() && !/^[\\u200B-\\u200D\\uFEFF\\u00AD]+$/.test(segment) && boxes.includes(drawn(segment, font)))
                    missing.add(part.lang + ' ' + segment);
              }
              return [...missing];
            }
            """;

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1440})
    void twelve_languages_stand_on_one_page(int width, Windows windows) {
        Page page = windows.visitor(width, true).open("/gallery/scripts").page();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "scripts", width + ".png"))
                .setFullPage(true));
        assertThat(page.locator("section.script").count()).isEqualTo(12);
        assertThat(found(page, OVER, null)).as("boxes that are too narrow").isEmpty();
        assertThat(found(page, LOW, "section.script")).as("lines that are too low").isEmpty();
        assertThat(found(page, MISSING, null)).as("letters without a glyph").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uE000", "\u0378"})
    void a_letter_without_a_glyph_would_be_found(String unknown, Windows windows) {
        Page page = windows.visitor().open("/gallery/scripts").page();
        page.evaluate("letter => document.querySelector('section.script[lang=km] h2').append(letter)", unknown);
        assertThat(found(page, MISSING, null)).containsExactly("km " + unknown);
    }

    @Test
    void a_line_too_low_and_a_box_too_narrow_would_be_found(Windows windows) {
        Page page = windows.visitor().open("/gallery/scripts").page();
        page.evaluate(
                "() => { const my = document.querySelector('section.script[lang=my] h2'); my.style.lineHeight = '1';"
                        + " document.querySelector('section.script[lang=ko] .lead').style.cssText ="
                        + " 'white-space: nowrap; width: 5rem' }");
        assertThat(found(page, LOW, "section.script")).singleElement().asString().startsWith("my: ");
        assertThat(found(page, OVER, null)).anyMatch(box -> box.startsWith("P in ko: "));
    }

    @SuppressWarnings("unchecked")
    static List<String> found(Page page, String search, @Nullable String root) {
        return (List<String>) page.evaluate(search, root);
    }
}
