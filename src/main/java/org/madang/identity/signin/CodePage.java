package org.madang.identity.signin;

import org.madang.web.Form;
import org.madang.web.Page;

public record CodePage(Form form, String email, String next) implements Page {
    @Override
    public String template() {
        return "identity/signin/code.jte";
    }
}
