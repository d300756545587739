package org.madang.forum.threads;

import java.util.List;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.Viewer;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;

/** The languages that people post in; theirs comes first. */
final class PostLanguages {
    private static final List<String> TAGS =
            List.of("en", "fil", "hi", "id", "km", "kn", "ko", "lo", "ms", "my", "th", "vi");

    private PostLanguages() {}

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

    static String first(Viewer viewer) {
        return TAGS.contains(viewer.language().tag()) ? viewer.language().tag() : "en";
    }

    /** English and an error beside the field when it is none of ours. */
    static Language chosen(Form form) {
        if (TAGS.contains(form.value("language"))) return new Language(form.value("language"));
        form.error("language", "web.form.choice");
        return Language.ENGLISH;
    }
}
