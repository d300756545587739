package org.madang.identity.signin;

import org.madang.web.Form;
import org.madang.web.Page;

public record SecondPage(Form form, String next) implements Page {
    @Override
    public String template() {
        return "identity/signin/second.jte";
    }
}
