package org.madang.admission.nominees;

import java.util.List;
import org.madang.admission.reading.FilePage;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** Asks why a name is taken back. */
public record TakeBackPage(NomineeQueries.Named nominee, Form form, String back) implements Page {
    static final String WHY = "why";

    public static List<Choice> reasons(Screen s) {
        return FilePage.reasons(s);
    }

    @Override
    public String template() {
        return "admission/nominees/take-back.jte";
    }
}
