package org.madang.identity.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param bytes of the person's files; @param days to wait before a person goes */
public record DataPage(long bytes, @Nullable Leaving leaving, Form form, long days) implements Page {
    public record Leaving(Instant dueAt, boolean staysNamed) {}

    @Override
    public String template() {
        return "identity/privacy/data.jte";
    }

    public List<Choice> credits(Screen s) {
        return List.of(
                Choice.of("named", s.t("identity.leaving.named")),
                Choice.of("unnamed", s.t("identity.leaving.unnamed")));
    }
}
