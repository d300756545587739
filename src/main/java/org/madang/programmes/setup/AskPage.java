package org.madang.programmes.setup;

import java.util.List;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * A set-up form.
 *
 * @param title message key
 * @param about what the new thing belongs to, or the thing that is changed; may be empty
 * @param back where the reader came from
 */
public record AskPage(String title, Multilingual about, String back, String action, Form form, List<Ask> asks)
        implements Page {
    @Override
    public String template() {
        return "programmes/setup/ask.jte";
    }
}
