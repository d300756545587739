package org.madang.identity.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * The question before a dangerous act of somebody who has no second factor.
 *
 * @param fields what was sent, to be sent again with the answer
 * @param back the page on which the act was begun, for who thinks better of it
 * @param byMail whether a code is asked for that went to {@code email}; otherwise the password is
 */
public record ProvePage(
        String action, List<ConfirmPage.Field> fields, String back, Form form, String email, boolean byMail)
        implements Page {
    static ProvePage of(HttpServletRequest request, Form form, String email, boolean byMail) {
        return new ProvePage(
                request.getRequestURI(),
                ConfirmPage.fields(request, form),
                ConfirmPage.back(request, form),
                form,
                email,
                byMail);
    }

    @Override
    public String template() {
        return "identity/secondfactor/prove.jte";
    }
}
