package org.madang.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.PersonalData.Fate;
import org.madang.web.PersonalData.Meeting;
import org.springframework.stereotype.Component;

/** What stands twice in admission when two records turn out to be one person. */
@Component
class AdmissionMeetings {
    private final Db db;

    AdmissionMeetings(Db db) {
        this.db = db;
    }

    record Both(Multilingual title, UUID kept, UUID gone, boolean goneLess, boolean keptLess) {}

    List<Meeting> of(PersonId kept, PersonId gone) {
        var meetings = new ArrayList<Meeting>();
        for (Both both : db.sql("""
                        select c.title, k.id as kept, g.id as gone, g.state not in ('SUBMITTED', 'RETURNED') as gone_less,
                               k.state not in ('SUBMITTED', 'RETURNED') as kept_less
                        from admission_application k
                        join admission_application g on g.call_id = k.call_id and g.person_id = :gone
                        join admission_call c on c.id = k.call_id where k.person_id = :kept order by c.id
                        """).param("kept", kept).param("gone", gone).list(Both.class))
            meetings.add(Meeting.of(
                    Fate.of(both.goneLess(), both.keptLess()),
                    "admission.meeting.thing",
                    "admission.meeting.decide",
                    both.title(),
                    List.of(page(both.kept()), page(both.gone()))));
        for (Judged judged : judged(kept, gone))
            meetings.add(Meeting.of(
                    Fate.of(false, judged.keptLess()),
                    "admission.meeting.review",
                    "admission.meeting.reviewed",
                    judged.title(),
                    List.of(page(judged.application()))));
        return meetings;
    }

    record Judged(Multilingual title, UUID application, boolean keptLess) {}

    /** Nobody judges their own application, and nobody judges one twice; who has recused themselves judges nothing. */
    private List<Judged> judged(PersonId kept, PersonId gone) {
        return db.sql("""
                        select distinct on (a.id) c.title, a.id as application,
                               exists (select 1 from admission_review s where s.application_id = a.id
                                       and s.reviewer = :kept and s.state = 'RECUSED') and r.reviewer = :gone
                                 and a.person_id <> :kept as kept_less
                        from admission_review r
                        join admission_application a on a.id = r.application_id join admission_call c on c.id = a.call_id
                        where r.state <> 'RECUSED'
                          and ((r.reviewer = :kept and a.person_id = :gone) or (r.reviewer = :gone and a.person_id = :kept)
                               or (r.reviewer = :gone and exists (select 1 from admission_review s
                                   where s.application_id = r.application_id and s.reviewer = :kept)))
                        order by a.id
                        """).param("kept", kept).param("gone", gone).list(Judged.class);
    }

    private static String page(UUID application) {
        return "/admission/applications/" + application;
    }
}
