package org.madang.programmes.setup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.PhaseId;
import org.madang.programmes.Phases;
import org.madang.web.Choice;
import org.madang.web.Form;

/** The question whether places are those of the edition or of one of its phases. */
final class PhaseChoice {
    private PhaseChoice() {}

    static Ask ask(List<Phases.Phase> phases) {
        return Ask.one("phase", "programmes.setup.seat.phase", s -> {
                    var choices = new ArrayList<Choice>();
                    choices.add(Choice.of("", s.t("programmes.setup.seat.edition")));
                    for (var phase : phases) choices.add(Choice.of(phase.id().toString(), phase.dated(s)));
                    return choices;
                })
                .explained("programmes.setup.seat.phase.hint");
    }

    /** The chosen phase, or null for the edition itself; an error stands beside the field if it is none of these. */
    static @Nullable PhaseId chosen(Form form, List<Phases.Phase> phases) {
        if (!form.has("phase")) return null;
        for (var phase : phases) if (phase.id().toString().equals(form.value("phase"))) return phase.id();
        form.error("phase", "web.form.choice");
        return null;
    }
}
