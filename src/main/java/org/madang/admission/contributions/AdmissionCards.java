package org.madang.admission.contributions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ConditionState;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.admission.Verdict;
import org.madang.database.Db;
import org.madang.database.JsonRows;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/**
 * On This week: a place that waits for an answer or still depends on something, a draft whose deadline is ahead or was
 * missed lately, and where an application stands for which its applicant can do nothing at the moment.
 */
@Component
class AdmissionCards implements TodayCard {
    private static final int TO_DO = 12;
    private static final int DEPENDS = 13;
    private static final int PHASE = 14;
    private static final int AGREE = 15;
    private static final int AFTER_WHAT_IS_TO_DO = 25;
    /** As long as a refusal is news. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final Db db;
    private final Clock clock;

    AdmissionCards(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param offer the place that waits; null when it is the draft that does
     * @param unsent whether the draft's time is over
     */
    public record Waiting(
            ApplicationId application,
            @Nullable OfferId offer,
            boolean returned,
            boolean unsent,
            Multilingual title,
            Instant until,
            ZoneId zone)
            implements Page {
        @Override
        public String template() {
            return "admission/contributions/card.jte";
        }
    }

    /**
     * @param unendorsed whether a partner institution still has to give its word
     * @param verdict null as long as nothing is released
     * @param startsOn first day of the track, or of the phase
     * @param phase what it is a place in, where it is not the track itself
     * @param unasked whether its person was put forward, is read, and was never asked to agree
     */
    public record Standing(
            ApplicationId application,
            Multilingual call,
            Multilingual track,
            String trackSlug,
            boolean unendorsed,
            @Nullable Verdict verdict,
            @Nullable Integer reservePlace,
            @Nullable OfferState offer,
            LocalDate startsOn,
            @Nullable PhaseKind phase,
            Multilingual phaseTitle,
            boolean unasked)
            implements Page {
        public String phaseName(Screen s) {
            return phase == null ? "" : Phases.name(s, phase, phaseTitle);
        }

        @Override
        public String template() {
            return "admission/contributions/standing.jte";
        }
    }

    /** What the accepted place still depends on. */
    public record Depending(OfferId offer, ZoneId zone, List<Condition> conditions, Instant now) implements Page {
        @Override
        public String template() {
            return "admission/contributions/condition.jte";
        }
    }

    public record Condition(Multilingual text, Instant dueAt, ConditionState state) {}

    /** The first row has what is open as well, and nothing else when there is no application; so one statement does. */
    record Row(
            @Nullable String phases,
            @Nullable ApplicationId id,
            boolean returned,
            boolean unsent,
            Multilingual call,
            @Nullable Multilingual track,
            @Nullable String trackSlug,
            Instant closesAt,
            ZoneId zone,
            boolean unendorsed,
            @Nullable Verdict verdict,
            @Nullable Integer reservePlace,
            @Nullable OfferId offerId,
            @Nullable OfferState offer,
            @Nullable Instant answerBy,
            @Nullable LocalDate startsOn,
            @Nullable PhaseKind phase,
            Multilingual phaseTitle,
            boolean unasked,
            @Nullable String conditions) {
        List<Card> cards(Instant now) {
            if (id == null) return List.of();
            if (conditions == null || offerId == null) return List.of(card(id));
            var depends = new Depending(offerId, zone, JsonRows.list(conditions, Condition.class), now);
            return List.of(new Card(DEPENDS, depends), card(id));
        }

        private Card card(ApplicationId id) {
            if (track == null || trackSlug == null || startsOn == null)
                return new Card(TO_DO, new Waiting(id, null, returned, unsent, call, closesAt, zone));
            if (offer == OfferState.OPEN && answerBy != null)
                return new Card(
                        TO_DO, new Waiting(id, offerId, false, false, phase == null ? track : call, answerBy, zone));
            return new Card(
                    unasked ? AGREE : AFTER_WHAT_IS_TO_DO,
                    new Standing(
                            id,
                            call,
                            track,
                            trackSlug,
                            unendorsed,
                            verdict,
                            reservePlace,
                            offer,
                            startsOn,
                            phase,
                            phaseTitle,
                            unasked));
        }
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        Instant now = clock.instant();
        var rows = db.sql("""
                        select p.phases, q.* from (
                        """ + OpenPhase.SQL + """
                        ) p left join lateral (
                        select a.id, a.state = 'RETURNED' as returned, a.submitted_at is null and greatest(c.closes_at, x.until) + c.grace_minutes * interval '1 minute' < :now as unsent, c.title as call, t.title as track, t.slug as track_slug, greatest(c.closes_at, x.until) as closes_at, c.zone,
                               c.needs_endorsement and not exists (
                                   select 1 from admission_nomination n
                                   where n.application_id = a.id and n.state = 'ENDORSED') as unendorsed,
                               d.verdict, d.reserve_place, o.id as offer_id, o.state as offer, o.answer_by,
                               coalesce(f.starts_on, t.starts_on) as starts_on, f.kind as phase, f.title as phase_title,
                               c.phase_id is not null and a.state = 'SUBMITTED' and d.id is null and not exists (
                                   select 1 from v_consent v
                                   where v.person_id = a.person_id and v.purpose = 'APPLICATION') as unasked,
                               k.conditions
                        from admission_application a
                        join admission_call c on c.id = a.call_id
                        left join v_track t on t.id = a.track_id and a.state not in ('DRAFT', 'RETURNED', 'LAPSED')
                        left join v_phase f on f.id = c.phase_id
                        left join admission_extension x on x.call_id = c.id and x.person_id = a.person_id
                        left join admission_decision d on d.application_id = a.id and d.state = 'RELEASED'
                        left join admission_batch b on b.id = d.batch_id
                        left join admission_offer o on o.decision_id = d.id
                        left join lateral (
                            select jsonb_agg(jsonb_build_object('text', m.text, 'due_at', m.due_at, 'state', m.state)
                                             order by m.due_at, m.id) as conditions
                            from admission_condition m
                            where m.decision_id = d.id and m.state in ('OPEN', 'NOT_MET') and o.state = 'ACCEPTED') k on true
                        where a.person_id = :viewer
                          and (a.state in ('DRAFT', 'LAPSED') and greatest(c.closes_at, x.until) > :recently
                               or a.state = 'RETURNED'
                               or a.state = 'SUBMITTED'
                                  and (d.id is null and coalesce(f.ends_on, t.ends_on) >= :today
                                       or d.verdict = 'RESERVE' and coalesce(f.starts_on, t.starts_on) >= :today
                                       or d.verdict = 'NO' and b.released_at > :recently
                                       or o.state = 'OPEN'
                                       or k.conditions is not null
                                       or o.state = 'ACCEPTED' and t.starts_on > :today and c.phase_id is null
                                       or o.state = 'ACCEPTED' and f.ends_on >= :today
                                          and exists (select 1 from v_phase_seat y
                                                      where y.person_id = a.person_id and y.phase_id = c.phase_id)))
                        order by coalesce(o.answer_by, greatest(c.closes_at, x.until)), a.id limit 5) q on true
                        """)
                .param("viewer", viewer.id())
                .param("now", now)
                .param("today", LocalDate.ofInstant(now, viewer.zone()))
                .param("recently", now.minus(NEWS))
                .list(Row.class);
        String phases = rows.getFirst().phases();
        return Stream.concat(
                        phases == null
                                ? Stream.of()
                                : JsonRows.list(phases, OpenPhase.class).stream()
                                        .map(open -> new Card(PHASE, open)),
                        rows.stream().flatMap(row -> row.cards(now).stream()))
                .toList();
    }
}
