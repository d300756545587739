package org.madang.programmes.setup;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Field;
import org.madang.programmes.Track;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.text.Zones;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;

/** The questions about a track and the plan that the answers make. */
final class TrackAsks {
    private static final Set<String> COUNTRIES =
            Country.ALL.stream().map(Country::code).collect(Collectors.toUnmodifiableSet());

    private TrackAsks() {}

    /** What the form asks of a track beyond what others see of it. */
    record More(
            Multilingual summary,
            String field,
            @Nullable Integer requiredWorks,
            @Nullable Integer requiredLessons,
            int version,
            boolean archived) {
        static final More NONE = new More(Multilingual.EMPTY, "", null, null, 1, false);
    }

    /** The fields that this track may teach: those that stand in the list, and its own if that was put away. */
    static List<Field> fields(List<Field> all, More before) {
        return all.stream()
                .filter(field -> !field.archived() || field.slug().equals(before.field()))
                .toList();
    }

    static List<Ask> asks(@Nullable Track before, More more, List<Field> fields) {
        Multilingual title = before == null ? Multilingual.EMPTY : before.title();
        return Typed.all(
                Typed.askTexts("title", "programmes.setup.titleIn", false, title),
                Typed.askTexts("summary", "programmes.setup.summaryIn", true, more.summary()),
                List.of(
                        Ask.one("field", "programmes.setup.field", named(fields)),
                        Ask.manyCountries(
                                "countries", "programmes.countries", before == null ? List.of() : before.countries()),
                        Ask.many("languages", "programmes.languages", languages(before)),
                        Ask.line("zone", "programmes.clock").explained("programmes.setup.zone.hint")),
                Typed.Days.asks(),
                List.of(
                        Ask.one(
                                "colour",
                                "programmes.setup.colour",
                                Ask.constants(TrackColour.values(), "programmes.colour.")),
                        Ask.number("position", "programmes.setup.position"),
                        Ask.number("requiredPercent", "programmes.setup.percent"),
                        Ask.number("requiredLessons", "programmes.setup.lessons")
                                .explained("programmes.setup.lessons.hint")
                                .optional(),
                        Ask.number("requiredWorks", "programmes.setup.works")
                                .explained("programmes.setup.works.hint")
                                .optional()));
    }

    private static Function<Screen, List<Choice>> languages(@Nullable Track before) {
        return s -> offered(Typed.READ, before == null ? List.of() : before.languages()).stream()
                .map(tag -> Choice.of(tag, s.f().language(new Language(tag))))
                .toList();
    }

    /** What a track has already is offered too, so that a change of something else never drops it. */
    private static Set<String> offered(Set<String> usual, List<String> before) {
        var offered = new LinkedHashSet<>(usual);
        offered.addAll(before);
        return offered;
    }

    static Form filled(Track track, More more) {
        Form form = Form.empty()
                .with("version", String.valueOf(more.version()))
                .with(
                        "requiredWorks",
                        more.requiredWorks() == null ? "" : more.requiredWorks().toString())
                .with(
                        "requiredLessons",
                        more.requiredLessons() == null
                                ? ""
                                : more.requiredLessons().toString())
                .with("field", more.field())
                .with("countries", track.countries())
                .with("languages", track.languages())
                .with("zone", track.zone().getId())
                .with("colour", track.colour().name())
                .with("position", String.valueOf(track.position()))
                .with("requiredPercent", String.valueOf(track.requiredPercent()));
        Typed.fill(form, "title", track.title());
        Typed.fill(form, "summary", more.summary());
        Typed.Days.fill(form, track.startsOn(), track.endsOn());
        return form;
    }

    private static Function<Screen, List<Choice>> named(List<Field> fields) {
        return s -> fields.stream()
                .map(field -> Choice.of(field.slug(), s.text(field.name()).text()))
                .toList();
    }

    static @Nullable TrackPlan plan(Form form, @Nullable Track before, More more, List<Field> fields) {
        Multilingual title = Typed.title(form, "title", before == null ? Multilingual.EMPTY : before.title());
        Multilingual summary = Typed.texts(form, "summary", 2000, more.summary());
        String field =
                Typed.oneOf(form, "field", fields.stream().map(Field::slug).toList());
        List<String> countries = ticked(form, "countries", COUNTRIES, before == null ? List.of() : before.countries());
        List<String> languages = ticked(form, "languages", Typed.READ, before == null ? List.of() : before.languages());
        ZoneId zone = Zones.find(form.required("zone", 60)).orElse(null);
        if (zone == null && form.has("zone")) form.error("zone", "programmes.setup.zone.wrong");
        Typed.Days days = Typed.days(form);
        TrackColour colour = form.choice("colour", TrackColour.class);
        int position = form.number("position", 0, 999);
        int percent = form.number("requiredPercent", 0, 100);
        @Nullable
        Integer works = form.has("requiredWorks") ? Integer.valueOf(form.number("requiredWorks", 0, 20)) : null;
        @Nullable
        Integer lessons = form.has("requiredLessons") ? Integer.valueOf(form.number("requiredLessons", 1, 100)) : null;
        if (field == null || zone == null || days == null || colour == null) return null;
        return new TrackPlan(
                title,
                summary,
                field,
                countries.stream().map(Country::new).toList(),
                zone,
                languages.stream().map(Language::new).toList(),
                days.from(),
                days.to(),
                colour,
                position,
                percent,
                works,
                lessons);
    }

    /** The ticked ones; those that were there before keep their order, for the first language comes first on pages. */
    private static List<String> ticked(Form form, String field, Set<String> usual, List<String> before) {
        List<String> ticked = form.values(field);
        Set<String> offered = offered(usual, before);
        if (!offered.containsAll(ticked)) form.error(field, "web.form.choice");
        var ordered = new LinkedHashSet<>(before);
        ordered.retainAll(ticked);
        ordered.addAll(ticked);
        // The plan is made of the rest while the page asks again.
        ordered.retainAll(offered);
        return List.copyOf(ordered);
    }
}
