package org.madang.identity.signin;

import org.madang.identity.secondfactor.SecondFactor;
import org.madang.web.Form;
import org.madang.web.Page;

/** @param means what the person has to show */
public record SecondPage(Form form, String next, SecondFactor.Means means) implements Page {
    @Override
    public String template() {
        return "identity/signin/second.jte";
    }
}
