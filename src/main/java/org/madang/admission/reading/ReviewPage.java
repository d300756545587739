package org.madang.admission.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.Fields;
import org.madang.admission.ReadingId;
import org.madang.admission.ReviewState;
import org.madang.admission.Reviews;
import org.madang.admission.Rubric;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * An application as one reviewer reads and judges it.
 *
 * @param answers only those that this reviewer may read now
 * @param letters what institutions wrote; none while the reader is blind
 * @param done what the person did in the track so far, where the call is for a phase
 * @param others reviews of the other reviewers; empty until the reader has handed in their own
 * @param next another application of the same cell that waits for the reader
 */
public record ReviewPage(
        Head head,
        Fields fields,
        Map<String, String> answers,
        Rubric rubric,
        Reviews.Review review,
        List<Letter> letters,
        @Nullable Done done,
        List<StaffReview> others,
        @Nullable ReadingId next,
        Form form)
        implements Page {

    /**
     * @param shownAs a name, or a code while the reader is blind
     * @param personId null while the reader is blind, as are the Latin name and, unless it is the cell, the country
     */
    public record Head(
            ApplicationId applicationId,
            ReadingId readingId,
            String shownAs,
            boolean blind,
            @Nullable PersonId personId,
            @Nullable Language nameLanguage,
            @Nullable String latinName,
            @Nullable Country country,
            Grade grade,
            boolean demonstration,
            boolean decided,
            CallId callId,
            Multilingual call,
            Multilingual track) {
        public String path() {
            return "/admission/reviews/" + readingId;
        }
    }

    public record Letter(Multilingual institution, int rank, String text) {}

    @Override
    public String template() {
        return "admission/reading/review-page.jte";
    }

    public boolean mayWrite() {
        return review.open() && !head.decided();
    }

    /** Whether the reader has handed in, so that the others' reviews are shown. */
    public boolean handedIn() {
        return review.state() == ReviewState.SUBMITTED;
    }
}
