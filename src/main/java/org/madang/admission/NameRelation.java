package org.madang.admission;

import java.time.Clock;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.text.Folding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An applicant names somebody they know among those who might judge them, without learning who does. Whoever of these has
 * that very name reads nothing of the application from then on; who else is meant, the secretariat says.
 */
@Component
public class NameRelation {
    public static final int MOST = 10;

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final Relations relations;
    private final ApplicationEventPublisher events;

    NameRelation(
            Db db,
            Clock clock,
            Calls calls,
            Applications applications,
            Relations relations,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.relations = relations;
        this.events = events;
    }

    public sealed interface Outcome {
        /** Said the same way whether somebody of that name judges or not. */
        record Named() implements Outcome {}

        record NamedAlready() implements Outcome {}

        record NameMissing() implements Outcome {}

        record TooMany(int most) implements Outcome {}

        /** It was withdrawn, or does not fit the call. */
        record NotFromHere() implements Outcome {}
    }

    record Candidate(PersonId id, String printName, String latinName) {
        boolean is(String folded) {
            return Folding.fold(printName).strip().equals(folded)
                    || Folding.fold(latinName).strip().equals(folded);
        }
    }

    @Transactional
    public Outcome name(ApplicationId id, String name, Relation kind, PersonId by) {
        var application = applications.lockedOf(id, by);
        if (application.state() != ApplicationState.SUBMITTED
                && !application.state().open()) return new Outcome.NotFromHere();
        String said = name.strip();
        if (said.isEmpty()) return new Outcome.NameMissing();
        int there = db.sql("select count(*)::int from admission_named where application_id = :id")
                .param("id", id)
                .one(Integer.class);
        if (there >= MOST) return new Outcome.TooMany(MOST);
        int written = db.sql("""
                        insert into admission_named (id, application_id, name, kind, named_at)
                        values (:named, :id, :name, :kind, :now) on conflict do nothing
                        """)
                .param("named", Ids.next())
                .param("id", id)
                .param("name", said)
                .param("kind", kind)
                .param("now", clock.instant())
                .update();
        if (written == 0) return new Outcome.NamedAlready();
        String folded = Folding.fold(said).strip();
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        for (Candidate one : judges(call)) if (one.is(folded)) relations.declare(id, one.id(), kind, said, by);
        events.publishEvent(new Judging.RelationDeclared(id, kind, by, said));
        return new Outcome.Named();
    }

    /** Everybody who judges or decides where the call stands. */
    private List<Candidate> judges(Calls.Call call) {
        return db.sql("""
                        select p.id, p.print_name, p.latin_name from v_person p
                        where exists (select 1 from v_grant g
                                      where g.person_id = p.id and g.role in ('REVIEWER', 'SECRETARIAT')
                                        and (g.kind = 'PLATFORM' or g.scope = :edition or g.scope = :programme
                                             or g.scope in (select track_id from admission_call_track where call_id = :call)))
                        limit 1000
                        """)
                .param("edition", call.editionId())
                .param("programme", call.programmeId())
                .param("call", call.id())
                .list(Candidate.class);
    }
}
