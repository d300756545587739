package org.madang.identity;

import java.util.Optional;
import org.madang.identity.signin.Address;

/** Reads a mail address from a form the way sign-in does, so that the same address is always the same text. */
public final class MailAddress {
    private MailAddress() {}

    public static Optional<String> parse(String typed) {
        return Address.parse(typed).map(Address::text);
    }
}
