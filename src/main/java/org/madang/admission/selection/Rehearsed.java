package org.madang.admission.selection;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Calls;
import org.madang.admission.Forms;
import org.madang.admission.selection.engine.Selection;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The invented applicants of a call as its selection would see them. Where the call asks for endorsements, three of four
 * have one, all of a country from the same institution; who does not meet a condition is marked and takes part all the
 * same, as with people.
 */
@Component
public class Rehearsed {
    private static final int WITHOUT = 4;

    private final Db db;
    private final Forms forms;
    private final SelectionInputs reading;

    Rehearsed(Db db, Forms forms, SelectionInputs reading) {
        this.db = db;
        this.forms = forms;
        this.reading = reading;
    }

    record One(int number, UUID trackId, Multilingual track, Country country, Grade grade, int score) {}

    record Answer(int number, String field, String value) {}

    /** The numbers of those who would have a seat if no floor were set. */
    public Set<Integer> selected(Calls.Call call) {
        return Selection.of(of(call).inputs(Settings.NONE)) instanceof Selection.Outcome.Selected found
                ? found.selected().stream()
                        .filter(id -> !id.startsWith("other:"))
                        .map(id -> number(UUID.fromString(id)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    Drawn of(Calls.Call call) {
        var answers = new HashMap<Integer, Map<String, String>>();
        db.sql("select number, field, value from admission_rehearsal_answer where call_id = :call")
                .param("call", call.id())
                .list(Answer.class)
                .forEach(answer -> answers.computeIfAbsent(answer.number(), number -> new LinkedHashMap<>())
                        .put(answer.field(), answer.value()));
        var eligibility = forms.of(call.id(), call.formVersion()).eligibility();
        var people = db.sql("""
                        select r.number, r.track_id, t.title as track, r.country, r.grade, r.score
                        from admission_rehearsal r join v_track t on t.id = r.track_id
                        where r.call_id = :call order by r.number
                        """).param("call", call.id()).list(One.class).stream()
                .map(one -> applied(
                        call,
                        one,
                        eligibility.unmet(answers.getOrDefault(one.number(), Map.of())).stream()
                                .map(Enum::name)
                                .toList()))
                .toList();
        return reading.drawn(
                call,
                people,
                answers.entrySet().stream()
                        .flatMap(each -> each.getValue().entrySet().stream()
                                .map(answer -> new SelectionInputs.Answer(
                                        id(each.getKey()), answer.getKey(), answer.getValue())))
                        .toList());
    }

    private static Applied applied(Calls.Call call, One one, List<String> unmet) {
        boolean endorsed = call.needsEndorsement() && one.number() % WITHOUT != 0;
        return new Applied(
                id(one.number()),
                new PersonId(id(one.number()).value()),
                "Rehearsal " + one.number(),
                Language.ENGLISH,
                Language.ENGLISH,
                true,
                one.country(),
                one.trackId(),
                one.track(),
                one.grade(),
                ApplicationState.SUBMITTED,
                "",
                unmet,
                one.score(),
                1,
                endorsed ? institution(one.country()) : null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable UUID institution(Country country) {
        return UUID.nameUUIDFromBytes(country.code().getBytes(StandardCharsets.UTF_8));
    }

    /** No application has such an id: those of people never begin with zeros. */
    private static ApplicationId id(int number) {
        return new ApplicationId(new UUID(0, number));
    }

    static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }
}
