package org.madang.learning.copying;

import java.util.List;
import org.madang.database.Db;
import org.madang.programmes.CopyPreview;
import org.madang.programmes.Edition;
import org.madang.programmes.OutlineCopy;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Says before an edition is copied how much teaching comes along. */
@Component
class WeeksAgain implements CopyPreview {
    private final Db db;

    WeeksAgain(Db db) {
        this.db = db;
    }

    @Override
    public List<TodayCard.Card> previewOf(Edition edition, OutlineCopy.Outline outline) {
        List<WeeksAgainPage.Track> tracks =
                db.sql("""
                        select t.title,
                               (select count(*) from learning_week w where w.track_id = t.id) as weeks,
                               (select count(*) from learning_lesson l where l.track_id = t.id) as lessons,
                               (select count(*) from learning_assignment a where a.track_id = t.id) as assignments
                        from v_track t where t.edition_id = :edition order by t.position, t.slug limit 200
                        """).param("edition", edition.id()).list(WeeksAgainPage.Track.class);
        return List.of(new TodayCard.Card(30, new WeeksAgainPage(tracks)));
    }
}
