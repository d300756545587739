package org.madang.admission.applications;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** What the pages of a form are called and what can be chosen there, in the words of the reader. */
public final class PartWords {
    private PartWords() {}

    public static String title(Screen s, Fields.Part part) {
        return part.group() == null
                ? s.t("admission.draft." + part.key())
                : s.text(part.group().title()).text();
    }

    /** The words of one field. */
    public static String label(Screen s, Fields fields, String field) {
        return fields.question(field)
                .map(question -> s.text(question.label()).text())
                .orElseGet(() -> s.t("admission.field." + field));
    }

    public static List<Choice> countries(Fields fields, Screen s) {
        boolean any =
                fields.tracks().stream().anyMatch(track -> track.countries().isEmpty());
        return countries(any ? all() : fields.tracks().stream().flatMap(track -> track.countries().stream()), s);
    }

    public static List<Choice> everyCountry(Screen s) {
        return countries(all(), s);
    }

    private static Stream<String> all() {
        return Arrays.stream(Locale.getISOCountries());
    }

    private static List<Choice> countries(Stream<String> codes, Screen s) {
        return codes.distinct()
                .map(code -> Choice.of(code, s.f().country(new Country(code))))
                .sorted(Comparator.comparing(Choice::label, s.f().collator()))
                .toList();
    }

    public static List<Choice> tracks(Fields fields, Screen s) {
        return fields.tracks().stream()
                .map(track -> {
                    var title = s.text(track.title());
                    var choice = Choice.of(track.slug(), title.text())
                            .inLanguage(title.language().tag());
                    return track.countries().isEmpty()
                            ? choice
                            : choice.explained(s.f().list(track.countries().stream()
                                    .map(code -> s.f().country(new Country(code)))
                                    .toList()));
                })
                .toList();
    }

    public static List<Choice> grades(Fields fields, Screen s) {
        return fields.call().grades().stream()
                .map(grade -> Choice.of(grade.name(), s.t("admission.grade." + grade)))
                .toList();
    }

    /** The languages a call asks for, and none of them. */
    public static List<Choice> languages(Fields fields, Screen s) {
        var named = fields.form().eligibility().languages().stream()
                .map(tag -> Choice.of(tag, s.f().language(new Language(tag))));
        return Stream.concat(named, Stream.of(Choice.of(Fields.NONE, s.t("admission.field.languages.none"))))
                .toList();
    }

    public static List<Choice> options(Question question, Screen s) {
        return question.choices().stream()
                .map(option -> {
                    var label = s.text(option.label());
                    return Choice.of(option.value(), label.text())
                            .inLanguage(label.language().tag());
                })
                .toList();
    }
}
