package org.madang.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds an edition again with everything that was set up: tracks, phases, institutions in their roles, seats. Days go
 * to the same weekday of the same teaching week. People, works, figures of sources and links stay where they are.
 */
@Component
public class CopyEdition {
    private final Db db;
    private final OutlineCopy outlines;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CopyEdition(Db db, OutlineCopy outlines, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.outlines = outlines;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Copied(EditionId edition) implements Outcome {}

        /** The same edition was copied to this address before, as by a form sent twice. */
        record CopiedAlready(EditionId edition) implements Outcome {}

        /** Another edition has this address. */
        record AddressTaken() implements Outcome {}
    }

    private record Source(TrackId id, String slug, LocalDate startsOn, LocalDate endsOn) {}

    private record Phase(
            @Nullable PhaseId id,
            @Nullable TrackId trackId,
            PhaseKind kind,
            Multilingual title,
            LocalDate startsOn,
            LocalDate endsOn) {}

    private record Standing(EditionId id, @Nullable EditionId copyOf) {}

    @Transactional
    public Outcome copy(Edition from, CopyPlan plan, PersonId by) {
        OutlineCopy.Outline outline = outlines.outline(from, plan);
        Optional<EditionId> opened = open(from, plan, outline);
        if (opened.isEmpty()) {
            Standing standing = db.sql("select id, copy_of from programmes_edition where slug = :slug")
                    .param("slug", plan.slug())
                    .one(Standing.class);
            return from.id().equals(standing.copyOf())
                    ? new Outcome.CopiedAlready(standing.id())
                    : new Outcome.AddressTaken();
        }
        EditionId to = opened.get();
        Map<TrackId, TrackId> tracks = tracks(from, to, plan, outline);
        Map<PhaseId, PhaseId> phases = phases(from, to, plan, outline, tracks);
        for (var pair : tracks.entrySet()) belongings(from, to, pair.getKey(), pair.getValue());
        belongings(from, to, null, null);
        phases.forEach((phase, as) -> places(to, tracks, phase, as));
        List<EditionCopied.TrackCopy> copies = tracks.entrySet().stream()
                .map(pair -> new EditionCopied.TrackCopy(outline.of(pair.getKey()), pair.getValue()))
                .toList();
        events.publishEvent(new EditionCopied(to, from.id(), copies, by));
        return new Outcome.Copied(to);
    }

    private Optional<EditionId> open(Edition from, CopyPlan plan, OutlineCopy.Outline outline) {
        return db.sql("""
                        insert into programmes_edition (id, slug, programme_id, label, title, sequence, starts_on, ends_on,
                                                        copy_of, created_at)
                        select :id, :slug, :programme, :label, :title, max(sequence) + 1, :startsOn, :endsOn, :copyOf, :now
                        from programmes_edition where programme_id = :programme
                        on conflict (slug) do nothing returning id
                        """)
                .param("id", Ids.next())
                .param("slug", plan.slug())
                .param("programme", from.programmeId())
                .param("label", plan.label())
                .param("title", plan.title())
                .param("startsOn", outline.edge(from.startsOn()))
                .param("endsOn", outline.edge(from.endsOn()))
                .param("copyOf", from.id())
                .param("now", clock.instant())
                .maybe(EditionId.class);
    }

    private Map<TrackId, TrackId> tracks(Edition from, EditionId to, CopyPlan plan, OutlineCopy.Outline outline) {
        var tracks = new LinkedHashMap<TrackId, TrackId>();
        List<Source> sources = db.sql("""
                        select id, slug, starts_on, ends_on from programmes_track
                        where id = any(:ids) order by position, slug
                        """)
                .ids("ids", outline.tracks().stream().map(TaughtAgain::track).toList())
                .list(Source.class);
        for (Source source : sources) {
            TaughtAgain days = outline.of(source.id());
            var id = new TrackId(Ids.next());
            db.sql("""
                            insert into programmes_track (id, slug, edition_id, title, summary, field, countries, zone,
                                                          languages, starts_on, ends_on, colour, position,
                                                          required_percent, required_works, required_lessons, created_at)
                            select :id, :slug, :edition, title, summary, field, countries, zone, languages, :startsOn,
                                   :endsOn, colour, position, required_percent, required_works, required_lessons, :now
                            from programmes_track where id = :source
                            """)
                    .param("id", id)
                    .param("slug", freeSlug(source.slug(), from.label(), plan.slug(), plan.label()))
                    .param("edition", to)
                    .param("startsOn", days.edge(source.startsOn()))
                    .param("endsOn", days.edge(source.endsOn()))
                    .param("now", clock.instant())
                    .param("source", source.id())
                    .update();
            tracks.put(source.id(), id);
        }
        return tracks;
    }

    /** {@code film-cambodia-2026} becomes {@code film-cambodia-2027}; a track without the label in it gets the edition's. */
    private String freeSlug(String slug, String label, String edition, String newLabel) {
        String old = CopyNames.slug(label);
        String wanted =
                !old.isEmpty() && !CopyNames.slug(newLabel).isEmpty() && ("-" + slug + "-").contains("-" + old + "-")
                        ? ("-" + slug + "-")
                                .replace("-" + old + "-", "-" + CopyNames.slug(newLabel) + "-")
                                .replaceAll("^-+|-+$", "")
                        : slug + "-" + edition;
        for (int number = 1; ; number++) {
            String candidate = number == 1 ? wanted : wanted + "-" + number;
            if (!db.sql("select 1 from programmes_track where slug = :slug")
                    .param("slug", candidate)
                    .exists()) return candidate;
        }
    }

    /** @return what became of each phase that was before */
    private Map<PhaseId, PhaseId> phases(
            Edition from, EditionId to, CopyPlan plan, OutlineCopy.Outline outline, Map<TrackId, TrackId> tracks) {
        var phases = new ArrayList<Phase>();
        List<Phase> sources = db.sql("""
                        select id, track_id, kind, title, starts_on, ends_on from v_phase
                        where edition_id = :edition and kind <> 'BREAK' limit 500
                        """).param("edition", from.id()).list(Phase.class);
        for (Phase one : sources) {
            TrackId track = one.trackId();
            if (track != null && !tracks.containsKey(track)) continue;
            LocalDate startsOn = track == null
                    ? outline.edge(one.startsOn())
                    : outline.of(track).edge(one.startsOn());
            LocalDate endsOn = track == null
                    ? outline.edge(one.endsOn())
                    : outline.of(track).edge(one.endsOn());
            phases.add(new Phase(one.id(), track, one.kind(), one.title(), startsOn, endsOn));
        }
        for (CopyPlan.NewBreak one : plan.breaks())
            // The track of a break may have been put away since the plan was made.
            if (one.track() == null || tracks.containsKey(one.track()))
                phases.add(new Phase(null, one.track(), PhaseKind.BREAK, one.title(), one.from(), one.to()));
        var copies = new LinkedHashMap<PhaseId, PhaseId>();
        for (Phase one : phases) {
            PhaseId before = one.id();
            var copy = db.sql("""
                            insert into programmes_phase (id, edition_id, track_id, kind, title, starts_on, ends_on, created_at)
                            values (:id, :edition, :track, :kind, :title, :startsOn, :endsOn, :now)
                            on conflict (edition_id, track_id, kind, starts_on) where archived_at is null do nothing returning id
                            """)
                    .param("id", Ids.next())
                    .param("edition", to)
                    .param("track", one.trackId() == null ? null : tracks.get(one.trackId()))
                    .param("kind", one.kind())
                    .param("title", one.title())
                    .param("startsOn", one.startsOn())
                    .param("endsOn", one.endsOn())
                    .param("now", clock.instant())
                    .maybe(PhaseId.class);
            if (before != null && copy.isPresent()) copies.put(before, copy.get());
        }
        return copies;
    }

    /** The places of a phase: those of a track that was put away have no track to go to. */
    private void places(EditionId to, Map<TrackId, TrackId> tracks, PhaseId phase, PhaseId as) {
        db.sql("""
                        insert into programmes_seat_cell (id, edition_id, phase_id, track_id, country, grade, seats, floor,
                                                          created_at)
                        select gen_random_uuid(), :edition, :as, m.new, c.country, c.grade, c.seats, c.floor, :now
                        from v_seat_cell c
                        left join unnest(:before::uuid[], :after::uuid[]) as m (old, new) on m.old = c.track_id
                        where c.phase_id = :phase and (c.track_id is null or m.new is not null)
                        on conflict do nothing
                        """)
                .param("edition", to)
                .param("as", as)
                .param("phase", phase)
                .ids("before", tracks.keySet())
                .ids("after", tracks.values())
                .param("now", clock.instant())
                .update();
    }

    /** The roles and the seats of one track, or of the whole edition. */
    private void belongings(Edition from, EditionId to, @Nullable TrackId track, @Nullable TrackId as) {
        for (String copy : new String[] {"""
            insert into programmes_part (id, edition_id, track_id, institution_id, role, created_at)
            select gen_random_uuid(), :edition, cast(:as as uuid), institution_id, role, :now
            from programmes_part where archived_at is null and edition_id = :from and track_id is not distinct from cast(:track as uuid)
            on conflict do nothing
            """, """
            insert into programmes_seat_cell (id, edition_id, track_id, country, grade, seats, floor, created_at)
            select gen_random_uuid(), :edition, cast(:as as uuid), country, grade, seats, floor, :now
            from v_seat_cell where edition_id = :from and phase_id is null
              and track_id is not distinct from cast(:track as uuid)
            on conflict do nothing
            """})
            db.sql(copy)
                    .param("edition", to)
                    .param("as", as)
                    .param("from", from.id())
                    .param("track", track)
                    .param("now", clock.instant())
                    .update();
    }
}
