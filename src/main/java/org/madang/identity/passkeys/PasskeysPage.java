package org.madang.identity.passkeys;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * The reader's passkeys, and what the browser needs to make another.
 *
 * @param user the person's id in the letters that scripts read
 */
public record PasskeysPage(
        Form form, List<OwnPasskeys.Row> passkeys, String challenge, String host, String user, String account)
        implements Page {
    @Override
    public String template() {
        return "identity/passkeys/passkeys.jte";
    }

    /** The keys that are there already, which a device must not offer again. */
    public String known() {
        return passkeys.stream()
                .map(row -> Base64.getUrlEncoder().withoutPadding().encodeToString(row.credentialId()))
                .collect(Collectors.joining(" "));
    }
}
