package org.madang.admission.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/**
 * What somebody did in their track so far.
 *
 * @param credited and {@code expected} units of the sessions whose roll call is closed
 * @param titles of their accepted works; null while the reader is not to know who they are
 */
public record Done(
        double credited,
        long expected,
        long works,
        @Nullable List<Multilingual> titles) {
    /** Their share of the units, with what it is counted from. */
    String share(Screen s) {
        return expected == 0
                ? s.t("admission.done.none")
                : s.t("admission.done.share", s.f().percent(credited / expected), s.f().decimal(credited, 1), expected);
    }
}
