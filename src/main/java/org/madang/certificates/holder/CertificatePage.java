package org.madang.certificates.holder;

import java.util.List;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param mine whether the reader is its owner, who alone confirms the name */
public record CertificatePage(
        HolderQueries.Held held, List<HolderQueries.Signed> signed, Form form, boolean mine, boolean revokes)
        implements Page {
    static final List<String> LANGUAGES =
            List.of("en", "ko", "fil", "hi", "id", "km", "kn", "lo", "ms", "my", "th", "vi");

    @Override
    public String template() {
        return "certificates/holder/certificate.jte";
    }

    public List<Choice> languages(Screen s) {
        return LANGUAGES.stream()
                .map(tag -> Choice.of(tag, s.f().language(new org.madang.shared.Language(tag))))
                .toList();
    }
}
