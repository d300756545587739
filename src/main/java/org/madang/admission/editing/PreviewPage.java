package org.madang.admission.editing;

import java.time.Instant;
import org.madang.web.Form;
import org.madang.web.Page;

/** All pages of a form below each other, as an applicant sees them, in the language of the address. */
public record PreviewPage(CallPage call, Instant now) implements Page {
    @Override
    public String template() {
        return "admission/editing/preview.jte";
    }

    public Form form() {
        return Form.empty();
    }
}
