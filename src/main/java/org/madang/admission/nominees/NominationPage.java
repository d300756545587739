package org.madang.admission.nominees;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Nominees;
import org.madang.web.Page;

/**
 * Behind the link in the mail to somebody who was named. Opening it changes nothing.
 *
 * @param mine the application that the viewer has in this call
 * @param problem message key of why it cannot be taken up, or empty
 */
public record NominationPage(
        String secret,
        Nominees.Nominee nominee,
        Calls.Call call,
        @Nullable ApplicationId mine,
        String problem,
        Instant now)
        implements Page {
    @Override
    public String template() {
        return "admission/nominees/nomination.jte";
    }
}
