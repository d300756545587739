package org.madang.identity.profile;

import java.util.Arrays;
import java.util.List;
import org.madang.identity.SayLanguage;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record SpokenPage(List<Spoken> spoken, List<String> languages, Form form) implements Page {
    public record Spoken(Language language, SayLanguage.Level level) {}

    @Override
    public String template() {
        return "identity/profile/spoken.jte";
    }

    /** In the order of the reader's own language. */
    public List<Choice> languageChoices(Screen s) {
        return languages.stream()
                .map(tag -> Choice.of(tag, s.f().language(new Language(tag))))
                .sorted((one, other) -> s.f().collator().compare(one.label(), other.label()))
                .toList();
    }

    public List<Choice> levels(Screen s) {
        return Arrays.stream(SayLanguage.Level.values())
                .map(level -> Choice.of(level.name(), s.t("identity.spoken.level." + level)))
                .toList();
    }
}
