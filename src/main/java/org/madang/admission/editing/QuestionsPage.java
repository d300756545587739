package org.madang.admission.editing;

import java.util.List;
import org.madang.admission.CallForm;
import org.madang.admission.Calls;
import org.madang.admission.Question;
import org.madang.web.Page;

public record QuestionsPage(Calls.Call call, CallForm form, int version, boolean working) implements Page {
    @Override
    public String template() {
        return "admission/editing/questions.jte";
    }

    public String at() {
        return "/set-up/calls/" + call.slug();
    }

    public List<Question> retired() {
        return form.questions().stream().filter(Question::retired).toList();
    }

    /** Whether people are asked an earlier version while this one is written. */
    public boolean pending() {
        return working && call.announced();
    }
}
