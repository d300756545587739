package org.madang.admission.funnel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/**
 * @param call the one call it counts; null when it counts all that the reader decides on
 * @param parts one for each value of what is compared, the largest first
 */
public record FunnelPage(Calls.@Nullable Call call, By by, List<Part> parts) implements Page {
    /** What the counts are compared by. */
    public enum By {
        COUNTRY,
        TRACK,
        GRADE,
        GENDER,
        CALL
    }

    /** Fewer people than this are not told apart by something that they gave voluntarily. */
    private static final int FEWEST = 3;

    /**
     * The people of one part. Each step counts those who came at least so far.
     *
     * @param value country code, grade or chosen option; empty where nothing was said yet
     * @param name of a track, a call or an option; empty for the others
     */
    public record Part(
            String value,
            Multilingual name,
            long begun,
            long submitted,
            long endorsed,
            long selected,
            long accepted,
            long withdrawn) {
        static final Part NOBODY = new Part("", Multilingual.EMPTY, 0, 0, 0, 0, 0, 0);

        Part and(Part other) {
            return new Part(
                    "",
                    Multilingual.EMPTY,
                    begun + other.begun,
                    submitted + other.submitted,
                    endorsed + other.endorsed,
                    selected + other.selected,
                    accepted + other.accepted,
                    withdrawn + other.withdrawn);
        }

        /** Accepted places of a hundred submissions. */
        public long percent() {
            return submitted == 0 ? 0 : Math.round(accepted * 100.0 / submitted);
        }
    }

    public Part total() {
        return parts.stream().reduce(Part.NOBODY, Part::and);
    }

    public boolean hides(Part part) {
        return by == By.GENDER && part.begun() < FEWEST;
    }

    /** With every call there is a comparison of calls; within one there is none. */
    public List<By> choices() {
        return call == null ? List.of(By.values()) : List.of(By.COUNTRY, By.TRACK, By.GRADE, By.GENDER);
    }

    @Override
    public String template() {
        return "admission/funnel/funnel.jte";
    }
}
