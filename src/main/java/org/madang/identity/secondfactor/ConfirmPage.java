package org.madang.identity.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * The question before a dangerous act.
 *
 * @param fields what was sent, to be sent again with the answer
 */
public record ConfirmPage(String action, List<Field> fields, Form form, SecondFactor.Means means) implements Page {
    private static final Set<String> OURS = Set.of("_csrf", AskAgain.ANSWER, AskAgain.BY);
    private static final int MOST = 300;

    public record Field(String name, String value) {}

    static ConfirmPage of(HttpServletRequest request, Form form, SecondFactor.Means means) {
        return new ConfirmPage(request.getRequestURI(), fields(request, form), form, means);
    }

    static List<Field> fields(HttpServletRequest request, Form form) {
        var fields = new ArrayList<Field>();
        for (String name : request.getParameterMap().keySet()) {
            if (OURS.contains(name)) continue;
            for (String value : form.values(name)) if (fields.size() < MOST) fields.add(new Field(name, value));
        }
        return List.copyOf(fields);
    }

    @Override
    public String template() {
        return "identity/secondfactor/confirm.jte";
    }
}
