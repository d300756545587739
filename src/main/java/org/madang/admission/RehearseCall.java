package org.madang.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a call that is still a draft with invented applicants, some for each track and country, in place of those of the
 * last rehearsal. They go when the call opens.
 */
@Component
public class RehearseCall {
    public static final int MOST_EACH = 50;
    /** For a track that is open to every country a rehearsal takes some. */
    private static final List<String> ANYWHERE = List.of("KH", "LA", "PH", "IN");

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Forms forms;
    private final ApplicationEventPublisher events;

    RehearseCall(Db db, Clock clock, Calls calls, Forms forms, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.forms = forms;
        this.events = events;
    }

    public sealed interface Outcome {
        record Filled(int applicants) implements Outcome {}

        /** Real people apply now. */
        record NotADraft() implements Outcome {}
    }

    /** @param each how many for each track and country, up to {@link #MOST_EACH}; 0 clears */
    @Transactional
    public Outcome rehearse(CallId id, int each, PersonId by) {
        if (each < 0 || each > MOST_EACH) throw new IllegalArgumentException("so many: " + each);
        Calls.Call call = calls.locked(id);
        if (call.announced()) return new Outcome.NotADraft();
        clear(db, id);
        var fields = new Fields(call, calls.tracks(id), forms.of(id, call.formVersion()));
        var all = invent(fields, each);
        all.forEach(one -> write(id, one));
        events.publishEvent(new CallMoves.CallMoved(id, "DRAFT", "REHEARSED " + all.size(), by));
        return new Outcome.Filled(all.size());
    }

    static void clear(Db db, CallId id) {
        db.sql("delete from admission_rehearsal where call_id = :call")
                .param("call", id)
                .update();
    }

    private List<Invented> invent(Fields fields, int each) {
        // The same form and the same number give the same people, so that two officers look at one rehearsal.
        var chance = new Random(fields.call().id().value().getLeastSignificantBits());
        LocalDate today = LocalDate.ofInstant(clock.instant(), fields.call().zone());
        var all = new ArrayList<Invented>();
        for (var track : fields.tracks())
            for (String country : track.countries().isEmpty() ? ANYWHERE : track.countries())
                for (int i = 0; i < each; i++)
                    all.add(Invented.of(fields, track, country, all.size() + 1, today, chance));
        return all;
    }

    private void write(CallId call, Invented one) {
        db.sql("""
                        insert into admission_rehearsal (call_id, number, track_id, country, grade, score)
                        values (:call, :number, :track, :country, :grade, :score)
                        """)
                .param("call", call)
                .param("number", one.number())
                .param("track", one.track())
                .param("country", one.country())
                .param("grade", one.grade())
                .param("score", one.score())
                .update();
        db.sql("""
                        insert into admission_rehearsal_answer (call_id, number, field, value)
                        select :call, :number, a.field, a.value from unnest(:fields, :values) as a (field, value)
                        """)
                .param("call", call)
                .param("number", one.number())
                .texts("fields", one.answers().keySet())
                .texts("values", one.answers().values())
                .update();
    }
}
