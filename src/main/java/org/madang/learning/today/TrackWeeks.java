package org.madang.learning.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.learning.WeekStanding;
import org.madang.shared.Multilingual;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.TodayCard;
import org.madang.web.TrackSection;
import org.springframework.stereotype.Component;

/** The row of weeks on the page of a track, for those inside it. */
@Component
class TrackWeeks implements TrackSection {
    private record Row(
            UUID programmeId,
            UUID editionId,
            List<UUID> institutions,
            String slug,
            Multilingual trackTitle,
            @Nullable Integer no,
            Multilingual title,
            Multilingual highlights,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    private final Db db;
    private final Gate gate;
    private final Clock clock;

    TrackWeeks(Db db, Gate gate, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public List<TodayCard.Card> sectionsFor(UUID track, @Nullable Viewer viewer) {
        if (viewer == null) return List.of();
        List<Row> rows = rows(track);
        if (rows.isEmpty()) return List.of();
        Row any = rows.getFirst();
        var scope = new Scope(any.programmeId(), any.editionId(), track, Set.copyOf(any.institutions()), Set.of());
        if (!gate.may(viewer, Action.ENTER_TRACK, scope)) return List.of();
        LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
        var weeks = rows.stream()
                .filter(row -> row.no() != null)
                .map(row -> week(row, today))
                .toList();
        return List.of(new TodayCard.Card(10, new StripCard(any.slug(), any.trackTitle(), weeks, true)));
    }

    private static StripCard.Week week(Row row, LocalDate today) {
        Integer no = row.no();
        LocalDate from = row.startsOn();
        LocalDate to = row.endsOn();
        if (no == null || from == null || to == null) throw new IllegalArgumentException("no week");
        return new StripCard.Week(no, row.title(), row.highlights(), from, to, WeekStanding.of(from, to, today));
    }

    private List<Row> rows(UUID track) {
        return db.sql("""
                        select t.programme_id, t.edition_id, t.slug, t.title as track_title,
                               array(select i.institution_id from v_track_institution i where i.track_id = t.id
                                     union
                                     select i.institution_id from v_edition_institution i
                                     where i.edition_id = t.edition_id) as institutions,
                               w.no, w.title, w.highlights, w.starts_on, w.ends_on
                        from v_track t left join learning_week w on w.track_id = t.id
                        where t.id = :track order by w.no limit 60
                        """).param("track", track).list(Row.class);
    }
}
