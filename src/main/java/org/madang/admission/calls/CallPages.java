package org.madang.admission.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** The pages of calls. */
public final class CallPages {
    private CallPages() {}

    public record CallsPage(List<Calls.Call> calls, Instant now) implements Page {
        @Override
        public String template() {
            return "admission/calls/calls.jte";
        }
    }

    /** Places for a mix of track, country and grade; what is null is open to any. */
    public record Seats(
            @Nullable Multilingual track,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats) {}

    /** @param mine the reader's own application, if there is one */
    public record CallPage(
            Calls.Call call,
            Fields fields,
            List<Seats> seats,
            @Nullable ApplicationId mine,
            Instant now) implements Page {
        @Override
        public String template() {
            return "admission/calls/call.jte";
        }
    }
}
