package org.madang.admission;

import java.time.LocalDateTime;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Shows the letters that a release would send, one of each kind and language, made by the code that will send them. */
@Component
public class Preview {
    private final Db db;
    private final Letters letters;

    Preview(Db db, Letters letters) {
        this.db = db;
        this.letters = letters;
    }

    public record Letter(Verdict verdict, String to, Language language, String subject, String text) {}

    public List<Letter> letters(Calls.Call call, LocalDateTime answerBy) {
        var answer = answerBy.atZone(call.zone()).toInstant();
        return db.sql("""
                        select distinct on (d.verdict, p.language)
                               d.id, d.application_id, a.person_id, d.verdict, d.reserve_place, d.reason
                        from admission_decision d
                        join admission_application a on a.id = d.application_id
                        join v_person p on p.id = a.person_id
                        where a.call_id = :call and a.state = 'SUBMITTED' and d.state = 'STAGED'
                        order by d.verdict desc, p.language, a.submitted_at limit 24
                        """).param("call", call.id()).list(ReleaseDecisions.Staged.class).stream()
                .map(decision -> letter(decision, call, answer))
                .toList();
    }

    private Letter letter(ReleaseDecisions.Staged decision, Calls.Call call, java.time.Instant answer) {
        PersonId person = decision.personId();
        var composed = letters.decision(
                decision.applicationId(),
                person,
                call,
                decision.verdict(),
                decision.reservePlace(),
                decision.reason(),
                "/offers/…",
                answer);
        return new Letter(
                decision.verdict(),
                composed.reader().name(),
                composed.reader().language(),
                composed.subject(),
                composed.text());
    }
}
