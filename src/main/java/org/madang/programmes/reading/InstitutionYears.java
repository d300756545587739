package org.madang.programmes.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionSection;
import org.madang.shared.Viewer;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Tells on an institution's page in which editions and tracks it took part as what. */
@Component
class InstitutionYears implements InstitutionSection {
    private final Db db;

    InstitutionYears(Db db) {
        this.db = db;
    }

    @Override
    public List<TodayCard.Card> sectionsFor(InstitutionId institution, @Nullable Viewer viewer) {
        List<YearsCard.Year> years =
                db.sql("""
                        select b.role, e.slug as edition_slug, e.title as edition_title, t.slug as track_slug,
                               t.title as track_title, t.colour, coalesce(t.starts_on, e.starts_on) as starts_on,
                               coalesce(t.ends_on, e.ends_on) as ends_on
                        from programmes_part b
                        join programmes_edition e on e.id = b.edition_id
                        left join programmes_track t on t.id = b.track_id
                        where b.institution_id = :institution and b.archived_at is null
                        order by e.starts_on desc, t.position, b.role limit 200
                        """).param("institution", institution).list(YearsCard.Year.class);
        return List.of(new TodayCard.Card(10, new YearsCard(years)));
    }
}
