package org.madang.admission.extending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationState;
import org.madang.admission.Calls;
import org.madang.shared.Language;
import org.madang.web.Form;
import org.madang.web.Page;

public record ExtensionsPage(Calls.Call call, List<Row> given, Form form) implements Page {
    /** @param state of the person's application; null when none was begun */
    public record Row(
            String name,
            Language nameLanguage,
            Instant until,
            String reason,
            String givenBy,
            Instant givenAt,
            @Nullable ApplicationState state) {}

    @Override
    public String template() {
        return "admission/extending/extensions.jte";
    }
}
