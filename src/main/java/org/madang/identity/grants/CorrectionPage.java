package org.madang.identity.grants;

import org.madang.shared.PersonId;
import org.madang.web.Form;
import org.madang.web.Page;

/** @param address whether the reader answers for the account and may change its address */
public record CorrectionPage(PersonId person, String printName, boolean address, Form form) implements Page {
    @Override
    public String template() {
        return "identity/grants/correction.jte";
    }
}
