package org.madang.demonstration.files;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.madang.demonstration.files.PictureBook.Creator;
import org.madang.demonstration.files.PictureBook.Page;

/** The texts inside an EPUB: package, navigation, pages. */
final class EpubPages {
    static final String STYLE = """
            @font-face { font-family: "Book Lao"; src: url("NotoSerifLao-Regular.ttf"); }
            body { margin: 0; padding: 0 4%; text-align: center; }
            img { max-width: 100%; height: auto; }
            figure { margin: 0 0 1em; }
            :lang(lo) { font-family: "Book Lao", serif; line-height: 1.75; }
            .lo { font-size: 1.5em; margin: 0; }
            .en { font-size: 1.1em; line-height: 1.5; margin: .4em 0 0; }
            """;

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="lo" lang="lo">
            <head><title>%s</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
            """;

    private EpubPages() {}

    static String cover(BookText book) {
        return HEAD.formatted(xml(book.titleInLao()))
                + """
                <body epub:type="cover">
                <figure><img src="cover.jpg" alt="%s" xml:lang="en" lang="en"/></figure>
                </body>
                </html>
                """.formatted(xml("Cover: " + book.title() + ". "
                        + book.pages().get(book.coverPage()).page().picture()));
    }

    static String page(BookText book, int number) {
        Page page = book.pages().get(number - 1).page();
        return HEAD.formatted("ໜ້າ " + number)
                + """
                <body epub:type="bodymatter">
                <section aria-label="ໜ້າ %1$d">
                <figure><img src="page%1$d.png" alt="%2$s" xml:lang="en" lang="en"/></figure>
                <p class="lo">%3$s</p>
                <p class="en" xml:lang="en" lang="en">%4$s</p>
                </section>
                </body>
                </html>
                """.formatted(number, xml(page.picture()), xml(page.lao()), xml(page.english()));
    }

    static String navigation(BookText book) {
        StringBuilder items = new StringBuilder();
        for (int page = 1; page <= book.pages().size(); page++) {
            items.append("<li><a href=\"page%1$d.xhtml\">ໜ້າ %1$d</a></li>\n".formatted(page));
        }
        return HEAD.formatted(xml(book.titleInLao())) + """
                <body>
                <nav epub:type="toc" role="doc-toc" id="toc">
                <h1>%s</h1>
                <ol>
                <li><a href="cover.xhtml">ໜ້າປົກ</a></li>
                %s</ol>
                </nav>
                <nav epub:type="landmarks" hidden="hidden">
                <ol>
                <li><a epub:type="cover" href="cover.xhtml">ໜ້າປົກ</a></li>
                <li><a epub:type="bodymatter" href="page1.xhtml">ໜ້າ 1</a></li>
                </ol>
                </nav>
                </body>
                </html>
                """.formatted(xml(book.titleInLao()), items);
    }

    static String packageOf(BookText book, String identifier, LocalDateTime made) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="lo">
                <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:identifier id="id">%s</dc:identifier>
                <dc:title id="title">%s</dc:title>
                <meta refines="#title" property="title-type">main</meta>
                <dc:title id="title-en" xml:lang="en">%s</dc:title>
                <dc:language>lo</dc:language>
                <dc:language>en</dc:language>
                %s<dc:description>%s</dc:description>
                <dc:description xml:lang="en">%s</dc:description>
                <dc:subject xml:lang="en">Picture books for children</dc:subject>
                <dc:publisher xml:lang="en">Madang demonstration</dc:publisher>
                <dc:rights xml:lang="en">CC BY 4.0</dc:rights>
                <dc:date>%s</dc:date>
                <meta property="dcterms:modified">%sZ</meta>
                <meta property="schema:accessMode">textual</meta>
                <meta property="schema:accessMode">visual</meta>
                <meta property="schema:accessModeSufficient">textual</meta>
                <meta property="schema:accessModeSufficient">textual,visual</meta>
                <meta property="schema:accessibilityFeature">alternativeText</meta>
                <meta property="schema:accessibilityFeature">readingOrder</meta>
                <meta property="schema:accessibilityFeature">structuralNavigation</meta>
                <meta property="schema:accessibilityFeature">tableOfContents</meta>
                <meta property="schema:accessibilityHazard">none</meta>
                <meta property="schema:accessibilitySummary" xml:lang="en">Every picture is described; the text reads without them.</meta>
                </metadata>
                <manifest>
                <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                <item id="css" href="book.css" media-type="text/css"/>
                <item id="font" href="NotoSerifLao-Regular.ttf" media-type="font/ttf"/>
                <item id="cover-picture" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>
                <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
                %s</manifest>
                <spine>
                <itemref idref="cover"/>
                %s</spine>
                </package>
                """.formatted(
                        identifier,
                        xml(book.titleInLao()),
                        xml(book.title()),
                        creators(book),
                        xml(book.synopsisInLao()),
                        xml(book.synopsis()),
                        made.toLocalDate(),
                        made.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                        items(book),
                        spine(book));
    }

    private static String creators(BookText book) {
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (Creator creator : book.creators()) {
            number++;
            String element = creator.role().equals("edt") ? "contributor" : "creator";
            lines.append("""
                    <dc:%1$s id="by%2$d">%3$s</dc:%1$s>
                    <meta refines="#by%2$d" property="alternate-script" xml:lang="en">%4$s</meta>
                    <meta refines="#by%2$d" property="role" scheme="marc:relators">%5$s</meta>
                    """.formatted(element, number, xml(creator.nameInLao()), xml(creator.name()), creator.role()));
        }
        return lines.toString();
    }

    private static String items(BookText book) {
        StringBuilder lines = new StringBuilder();
        for (int page = 1; page <= book.pages().size(); page++) {
            lines.append("""
                    <item id="page%1$d" href="page%1$d.xhtml" media-type="application/xhtml+xml"/>
                    <item id="picture%1$d" href="page%1$d.png" media-type="image/png"/>
                    """.formatted(page));
        }
        return lines.toString();
    }

    private static String spine(BookText book) {
        StringBuilder lines = new StringBuilder();
        for (int page = 1; page <= book.pages().size(); page++) {
            lines.append("<itemref idref=\"page%d\"/>\n".formatted(page));
        }
        return lines.toString();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
