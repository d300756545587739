package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.springframework.stereotype.Component;

/** People who applied to a sample call and were scored, so that there is something to select from. */
@Component
public class SampleSelection {
    /** A trait that applicants of the sample call may name. */
    public static final String ONLINE = "q-online:yes";

    private final Cast cast;
    private final SampleAdmission sample;
    private final ReviewApplication review;

    SampleSelection(Cast cast, SampleAdmission sample, ReviewApplication review) {
        this.cast = cast;
        this.sample = sample;
        this.review = review;
    }

    /** @param person who applied as {@code id} */
    public record One(ApplicationId id, PersonId person) {}

    /** The first has the best score; those whose score is negative have the trait and the score without the sign. */
    public List<One> applied(SampleAdmission.Set set, int... scores) {
        var all = new ArrayList<One>();
        for (int score : scores) all.add(one(set, "Applicant " + (all.size() + 1), score));
        return all;
    }

    public One one(SampleAdmission.Set set, String name, int score) {
        PersonId person = sample.applicant(name);
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        if (score < 0) sample.write(id, "q-online", "yes", person);
        sample.hand(id, person);
        score(set, id, Math.abs(score));
        return new One(id, person);
    }

    public void score(SampleAdmission.Set set, ApplicationId id, int score) {
        PersonId reviewer =
                cast.with(Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        assertThat(review.review(id, score, "", reviewer)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
    }
}
