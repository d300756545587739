package org.madang.admission.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Forms;
import org.madang.admission.Question;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.springframework.stereotype.Component;

/** Reads what a selection looks at, with a constant number of statements. */
@Component
class SelectionInputs {
    private final Db db;
    private final Forms forms;

    SelectionInputs(Db db, Forms forms) {
        this.db = db;
        this.forms = forms;
    }

    record Answer(ApplicationId applicationId, String field, String value) {}

    /** Somebody who takes a place of the edition without an application to this call. */
    record Outsider(UUID personId, UUID trackId, Country country, Grade grade) implements SeatPlan.Place {}

    Drawn of(Calls.Call call) {
        return drawn(call, people(call), answers(call, choices(call)));
    }

    private List<Question> choices(Calls.Call call) {
        return forms.of(call.id(), call.formVersion()).questions().stream()
                .filter(question -> question.kind() == Question.Kind.CHOICE)
                .toList();
    }

    /** The same for people who are not read here. */
    Drawn drawn(Calls.Call call, List<Applied> people, List<Answer> answers) {
        var choices = choices(call);
        var fields = choices.stream().map(Question::field).collect(Collectors.toSet());
        var traits = new HashMap<ApplicationId, Set<String>>();
        for (Applied person : people)
            traits.computeIfAbsent(person.id(), id -> new TreeSet<>()).add(Trait.of(person.grade()));
        if (call.phaseId() != null)
            for (Applied person : people)
                traits.computeIfAbsent(person.id(), id -> new TreeSet<>()).add(Trait.of(person.country()));
        for (Answer answer : answers) {
            if (!fields.contains(answer.field())) continue;
            Set<String> of = traits.get(answer.applicationId());
            if (of != null) of.add(Trait.of(answer.field(), answer.value()));
        }
        return new Drawn(
                call,
                people,
                outsiders(call),
                cells(call),
                traits,
                traits(call, people, choices, traits),
                returned(call));
    }

    /** Those that somebody has, and that not everybody must have. */
    private static List<Trait> traits(
            Calls.Call call, List<Applied> people, List<Question> choices, Map<ApplicationId, Set<String>> had) {
        var counts = new LinkedHashMap<String, Long>();
        had.values().forEach(of -> of.forEach(trait -> counts.merge(trait, 1L, Long::sum)));
        var traits = new ArrayList<Trait>();
        for (Grade grade : Grade.values()) {
            long have = counts.getOrDefault(Trait.of(grade), 0L);
            if (have > 0 && have < had.size()) traits.add(new Trait(Trait.of(grade), grade, null, null, null, have));
        }
        if (call.phaseId() != null) traits.addAll(countries(people, counts));
        for (Question question : choices) {
            for (Question.Option option : question.options()) {
                String id = Trait.of(question.field(), option.value());
                long have = counts.getOrDefault(id, 0L);
                if (have > 0) traits.add(new Trait(id, null, question.label(), option.label(), null, have));
            }
        }
        return traits;
    }

    /** Places of a phase are seldom divided by country beforehand, so a country may be guaranteed some of them. */
    private static List<Trait> countries(List<Applied> people, Map<String, Long> counts) {
        return people.stream()
                .map(Applied::country)
                .distinct()
                .sorted(Comparator.comparing(Country::code))
                .map(country -> new Trait(
                        Trait.of(country), null, null, null, country, counts.getOrDefault(Trait.of(country), 0L)))
                .toList();
    }

    private List<Applied> people(Calls.Call call) {
        return db.sql("""
                        select a.id, a.person_id, a.print_name, p.name_language, p.language, p.demonstration, a.country,
                               a.track_id, t.title as track, a.grade, a.state, coalesce(a.reason, '') as reason, a.unmet,
                               coalesce(round(s.score * 1000), 0)::bigint as score, coalesce(s.reviews, 0) as reviews,
                               n.institution_id, f.verdict as released, f.reserve_place as released_place,
                               case when o.state = 'ACCEPTED'
                                         and not exists (select 1 from admission_held h where h.application_id = a.id)
                                    then 'LAPSED' else o.state end as offer_state, x.wish as override
                        from admission_application a
                        join v_person p on p.id = a.person_id
                        join v_track t on t.id = a.track_id
                        left join admission_score s on s.application_id = a.id
                        left join lateral (
                            select e.institution_id from admission_endorsed e
                            where e.application_id = a.id
                            order by e.rank, e.institution_id limit 1) n on true
                        left join admission_decision f on f.application_id = a.id and f.state = 'RELEASED'
                        left join admission_offer o on o.decision_id = f.id
                        left join admission_override x on x.application_id = a.id and x.state = 'CONFIRMED'
                        where a.call_id = :call and a.state in ('SUBMITTED', 'INELIGIBLE')
                        order by a.id
                        """).param("call", call.id()).list(Applied.class);
    }

    private long returned(Calls.Call call) {
        return db.sql("select count(*) from admission_application where call_id = :call and state = 'RETURNED'")
                .param("call", call.id())
                .one(Long.class);
    }

    private List<Answer> answers(Calls.Call call, List<Question> choices) {
        return db.sql("""
                        select n.application_id, n.field, n.value
                        from admission_answer n join admission_application a on a.id = n.application_id
                        where a.call_id = :call and a.state in ('SUBMITTED', 'INELIGIBLE') and n.field = any(:fields)
                        """)
                .param("call", call.id())
                .texts("fields", choices.stream().map(Question::field).toList())
                .list(Answer.class);
    }

    /** Two calls of one edition fill the same seats, and people are enrolled without applying. */
    private List<Outsider> outsiders(Calls.Call call) {
        return db.sql("""
                        select t.person_id, t.track_id, t.country, t.grade
                        from admission_taken t left join admission_application a on a.id = t.application_id
                        where t.edition_id = :edition and t.phase_id is not distinct from cast(:phase as uuid)
                          and (a.id is null or a.call_id <> :call)
                        union
                        select k.person_id, k.track_id, k.country, k.grade from admission_claimed k
                        where k.edition_id = :edition and cast(:phase as uuid) is null and k.track_id is not null
                          and not exists (select 1 from admission_application x
                                          where x.call_id = :call and x.person_id = k.person_id and x.state = 'SUBMITTED')
                        order by 1, 2
                        """)
                .param("edition", call.editionId())
                .param("phase", call.phaseId())
                .param("call", call.id())
                .list(Outsider.class);
    }

    private List<SeatPlan.SeatCell> cells(Calls.Call call) {
        return db.sql("""
                        select s.id, s.track_id, t.title as track, s.country, s.grade, s.seats, s.floor
                        from v_seat_cell s left join v_track t on t.id = s.track_id
                        where s.edition_id = :edition and s.phase_id is not distinct from cast(:phase as uuid)
                          and (s.track_id is null
                               or exists (select 1 from admission_call_track o
                                          where o.call_id = :call and o.track_id = s.track_id))
                        order by t.position, s.country, s.grade, s.id
                        """)
                .param("edition", call.editionId())
                .param("phase", call.phaseId())
                .param("call", call.id())
                .list(SeatPlan.SeatCell.class);
    }
}
