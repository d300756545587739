package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.identity.Agreements;
import org.madang.identity.Purpose;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts everybody who takes part forward for a phase, so that nobody has to apply a second time: with what they wrote
 * before, where the form asks the same. Each is told, asked to agree to being read, and may withdraw; who withdrew is not put forward again, and a draft
 * is left to whoever writes it. Doing it again adds those who came since.
 */
@Component
public class PutForward {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Letters letters;
    private final Agreements agreements;
    private final ApplicationEventPublisher events;

    PutForward(
            Db db, Clock clock, Calls calls, Letters letters, Agreements agreements, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.letters = letters;
        this.agreements = agreements;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param people how many are new; none when everybody was put forward before */
        record Forward(int people) implements Outcome {}

        /** It is a call to everybody, to which each applies for themselves. */
        record NotForAPhase() implements Outcome {}

        record NotAnnounced() implements Outcome {}
    }

    record Person(
            PersonId personId,
            TrackId trackId,
            String track,
            Country country,
            Grade grade,
            String printName,
            String latinName) {}

    private record Written(
            UUID id, UUID person, UUID track, String slug, String country, String grade, String print, String latin) {}

    /** @param tracks those of the call whose people are meant */
    @Transactional
    public Outcome forward(CallId id, List<TrackId> tracks, PersonId by) {
        Calls.Call call = calls.locked(id);
        if (call.phaseId() == null) return new Outcome.NotForAPhase();
        if (!call.announced()) return new Outcome.NotAnnounced();
        Instant now = clock.instant();
        var written = missing(id, tracks).stream()
                .map(one -> new Written(
                        Ids.next(),
                        one.personId().value(),
                        one.trackId().value(),
                        one.track(),
                        one.country().code(),
                        one.grade().name(),
                        one.printName(),
                        one.latinName()))
                .toList();
        if (written.isEmpty()) return new Outcome.Forward(0);
        // Somebody may begin to write at the same moment; then that is theirs.
        var added = write(call, written, now);
        fill(call, written, added);
        for (Written one : written) {
            var application = new ApplicationId(one.id());
            if (!added.contains(application)) continue;
            var person = new PersonId(one.person());
            letters.putForward(application, person, call, agreements.stands(person, Purpose.APPLICATION));
            events.publishEvent(new Moved.ApplicationMoved(application, null, ApplicationState.SUBMITTED, by, null));
        }
        return new Outcome.Forward(added.size());
    }

    private List<Person> missing(CallId call, List<TrackId> tracks) {
        return db.sql("""
                        select distinct on (e.person_id) e.person_id, e.track_id, t.slug as track, e.country, e.grade,
                               p.print_name, coalesce(p.latin_name, '') as latin_name
                        from admission_call_track o
                        join v_track t on t.id = o.track_id
                        join v_enrolment e on e.track_id = o.track_id and e.state = 'ACTIVE'
                        join v_person p on p.id = e.person_id
                        where o.call_id = :call and o.track_id = any(:tracks)
                          and not exists (select 1 from admission_application a
                                          where a.call_id = :call and a.person_id = e.person_id)
                        order by e.person_id, e.enrolled_at desc, e.id
                        """).param("call", call).ids("tracks", tracks).list(Person.class);
    }

    private List<ApplicationId> write(Calls.Call call, List<Written> people, Instant now) {
        return db.sql("""
                        insert into admission_application
                               (id, call_id, form_version, person_id, state, print_name, latin_name, track_id, country,
                                grade, created_at, submitted_at, changed_at)
                        select x.id, :call, :form, x.person, 'SUBMITTED', x.print, x.latin, x.track, x.country, x.grade,
                               :now, :now, :now
                        from jsonb_to_recordset(:rows)
                             as x (id uuid, person uuid, track uuid, country text, grade text, print text, latin text)
                        on conflict (call_id, person_id) do nothing returning id
                        """)
                .param("call", call.id())
                .param("form", call.formVersion())
                .param("now", now)
                .json("rows", JSON.writeValueAsString(people))
                .list(ApplicationId.class);
    }

    /** What is known of them, and what they wrote to the edition where it is asked again in the same way. */
    private void fill(Calls.Call call, List<Written> people, List<ApplicationId> added) {
        db.sql("""
                        insert into admission_answer (application_id, field, value, version)
                        select x.id, known.field, known.value, 0
                        from jsonb_to_recordset(:rows)
                             as x (id uuid, slug text, country text, grade text, print text, latin text),
                             lateral (values ('print-name', x.print), ('latin-name', x.latin), ('country', x.country),
                                             ('track', x.slug), ('grade', x.grade)) as known (field, value)
                        where x.id = any(:added) and known.value <> ''
                        """)
                .json("rows", JSON.writeValueAsString(people))
                .ids("added", added)
                .update();
        db.sql("""
                        insert into admission_answer (application_id, field, value, version)
                        select a.id, n.field, n.value, 0
                        from admission_application a
                        join lateral (select b.id, b.call_id, b.form_version from admission_application b
                                      join admission_call c on c.id = b.call_id
                                      where b.person_id = a.person_id and b.state = 'SUBMITTED'
                                        and c.edition_id = :edition and c.phase_id is null
                                      order by b.submitted_at desc limit 1) s on true
                        join admission_answer n on n.application_id = s.id
                        where a.id = any(:added)
                          and (n.field = 'statement'
                               or exists (select 1 from admission_question q
                                          join admission_question w
                                            on w.call_id = s.call_id and w.version = s.form_version and w.key = q.key
                                           and w.kind = q.kind
                                          where q.call_id = :call and q.version = :form and not q.retired
                                            and q.kind in ('TEXT', 'LONG_TEXT', 'CHOICE', 'NUMBER', 'DATE')
                                            and n.field = 'q-' || q.key
                                            and (q.kind <> 'CHOICE'
                                                 or exists (select 1 from admission_option o
                                                            where o.call_id = q.call_id and o.version = q.version
                                                              and o.question_key = q.key and o.value = n.value
                                                              and not o.retired))))
                        on conflict do nothing
                        """)
                .param("edition", call.editionId())
                .param("call", call.id())
                .param("form", call.formVersion())
                .ids("added", added)
                .update();
    }
}
