package org.madang.admission.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.EditionSection;
import org.madang.programmes.Editions;
import org.madang.shared.Multilingual;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** On the page of an edition: its calls, and for the secretariat the way to announce one. */
@Component
class CallSection implements EditionSection {
    private static final int BEFORE_THE_REST = 20;

    private final Db db;
    private final Editions editions;
    private final Gate gate;

    CallSection(Db db, Editions editions, Gate gate) {
        this.db = db;
        this.editions = editions;
        this.gate = gate;
    }

    public record Line(String slug, Multilingual title, boolean announced) {}

    /**
     * @param announce address of the form for a new call, for whoever may announce one
     * @param claimed how many places are kept for people of an earlier edition, for the same
     */
    public record Section(List<Line> calls, @Nullable String announce, long claimed) implements Page {
        @Override
        public String template() {
            return "admission/contributions/calls.jte";
        }
    }

    @Override
    public List<TodayCard.Card> sectionsFor(EditionId edition, @Nullable Viewer viewer) {
        String announce = viewer == null ? null : announce(edition, viewer);
        var calls = db.sql("""
                        select slug, title, announced_at is not null as announced from admission_call c
                        where edition_id = :edition and (announced_at is not null or :prepares)
                          and (phase_id is null or :prepares
                               or exists (select 1 from admission_call_track o
                                          join v_enrolment n on n.track_id = o.track_id
                                          where o.call_id = c.id and n.person_id = cast(:viewer as uuid)
                                            and n.state = 'ACTIVE'))
                        order by closes_at, id limit 20
                        """)
                .param("edition", edition)
                .param("prepares", announce != null)
                .param("viewer", viewer == null ? null : viewer.id())
                .list(Line.class);
        if (calls.isEmpty() && announce == null) return List.of();
        return List.of(new TodayCard.Card(
                BEFORE_THE_REST, new Section(calls, announce, announce == null ? 0 : claimed(edition))));
    }

    private long claimed(EditionId edition) {
        return db.sql("select count(*) from admission_claimed where edition_id = :edition")
                .param("edition", edition)
                .one(Long.class);
    }

    private @Nullable String announce(EditionId id, Viewer viewer) {
        return editions.find(id)
                .filter(edition -> gate.may(
                        viewer,
                        Action.SET_UP,
                        Scope.of(edition.programmeId().value(), edition.id().value(), null)))
                .map(edition -> "/editions/" + edition.slug() + "/calls")
                .orElse(null);
    }
}
