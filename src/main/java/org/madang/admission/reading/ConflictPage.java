package org.madang.admission.reading;

import org.madang.web.Page;

/** Said to a reviewer before they have read anything of an application they are tied to. */
public record ConflictPage() implements Page {
    @Override
    public String template() {
        return "admission/reading/conflict.jte";
    }
}
