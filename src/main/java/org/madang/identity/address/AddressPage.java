package org.madang.identity.address;

import java.util.List;
import org.madang.web.Form;
import org.madang.web.Page;

/** @param further addresses that open the account as well */
public record AddressPage(String email, List<String> further, Form form) implements Page {
    @Override
    public String template() {
        return "identity/address/address.jte";
    }
}
