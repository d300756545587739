package org.madang.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
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

    Utf8ByteOutput render(Page page, Screen screen) {
        var output = new Utf8ByteOutput(16 * 1024);
        engine.render(page.template(), Map.of("s", screen, "p", page), output);
        return output;
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
