package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.FieldChange;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what a call says. Once it is open, what people already count on stays: its tracks, its beginning, its clock,
 * how places are given, and a deadline that can only move later. Whoever had been told that their draft was late, or had
 * asked for time, is written to when it does.
 */
@Component
public class EditCall {
    private final Db db;
    private final Calls calls;
    private final Clock clock;
    private final LapsedDrafts lapsed;
    private final Letters letters;
    private final ApplicationEventPublisher events;

    EditCall(Db db, Calls calls, Clock clock, LapsedDrafts lapsed, Letters letters, ApplicationEventPublisher events) {
        this.letters = letters;
        this.clock = clock;
        this.lapsed = lapsed;
        this.db = db;
        this.calls = calls;
        this.events = events;
    }

    /** @param opens and {@code closes} as the clock on the wall of {@code zone} shows them */
    public record Particulars(
            Multilingual title,
            Multilingual intro,
            LocalDateTime opens,
            LocalDateTime closes,
            ZoneId zone,
            boolean needsEndorsement,
            boolean rolling,
            int graceMinutes,
            @Nullable LocalDate decisionsOn,
            List<TrackId> tracks) {
        public Particulars {
            tracks = List.copyOf(tracks);
        }

        Instant opensAt() {
            return opens.atZone(zone).toInstant();
        }

        Instant closesAt() {
            return closes.atZone(zone).toInstant();
        }
    }

    public sealed interface Outcome {
        record Edited() implements Outcome {}

        record ClosesBeforeItOpens() implements Outcome {}

        /** It is open, and somebody counts on the deadline that was announced. */
        record DeadlineEarlier() implements Outcome {}

        record TracksUnfit() implements Outcome {}

        /** Somebody else changed it since the writer began. */
        record Stale() implements Outcome {}
    }

    /** What the record keeps of a call before and after. */
    private record Standing(
            Multilingual title,
            Multilingual intro,
            Instant opensAt,
            Instant closesAt,
            ZoneId zone,
            boolean needsEndorsement,
            boolean rolling,
            int graceMinutes,
            @Nullable LocalDate decisionsOn,
            List<String> tracks) {}

    private Standing standing(Calls.Call call) {
        return new Standing(
                call.title(),
                call.intro(),
                call.opensAt(),
                call.closesAt(),
                call.zone(),
                call.needsEndorsement(),
                call.rolling(),
                call.graceMinutes(),
                call.decisionsOn(),
                calls.tracks(call.id()).stream().map(Calls.TrackChoice::slug).toList());
    }

    /** The mark of what a call says now. */
    public String seen(Calls.Call call) {
        return Seen.mark(List.of(
                call.title(),
                call.intro(),
                call.opensAt(),
                call.closesAt(),
                call.zone(),
                call.needsEndorsement(),
                call.rolling(),
                call.graceMinutes(),
                String.valueOf(call.decisionsOn()),
                calls.tracks(call.id())));
    }

    @Transactional
    public Outcome edit(CallId id, Particulars what, PersonId by) {
        return edit(id, what, "", by);
    }

    /** @param seen the mark of what the call said when the writer began; empty for one who did not look */
    @Transactional
    public Outcome edit(CallId id, Particulars what, String seen, PersonId by) {
        Calls.Call before = calls.locked(id);
        if (!seen.isEmpty() && !seen.equals(seen(before))) return new Outcome.Stale();
        Standing was = standing(before);
        Outcome outcome = before.announced() ? later(before, what, by) : prepared(before, what);
        if (!(outcome instanceof Outcome.Edited)) return outcome;
        String state = before.announced() ? "OPENED" : "DRAFT";
        List<FieldChange> changes =
                FieldChange.between(was, standing(calls.find(id).orElseThrow(NotFound::new)));
        events.publishEvent(new CallMoves.CallMoved(id, state, state, changes, by));
        return outcome;
    }

    private Outcome prepared(Calls.Call before, Particulars what) {
        if (!what.closes().isAfter(what.opens()) || !what.closesAt().isAfter(what.opensAt()))
            return new Outcome.ClosesBeforeItOpens();
        if (what.tracks().isEmpty()
                || tracksOfEdition(before, what) != Set.copyOf(what.tracks()).size()) return new Outcome.TracksUnfit();
        db.sql("delete from admission_call_track where call_id = :call and not track_id = any(:tracks)")
                .param("call", before.id())
                .ids("tracks", what.tracks())
                .update();
        db.sql("""
                        insert into admission_call_track (call_id, track_id)
                        select distinct :call::uuid, unnest(:tracks) on conflict do nothing
                        """).param("call", before.id()).ids("tracks", what.tracks()).update();
        db.sql("""
                        update admission_call
                        set zone = :zone, opens_local = :opens, opens_at = :opensAt, closes_local = :closes,
                            closes_at = :closesAt, needs_endorsement = :endorsed, rolling = :rolling
                        where id = :id
                        """)
                .param("zone", what.zone())
                .param("opens", what.opens())
                .param("opensAt", what.opensAt())
                .param("closes", what.closes())
                .param("closesAt", what.closesAt())
                .param("endorsed", what.needsEndorsement())
                .param("rolling", what.rolling())
                .param("id", before.id())
                .update();
        return said(before, what);
    }

    private Outcome later(Calls.Call before, Particulars what, PersonId by) {
        Instant closes = what.closes().atZone(before.zone()).toInstant();
        if (closes.isBefore(before.closesAt())) return new Outcome.DeadlineEarlier();
        db.sql("update admission_call set closes_local = :closes, closes_at = :closesAt where id = :id")
                .param("closes", what.closes())
                .param("closesAt", closes)
                .param("id", before.id())
                .update();
        boolean timeAgain = closes.isAfter(before.closesAt()) && closes.isAfter(clock.instant());
        List<PersonId> waiting = timeAgain ? lapsed.reopen(before.id(), null, by, null) : List.of();
        Outcome said = said(before, what);
        Calls.Call call = calls.find(before.id()).orElseThrow(NotFound::new);
        waiting.forEach(person -> letters.extended(person, call, closes));
        return said;
    }

    private Outcome said(Calls.Call before, Particulars what) {
        db.sql("""
                        update admission_call
                        set title = :title, intro = :intro, grace_minutes = :grace, decisions_on = :decisions
                        where id = :id
                        """)
                .param("title", what.title())
                .param("intro", what.intro())
                .param("grace", what.graceMinutes())
                .param("decisions", what.decisionsOn())
                .param("id", before.id())
                .update();
        return new Outcome.Edited();
    }

    private long tracksOfEdition(Calls.Call call, Particulars what) {
        return db.sql("""
                        select count(*) from v_track t where edition_id = :edition and id = any(:tracks)
                          and not exists (select 1 from v_phase f
                                          where f.id = :phase and f.track_id is not null and f.track_id <> t.id)
                        """)
                .param("phase", call.phaseId())
                .param("edition", call.editionId())
                .ids("tracks", what.tracks())
                .one(Long.class);
    }
}
