package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces a call with its form; from then on the form stays as it is. */
@Component
public class OpenCall {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpenCall(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Opened(CallId call) implements Outcome {}

        record AddressTaken() implements Outcome {}

        record ClosesBeforeItOpens() implements Outcome {}

        /** No track was named, or one of another edition. */
        record TracksUnfit() implements Outcome {}
    }

    @Transactional
    public Outcome open(NewCall call, PersonId by) {
        // By the instants: where clocks are put forward, a later reading may be an earlier moment.
        if (!call.closes().isAfter(call.opens())
                || !call.closes()
                        .atZone(call.zone())
                        .toInstant()
                        .isAfter(call.opens().atZone(call.zone()).toInstant()))
            return new Outcome.ClosesBeforeItOpens();
        if (call.tracks().isEmpty() || tracksOfEdition(call) != call.tracks().size()) return new Outcome.TracksUnfit();
        var id = new CallId(Ids.next());
        int inserted = db.sql("""
                        insert into admission_call (id, slug, edition_id, title, intro, zone, opens_local, closes_local,
                                                    opens_at, closes_at, needs_endorsement, rolling, created_at)
                        values (:id, :slug, :edition, :title, :intro, :zone, :opens, :closes,
                                :opensAt, :closesAt, :endorsed, :rolling, :now)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", call.slug())
                .param("edition", call.edition())
                .param("title", call.title())
                .param("intro", call.intro())
                .param("zone", call.zone())
                .param("opens", call.opens())
                .param("closes", call.closes())
                .param("opensAt", call.opens().atZone(call.zone()).toInstant())
                .param("closesAt", call.closes().atZone(call.zone()).toInstant())
                .param("endorsed", call.needsEndorsement())
                .param("rolling", call.rolling())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AddressTaken();
        db.sql("insert into admission_call_track (call_id, track_id) select :call, unnest(:tracks)")
                .param("call", id)
                .ids("tracks", call.tracks())
                .update();
        for (int i = 0; i < call.questions().size(); i++)
            ask(id, call.questions().get(i), i);
        events.publishEvent(new Moved.CallOpened(id, by));
        return new Outcome.Opened(id);
    }

    private long tracksOfEdition(NewCall call) {
        return db.sql("select count(*) from v_track where edition_id = :edition and id = any(:tracks)")
                .param("edition", call.edition())
                .ids("tracks", call.tracks())
                .one(Long.class);
    }

    private void ask(CallId call, Question question, int position) {
        db.sql("""
                        insert into admission_question (call_id, key, position, label, kind, grapheme_limit, required)
                        values (:call, :key, :position, :label, :kind, :limit, :required)
                        """)
                .param("call", call)
                .param("key", question.key())
                .param("position", position)
                .param("label", question.label())
                .param("kind", question.kind())
                .param("limit", question.limit())
                .param("required", question.required())
                .update();
        int place = 0;
        for (var option : question.options()) {
            db.sql("""
                            insert into admission_option (call_id, question_key, value, position, label)
                            values (:call, :key, :value, :position, :label)
                            """)
                    .param("call", call)
                    .param("key", question.key())
                    .param("value", option.value())
                    .param("position", place++)
                    .param("label", option.label())
                    .update();
        }
    }
}
