package org.madang.identity.invitations;

import java.util.List;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;

/** The languages that an invitation is written in. */
public final class InvitationLanguages {
    private InvitationLanguages() {}

    public static List<Choice> choices(Screen s) {
        return Screen.LANGUAGES.stream()
                .map(language -> Choice.of(language.tag(), s.f().language(language)))
                .toList();
    }

    /** What was chosen as {@code language}; English when nothing of it was. */
    public static Language of(Form form) {
        return Screen.LANGUAGES.stream()
                .filter(each -> each.tag().equals(form.value("language")))
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
