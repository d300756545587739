package org.madang.admission;

import java.util.Set;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who may read what as a reviewer, and who has a tie to what. */
@Component
public class Readers {
    private final Db db;

    Readers(Db db) {
        this.db = db;
    }

    /**
     * The application that a reviewer asks for.
     *
     * @throws NotFound alike when there is none, when it is of another panel, and when they have a tie to it
     */
    public ApplicationId find(ReadingId reading, PersonId reviewer) {
        return db.sql("""
                        select r.application_id from admission_reader r join admission_application a on a.id = r.application_id
                        where a.reading_id = :reading and r.person_id = :reviewer
                        """)
                .param("reading", reading)
                .param("reviewer", reviewer)
                .maybe(ApplicationId.class)
                .orElseThrow(NotFound::new);
    }

    /** Whether they hold the role of a reviewer where it stands. */
    boolean isReviewer(ApplicationId id, PersonId person) {
        return db.sql("select 1 from admission_reviewer where application_id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .exists();
    }

    boolean mayRead(ApplicationId id, PersonId reviewer) {
        return db.sql("select 1 from admission_reader where application_id = :id and person_id = :reviewer")
                .param("id", id)
                .param("reviewer", reviewer)
                .exists();
    }

    /** Whether they are to judge it, can still do so, and have not: then the judgement of others is kept from them. */
    public boolean owesReview(ApplicationId id, PersonId reviewer) {
        return db.sql("""
                        select 1 from admission_file where application_id = :id and reader = :reviewer and not decided
                          and coalesce(review, 'ASSIGNED') in ('ASSIGNED', 'STARTED', 'REOPENED')
                        """).param("id", id).param("reviewer", reviewer).exists();
    }

    /** Whether they applied, nominated, are of an institution of it, or are related: another decides and judges then. */
    public boolean tied(ApplicationId id, PersonId person) {
        return db.sql("select 1 from admission_conflict where application_id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .exists();
    }

    /** To whom of a call they are tied: how those were judged is kept from them. */
    public Set<ApplicationId> tiesWithin(CallId call, PersonId person) {
        return Set.copyOf(
                db.sql("""
                        select a.id from admission_application a join admission_conflict x on x.application_id = a.id
                        where a.call_id = :call and x.person_id = :person
                        """).param("call", call).param("person", person).list(ApplicationId.class));
    }

    /**
     * Whether they are tied to anybody of a call, so that its result is not theirs to make. That an applicant named them is
     * not enough, as long as no other officer has confirmed it: else one applicant could keep all officers from the call.
     */
    public boolean tiedWithin(CallId call, PersonId person) {
        return db.sql("""
                        select 1 from admission_application a join admission_bound x on x.application_id = a.id
                        where a.call_id = :call and a.state in ('SUBMITTED', 'INELIGIBLE') and x.person_id = :person limit 1
                        """).param("call", call).param("person", person).exists();
    }

    /** Whether they are tied to it by more than the word of its applicant alone. */
    boolean bound(ApplicationId id, PersonId person) {
        return db.sql("select 1 from admission_bound where application_id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .exists();
    }
}
