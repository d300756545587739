package org.madang.works.workspace;

import java.util.List;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;

/** The languages that works are made, titled and captioned in. */
final class WorkLanguages {
    static final List<String> TAGS = List.of("en", "fil", "hi", "id", "km", "kn", "ko", "lo", "ms", "my", "th", "vi");

    private WorkLanguages() {}

    static List<Choice> choices(Screen s) {
        return TAGS.stream()
                .map(Language::new)
                .map(language -> {
                    String own = Format.ownName(language);
                    String here = s.f().language(language);
                    return Choice.of(language.tag(), own.equals(here) ? own : own + " · " + here);
                })
                .toList();
    }

    /** English and an error beside the field when it is none of ours. */
    static Language chosen(Form form, String field) {
        if (TAGS.contains(form.value(field))) return new Language(form.value(field));
        form.error(field, "web.form.choice");
        return Language.ENGLISH;
    }
}
