package org.madang.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The forms of a page, filled in as somebody would who types the first thing that fits. */
final class FilledForms {
    private FilledForms() {}

    record Filled(String action, Map<String, String> fields) {}

    static List<Filled> of(String page, String html) {
        return Jsoup.parse(html).select("main form[method=post]").stream()
                .map(form -> new Filled(form.attr("action").isEmpty() ? page : form.attr("action"), fields(form)))
                .filter(form -> !form.action().contains("://"))
                .toList();
    }

    private static Map<String, String> fields(Element form) {
        var filled = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name], textarea[name], select[name], button[name]")) {
            String value = field.val();
            if (field.tagName().equals("select")) {
                Element option = field.select("option[value~=.+]").first();
                value = option == null ? "" : option.attr("value");
            }
            if (value.isEmpty()) value = usual(field);
            if (!field.attr("name").equals("_csrf")) filled.putIfAbsent(field.attr("name"), value);
        }
        return filled;
    }

    private static String usual(Element field) {
        String name = field.attr("name");
        if (name.endsWith("-year")) return "2021";
        if (name.endsWith("-month")) return "9";
        return switch (field.attr("type")) {
            case "date" -> "2021-09-01";
            case "time" -> "10:00";
            case "number" -> "1";
            case "email" -> "a" + UUID.randomUUID() + "@example.org";
            case "url" -> "https://example.org/room";
            default -> field.attr("inputmode").equals("numeric") ? "1" : "river";
        };
    }
}
