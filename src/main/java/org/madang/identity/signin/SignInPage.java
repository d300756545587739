package org.madang.identity.signin;

import org.madang.web.Form;
import org.madang.web.Page;

/** @param next the path to go to afterwards, already checked to be ours */
public record SignInPage(Form form, String next, boolean demonstration) implements Page {
    @Override
    public String template() {
        return "identity/signin/signin.jte";
    }
}
