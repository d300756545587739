package org.madang.admission.editing;

import java.util.List;
import org.madang.admission.CallForm;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.admission.applications.PartWords;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record ConditionsPage(Form form, Calls.Call call, List<Calls.TrackChoice> tracks) implements Page {
    /** Languages in which a course of this programme can be held. */
    static final List<String> LANGUAGES =
            List.of("en", "ko", "km", "lo", "fil", "hi", "kn", "th", "vi", "my", "id", "ms", "fr");

    @Override
    public String template() {
        return "admission/editing/conditions.jte";
    }

    public String at() {
        return "/set-up/calls/" + call.slug();
    }

    public List<Choice> countries(Screen s) {
        return PartWords.countries(new Fields(call, tracks, CallForm.EMPTY), s);
    }

    public List<Choice> languages(Screen s) {
        return LANGUAGES.stream()
                .map(tag -> Choice.of(tag, s.f().language(new Language(tag))))
                .toList();
    }
}
