package org.madang.admission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.shared.Multilingual;

/**
 * By what the applications of a call are judged.
 *
 * @param withheld fields of the form that are kept back while the applicant has no name
 * @param opened fields of files that readers may open all the same
 * @param begun whether somebody has begun a review, so that nothing of it may change any more
 */
public record Rubric(
        Blindness blindness, List<String> withheld, List<String> opened, List<Criterion> criteria, boolean begun) {
    /** Of a call for which nobody has written criteria. */
    public static final Criterion OVERALL = new Criterion(
            "overall",
            Multilingual.of("en", "Overall", "ko", "종합"),
            1,
            Multilingual.of("en", "Weak", "ko", "부적합"),
            Multilingual.of("en", "Good enough", "ko", "적합"),
            Multilingual.of("en", "Excellent", "ko", "매우 우수"));

    /** @param low what a score of 1 means, {@code middle} one of 3, {@code high} one of 5 */
    public record Criterion(
            String key, Multilingual name, int weight, Multilingual low, Multilingual middle, Multilingual high) {
        /** Its name among the fields of a review. */
        public String field() {
            return "mark-" + key;
        }
    }

    public int weight() {
        return criteria.stream().mapToInt(Criterion::weight).sum();
    }

    public Set<String> keys() {
        return criteria.stream().map(Criterion::key).collect(Collectors.toUnmodifiableSet());
    }
}
