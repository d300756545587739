package org.madang.certificates;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.madang.database.Db;
import org.madang.schedule.CloseRollCall;
import org.madang.schedule.JoinSession;
import org.madang.schedule.Meeting;
import org.madang.schedule.PlanSession;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.works.WorksWorld;
import org.springframework.stereotype.Component;

/** A course with one session and one published work, of which one person has done all and another nothing. */
@Component
class SampleCertificates {
    private static final Instant START = Instant.parse("2021-11-09T06:00:00Z");

    private final Db db;
    private final WorksWorld world;
    private final ProgramClock clock;
    private final PlanSession plan;
    private final JoinSession join;
    private final CloseRollCall close;
    private final FindEligible find;
    private final ConfirmName confirm;
    private final ApproveCertificates approve;
    private final IssueCertificates issue;

    SampleCertificates(
            Db db,
            WorksWorld world,
            ProgramClock clock,
            PlanSession plan,
            JoinSession join,
            CloseRollCall close,
            FindEligible find,
            ConfirmName confirm,
            ApproveCertificates approve,
            IssueCertificates issue) {
        this.db = db;
        this.world = world;
        this.clock = clock;
        this.plan = plan;
        this.join = join;
        this.close = close;
        this.find = find;
        this.confirm = confirm;
        this.approve = approve;
        this.issue = issue;
    }

    record Course(WorksWorld.Place place, PersonId finished, PersonId absent) {}

    /** It is over, and the clock of the thread stands some weeks later. */
    Course course() {
        var place = world.place("LA", true);
        PersonId finished = world.participant(place);
        PersonId absent = world.participant(place);
        var work = world.approved(place, finished);
        world.published(work, place.secretariat());
        clock.travel(START.minusSeconds(86_400));
        var session = ((PlanSession.Outcome.Planned) plan.plan(
                        place.track(),
                        1,
                        Multilingual.of("en", "Voice"),
                        LocalDateTime.parse("2021-11-09T13:00"),
                        60,
                        new Meeting.Link("https://meet.example.org/x"),
                        place.manager()))
                .session();
        clock.travel(START.minusSeconds(60));
        join.join(session, "once", finished);
        clock.travel(START.plusSeconds(4000));
        close.close(session, Map.of(), place.manager());
        clock.travel(Instant.parse("2022-01-20T01:00:00Z"));
        return new Course(place, finished, absent);
    }

    void comeBack() {
        clock.comeBack();
    }

    CertificateId of(PersonId person) {
        return db.sql("select id from v_certificate where person_id = :person")
                .param("person", person)
                .one(CertificateId.class);
    }

    void issueTo(WorksWorld.Place place, PersonId person) {
        find.find(place.track(), place.manager());
        confirm.confirm(of(person), "ສົມພອນ ໄຊຍະສານ", new Language("lo"), "Somphone Xayasane", person);
        approve.approve(place.track(), place.partner(), place.coordinator());
        approve.approve(place.track(), place.operator(), place.manager());
        issue.issue(place.track(), place.secretariat());
    }
}
