package org.madang.admission.editing;

import org.madang.admission.Calls;
import org.madang.admission.Question;
import org.madang.web.Page;

/** What kind of question it is to be, before anything else about it is asked. */
public record KindPage(Calls.Call call, String page) implements Page {
    @Override
    public String template() {
        return "admission/editing/kind.jte";
    }

    public String at() {
        return "/set-up/calls/" + call.slug() + "/questions";
    }

    public static Question.Kind[] kinds() {
        return Question.Kind.values();
    }
}
