package org.madang.identity.signin;

import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param next the path to go to afterwards, already checked to be ours
 * @param challenge what a passkey has to sign
 * @param host the name under which browsers keep passkeys of this site
 */
public record SignInPage(Form form, String next, boolean demonstration, String challenge, String host) implements Page {
    @Override
    public String template() {
        return "identity/signin/signin.jte";
    }
}
