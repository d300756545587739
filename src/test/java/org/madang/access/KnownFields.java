package org.madang.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.madang.access.RouteTable.Route;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The fields each route reads: those of the forms and links that lead to it, filled in as they usually are, and every
 * word in the source of its controller that may be the name of one.
 */
final class KnownFields {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern NAME = Pattern.compile("\"([a-z][A-Za-z]{0,24}(?:-[a-z]{1,12})?)\"");

    private final Map<Route, PathPattern> patterns = new LinkedHashMap<>();
    private final Map<Route, Map<String, String>> usual = new HashMap<>();
    private final Map<Route, Set<String>> named = new HashMap<>();

    KnownFields(Iterable<Route> routes, RequestMappingHandlerMapping mapping) throws IOException {
        for (Route route : routes) {
            patterns.put(route, PathPatternParser.defaultInstance.parse(route.path()));
            usual.put(route, new LinkedHashMap<>());
            named.put(route, new TreeSet<>(Set.of("_method", "lang")));
        }
        for (var entry : mapping.getHandlerMethods().entrySet())
            for (Route route : patterns.keySet())
                if (entry.getKey().getPatternValues().contains(route.path()))
                    named.get(route).addAll(names(entry.getValue()));
    }

    private static Set<String> names(HandlerMethod handler) throws IOException {
        var names = new TreeSet<String>();
        for (var parameter : handler.getMethodParameters())
            if (parameter.getParameter().isNamePresent()
                    && !parameter.getParameterType().getName().startsWith("org.madang"))
                names.add(parameter.getParameter().getName());
        Path folder = SOURCES.resolve(handler.getBeanType().getPackageName().replace('.', '/'));
        String controller = handler.getBeanType().getSimpleName() + ".java";
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(
                            each -> each.endsWith(controller) || each.toString().endsWith("Form.java"))
                    .toList())
                names.addAll(NAME.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
        }
        return names;
    }

    /** Learns from a page what leads from it to where. */
    void learn(String page, String html) {
        for (FilledForms.Filled form : FilledForms.of(page, html)) note("POST", form.action(), form.fields());
        var document = Jsoup.parse(html);
        for (var link : document.select("a[href*=?]")) {
            String[] parts = link.attr("href").split("\\?", 2);
            var fields = new LinkedHashMap<String, String>();
            for (String pair : parts[1].split("&"))
                if (pair.contains("="))
                    fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            note("GET", parts[0].isEmpty() ? page : parts[0], fields);
        }
        for (var form : document.select("form:not([method=post])")) {
            var fields = new LinkedHashMap<String, String>();
            for (var field : form.select("[name]")) fields.put(field.attr("name"), "x");
            note("GET", form.attr("action").isEmpty() ? page : form.attr("action"), fields);
        }
    }

    private void note(String method, String action, Map<String, String> fields) {
        int end = action.indexOf('?');
        var path = PathContainer.parsePath(end < 0 ? action : action.substring(0, end));
        for (Route route : patterns.keySet())
            if (route.method().equals(method) && patterns.get(route).matches(path))
                usual.get(route).putAll(fields);
    }

    /** Names with what usually stands there, as far as a form was seen. */
    Map<String, String> usual(Route route) {
        return usual.get(route);
    }

    Set<String> all(Route route) {
        var all = new TreeSet<>(named.get(route));
        all.addAll(usual.get(route).keySet());
        return all;
    }
}
