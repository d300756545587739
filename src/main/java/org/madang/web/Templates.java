package org.madang.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a page record and its reader's screen into HTML; the templates are classes of this program. */
@Component
public class Templates {
    private final TemplateEngine engine;

    Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "org.madang");
        engine.setBinaryStaticContent(true);
    }

    /** The page in UTF-8, in one piece: in hundreds of them, each would pass through every wrapper of the response. */
    byte[] render(Page page, Screen screen) {
        var output = new Utf8ByteOutput(16 * 1024);
        engine.render(page.template(), Map.of("s", screen, "p", page), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return screen.borrows()
                ? Borrowed.inPage(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes.toByteArray();
    }

    /** A part written before what stands above it on the page. */
    static Content written(Content part) {
        var text = new StringOutput();
        part.writeTo(new OwaspHtmlTemplateOutput(text));
        String html = text.toString();
        return output -> output.writeContent(html);
    }

    /** A page's own small template inside another page. */
    Content fragment(Page page, Screen screen) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                engine.render(page.template(), Map.of("s", screen, "p", page), output);
            }
        };
    }
}
