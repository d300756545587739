package org.madang.admission.editing;

import org.madang.admission.CallForm;
import org.madang.admission.Calls;
import org.madang.admission.FormChange;
import org.madang.admission.Forms;
import org.madang.admission.ReviseForm;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The version of a form that is being written, and the way to change it. */
@Component
class Writing {
    private final Calls calls;
    private final Forms forms;
    private final ReviseForm revise;

    Writing(Calls calls, Forms forms, ReviseForm revise) {
        this.calls = calls;
        this.forms = forms;
        this.revise = revise;
    }

    /** @param working whether the version is still being written */
    record Copy(Calls.Call call, CallForm form, int version, boolean working) {
        String at() {
            return "/set-up/calls/" + call.slug();
        }
    }

    Copy of(String slug) {
        Calls.Call call = calls.prepared(slug).orElseThrow(NotFound::new);
        var working = forms.working(call.id());
        int version = working.orElse(call.formVersion());
        return new Copy(call, forms.of(call.id(), version), version, working.isPresent());
    }

    /** @param seen the mark of what is said anew, as the writer saw it; empty where nothing is */
    ReviseForm.Outcome change(String slug, FormChange change, String seen, PersonId by) {
        return revise.revise(calls.prepared(slug).orElseThrow(NotFound::new).id(), change, seen, by);
    }
}
