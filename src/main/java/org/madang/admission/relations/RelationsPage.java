package org.madang.admission.relations;

import java.util.List;
import java.util.UUID;
import org.madang.admission.ApplicationId;
import org.madang.admission.Relation;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/** What an applicant has said about the people they know. */
public record RelationsPage(ApplicationId application, Multilingual call, List<Named> named, boolean open, Form form)
        implements Page {
    public record Named(UUID id, String name, Relation kind) {}

    @Override
    public String template() {
        return "admission/relations/relations.jte";
    }
}
