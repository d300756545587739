package org.madang.identity.address;

import org.madang.web.Form;
import org.madang.web.Page;

/** Asks for the code that went to the wished address. */
public record AddressCodePage(String email, long minutes, Form form) implements Page {
    @Override
    public String template() {
        return "identity/address/addresscode.jte";
    }
}
