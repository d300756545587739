package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a draft for a person, with what is already known of them filled in. */
@Component
public class BeginApplication {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Applications applications;
    private final PhasePeople people;
    private final ApplicationEventPublisher events;

    BeginApplication(
            Db db,
            Clock clock,
            Calls calls,
            Deadlines deadlines,
            Applications applications,
            PhasePeople people,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.people = people;
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.events = events;
    }

    public sealed interface Outcome {
        record Begun(ApplicationId application) implements Outcome {}

        /** A person has one application to a call, in whatever state. */
        record BegunAlready(ApplicationId application) implements Outcome {}

        record NotOpenYet() implements Outcome {}

        record Over() implements Outcome {}

        /** It is a call for a phase, and the person takes no part in the edition; nothing of the call is told. */
        record NotOfThePhase() implements Outcome {}
    }

    @Transactional
    public Outcome begin(CallId id, PersonId person) {
        Instant now = clock.instant();
        var known = applications.of(person, id);
        if (known.isPresent()) return new Outcome.BegunAlready(known.get().id());
        Calls.Call call = calls.find(id).orElseThrow(NotFound::new);
        if (!call.announced()) throw new NotFound();
        var taking = call.phaseId() == null ? null : people.of(id, person).orElse(null);
        if (call.phaseId() != null && taking == null) return new Outcome.NotOfThePhase();
        if (!call.begunBy(now)) return new Outcome.NotOpenYet();
        if (deadlines.of(call, person).overBy(now)) return new Outcome.Over();
        var application = new ApplicationId(Ids.next());
        int inserted = db.sql("""
                        insert into admission_application (id, call_id, form_version, person_id, state, created_at,
                                                           changed_at)
                        values (:id, :call, :form, :person, 'DRAFT', :now, :now)
                        on conflict (call_id, person_id) do nothing
                        """)
                .param("id", application)
                .param("call", id)
                .param("form", call.formVersion())
                .param("person", person)
                .param("now", now)
                .update();
        if (inserted == 0) {
            return new Outcome.BegunAlready(
                    applications.of(person, id).orElseThrow().id());
        }
        fill(application, person);
        if (taking != null) fill(application, taking);
        events.publishEvent(new Moved.ApplicationMoved(application, null, ApplicationState.DRAFT, person, null));
        return new Outcome.Begun(application);
    }

    private void fill(ApplicationId application, PhasePeople.Taking taking) {
        db.sql("""
                        insert into admission_answer (application_id, field, value, version)
                        values (:application, 'country', :country, 0), (:application, 'track', :track, 0),
                               (:application, 'grade', :grade, 0)
                        on conflict (application_id, field) do update set value = excluded.value
                        """)
                .param("application", application)
                .param("country", taking.country())
                .param("track", taking.track())
                .param("grade", taking.grade())
                .update();
    }

    private void fill(ApplicationId application, PersonId person) {
        db.sql("""
                        insert into admission_answer (application_id, field, value, version)
                        select :application, known.field, known.value, 0
                        from v_person p,
                             lateral (values ('print-name', p.print_name), ('latin-name', p.latin_name),
                                             ('country', p.country)) as known (field, value)
                        where p.id = :person and known.value <> ''
                          -- The beginning of an address stands in for a name that nobody has said yet.
                          and not (known.field = 'print-name' and p.latin_name = ''
                                   and p.print_name = split_part(coalesce(p.email, ''), '@', 1))
                        """).param("application", application).param("person", person).update();
    }
}
