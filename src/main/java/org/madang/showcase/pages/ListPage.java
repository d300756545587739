package org.madang.showcase.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** All published works, or those of a country, type or edition. */
public record ListPage(
        List<Card> cards, List<CardQueries.Facet> facets, CardQueries.Filter filter, String after, boolean more)
        implements Page {
    @Override
    public String template() {
        return "showcase/pages/list.jte";
    }

    public Form form() {
        return Form.empty()
                .with("country", filter.country())
                .with("type", filter.type())
                .with("edition", filter.edition());
    }

    public List<Choice> countries(Screen s) {
        var sorted = new TreeMap<String, String>(s.f().collator()::compare);
        facets.stream()
                .map(CardQueries.Facet::country)
                .filter(Objects::nonNull)
                .forEach(code -> sorted.put(s.f().country(new Country(code)), code));
        var choices = new ArrayList<Choice>();
        sorted.forEach((name, code) -> choices.add(Choice.of(code, name)));
        return choices;
    }

    public List<Choice> types(Screen s) {
        return facets.stream()
                .map(CardQueries.Facet::type)
                .distinct()
                .sorted()
                .map(type -> Choice.of(type, s.t("works.type." + type)))
                .toList();
    }

    public List<Choice> editions() {
        var labels = new LinkedHashMap<String, String>();
        facets.forEach(facet -> labels.putIfAbsent(facet.editionSlug(), facet.editionLabel()));
        var choices = new ArrayList<Choice>();
        labels.forEach((slug, label) -> choices.add(Choice.of(slug, label)));
        return choices;
    }

    public @Nullable String next() {
        return more ? address(cards.getLast().row().publicNo()) : null;
    }

    public @Nullable String first() {
        return after.isEmpty() ? null : address("");
    }

    private String address(String after) {
        var query = new ArrayList<String>();
        add(query, "country", filter.country());
        add(query, "type", filter.type());
        add(query, "edition", filter.edition());
        add(query, "after", after);
        return "/showcase" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static void add(List<String> query, String name, String value) {
        if (!value.isEmpty()) query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
