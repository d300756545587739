package org.madang.admission.editing;

import java.util.LinkedHashMap;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Screen;

/** A text that is typed in each language of the pages, one field beside the other. */
final class Texts {
    private Texts() {}

    /** English comes first, for it is what a language without words of its own borrows from. */
    static Multilingual required(Form form, String name, int longest, Multilingual before) {
        form.required(name + "-en", longest);
        return read(form, name, longest, before);
    }

    static Multilingual optional(Form form, String name, int longest, Multilingual before) {
        return read(form, name, longest, before);
    }

    /** A language that this page does not offer keeps what it has. */
    private static Multilingual read(Form form, String name, int longest, Multilingual before) {
        var texts = new LinkedHashMap<String, String>();
        for (Language language : Screen.LANGUAGES) {
            String field = name + "-" + language.tag();
            String text = form.errorAt(field) == null ? form.optional(field, longest) : "";
            if (!text.isEmpty()) texts.put(language.tag(), text);
        }
        before.texts().forEach((tag, text) -> {
            if (!Screen.LANGUAGES.contains(new Language(tag))) texts.put(tag, text);
        });
        return new Multilingual(texts);
    }

    static void fill(Form form, String name, Multilingual text) {
        for (Language language : Screen.LANGUAGES) form.with(name + "-" + language.tag(), text.exactly(language));
    }
}
