package org.madang.identity.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.madang.web.Form;
import org.madang.web.OwnPath;
import org.madang.web.Page;

/**
 * The question before a dangerous act.
 *
 * @param fields what was sent, to be sent again with the answer
 * @param back the page on which the act was begun, for who thinks better of it
 */
public record ConfirmPage(String action, List<Field> fields, String back, Form form, SecondFactor.Means means)
        implements Page {
    private static final Set<String> OURS = Set.of("_csrf", AskAgain.ANSWER, AskAgain.BY, AskAgain.BACK);
    private static final int MOST = 300;

    public record Field(String name, String value) {}

    static ConfirmPage of(HttpServletRequest request, Form form, SecondFactor.Means means) {
        return new ConfirmPage(request.getRequestURI(), fields(request, form), back(request, form), form, means);
    }

    /** Where the browser says it came from, and after a wrong answer what it said the first time. */
    static String back(HttpServletRequest request, Form form) {
        String from = Objects.requireNonNullElse(request.getHeader("Referer"), "");
        String first = OwnPath.of(from.replaceFirst("^https?://[^/]*", ""), "/this-week");
        return OwnPath.of(form.value(AskAgain.BACK), first);
    }

    static List<Field> fields(HttpServletRequest request, Form form) {
        var fields = new ArrayList<Field>();
        for (String name : request.getParameterMap().keySet()) {
            if (OURS.contains(name)) continue;
            for (String value : form.values(name)) if (fields.size() < MOST) fields.add(new Field(name, value));
        }
        fields.add(new Field(AskAgain.BACK, back(request, form)));
        return List.copyOf(fields);
    }

    @Override
    public String template() {
        return "identity/secondfactor/confirm.jte";
    }
}
