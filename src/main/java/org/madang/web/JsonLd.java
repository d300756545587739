package org.madang.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.shared.Multilingual;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a page says for machines, in the words of schema.org, so that nothing in it can end its script element. */
public final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLd() {}

    public static Content of(Map<String, Object> data) {
        // Inside a script element only these can end it or open another one (HTML standard, 13.2.5.4).
        String json = JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        return output -> output.writeContent(json);
    }

    /** A text with its languages. */
    public static List<Map<String, String>> texts(Multilingual text) {
        var values = new ArrayList<Map<String, String>>();
        text.texts().forEach((language, words) -> values.add(Map.of("@language", language, "@value", words)));
        return values;
    }
}
