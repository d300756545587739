package org.madang.identity.secondfactor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * The reader's second factor.
 *
 * @param passkey whether a passkey is the second factor that the reader must have
 * @param secret to type where the drawing cannot be scanned; empty once it is set up
 * @param qr the drawing, null once it is set up
 * @param codes recovery codes that are left
 * @param deadline until when it must be set up, null when it need not
 */
public record FactorPage(
        boolean has,
        boolean passkey,
        String secret,
        @Nullable String qr,
        int size,
        int codes,
        @Nullable Instant deadline,
        Form form)
        implements Page {
    @Override
    public String template() {
        return "identity/secondfactor/factor.jte";
    }

    /** In fours, as people copy it. */
    public String spelled() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
