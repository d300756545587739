package org.madang.admission.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Format;
import org.madang.shared.Multilingual;
import org.madang.shared.text.Words;
import org.madang.web.Page;
import org.madang.web.Screen;

/** The pages of calls. */
public final class CallPages {
    private static final int DESCRIPTION = 160;

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

        /** The countries of its tracks, whose clocks a visitor may live by. */
        List<Country> countries() {
            return fields.tracks().stream()
                    .flatMap(track -> track.countries().stream())
                    .distinct()
                    .map(Country::new)
                    .toList();
        }

        /** What a shared link says of it: until when by its own clock, and how it begins. Nothing of a call for a phase. */
        @Nullable
        String description(Screen s) {
            if (call.phaseId() != null) return null;
            return s.t(
                    call.overBy(now) ? "admission.call.description.over" : "admission.call.description",
                    new Format(s.language(), call.zone()).dateTime(call.closesAt()),
                    s.f().city(call.zone()),
                    Words.excerpt(s.text(call.intro()).text().replaceAll("\\s+", " "), DESCRIPTION));
        }
    }
}
