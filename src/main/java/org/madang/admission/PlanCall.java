package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a call as a draft, which nobody sees but those who prepare it. */
@Component
public class PlanCall {
    private final Db db;
    private final Clock clock;
    private final WriteForm forms;
    private final ApplicationEventPublisher events;

    PlanCall(Db db, Clock clock, WriteForm forms, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.forms = forms;
        this.events = events;
    }

    public sealed interface Outcome {
        record Planned(CallId call) implements Outcome {}

        record AddressTaken() implements Outcome {}

        record ClosesBeforeItOpens() implements Outcome {}

        /** No track was named, or one of another edition. */
        record TracksUnfit() implements Outcome {}

        /** The phase is none of the edition, or of one track while another is named. */
        record PhaseUnfit() implements Outcome {}
    }

    @Transactional
    public Outcome plan(NewCall call, PersonId by) {
        if (!call.closesAfterItOpens()) return new Outcome.ClosesBeforeItOpens();
        if (call.tracks().isEmpty()
                || tracksOfEdition(call) != Set.copyOf(call.tracks()).size()) return new Outcome.TracksUnfit();
        if (!phaseFits(call)) return new Outcome.PhaseUnfit();
        var id = new CallId(Ids.next());
        Instant now = clock.instant();
        int inserted = db.sql("""
                        insert into admission_call (id, slug, edition_id, title, intro, zone, opens_local, closes_local,
                                                    opens_at, closes_at, needs_endorsement, rolling, grace_minutes,
                                                    decisions_on, phase_id, created_at)
                        values (:id, :slug, :edition, :title, :intro, :zone, :opens, :closes,
                                :opensAt, :closesAt, :endorsed, :rolling, :grace, :decisions, :phase, :now)
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
                .param("grace", call.graceMinutes())
                .param("decisions", call.decisionsOn())
                .param("phase", call.phase())
                .param("now", now)
                .update();
        if (inserted == 0) return new Outcome.AddressTaken();
        db.sql("insert into admission_call_track (call_id, track_id) select distinct :call::uuid, unnest(:tracks)")
                .param("call", id)
                .ids("tracks", call.tracks())
                .update();
        forms.add(id, 1, call.form(), now);
        events.publishEvent(new CallMoves.CallMoved(id, null, "DRAFT", by));
        return new Outcome.Planned(id);
    }

    private boolean phaseFits(NewCall call) {
        if (call.phase() == null) return true;
        // Held, so that nobody takes the phase out of the plan at the same time.
        return db.sql("""
                        select 1 from v_phase f
                        where f.id = :phase and f.edition_id = :edition and f.kind <> 'BREAK'
                          and (f.track_id is null or array[f.track_id] @> cast(:tracks as uuid[])) for key share
                        """)
                .param("phase", call.phase())
                .param("edition", call.edition())
                .ids("tracks", call.tracks())
                .exists();
    }

    private long tracksOfEdition(NewCall call) {
        return db.sql("select count(*) from v_track where edition_id = :edition and id = any(:tracks)")
                .param("edition", call.edition())
                .ids("tracks", call.tracks())
                .one(Long.class);
    }
}
