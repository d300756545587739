package org.madang.admission.extending;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.web.Form;

/** The day and the minute of a new deadline, as the clock on the wall of the call's zone shows them. */
final class Until {
    private Until() {}

    /** A day more than the call gave, and at least two from now, at the hour the call closes. */
    static Form proposed(Calls.Call call, Instant now) {
        var closes = LocalDateTime.ofInstant(call.closesAt(), call.zone());
        var soon = LocalDateTime.ofInstant(now, call.zone()).toLocalDate().plusDays(2);
        var day = closes.toLocalDate().plusDays(1);
        return Form.empty()
                .with("until", (day.isBefore(soon) ? soon : day).toString())
                .with("until-time", closes.toLocalTime().toString());
    }

    static @Nullable LocalDateTime read(Form form) {
        var date = form.date("until");
        try {
            LocalTime time = LocalTime.parse(form.value("until-time"));
            return date == null ? null : date.atTime(time);
        } catch (DateTimeParseException noTime) {
            form.error("until-time", "admission.wrong.time");
            return null;
        }
    }
}
