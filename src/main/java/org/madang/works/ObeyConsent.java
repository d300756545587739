package org.madang.works;

import org.madang.database.Db;
import org.madang.identity.ConsentChanged;
import org.madang.identity.Purpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes every published work of a person down, in the transaction in which they take their consent to the showcase back;
 * for the consent to recordings, every film.
 */
@Component
class ObeyConsent {
    /** Kept with the work; it names nobody, since who is in a work has to give no reason. */
    static final String REASON = "At the wish of somebody who made it.";

    private final Db db;
    private final WithdrawWork withdraw;

    ObeyConsent(Db db, WithdrawWork withdraw) {
        this.db = db;
        this.withdraw = withdraw;
    }

    record Published(WorkId id, WorkType type) {}

    @EventListener
    void on(ConsentChanged change) {
        boolean all = change.purpose() == Purpose.SHOWCASE;
        if (!change.withdrawn() || !all && change.purpose() != Purpose.PHOTO) return;
        var published = db.sql("""
                        select id, type from works_work
                        where state = 'PUBLISHED' and (author_id = :person
                            or team_id in (select team_id from v_team_member where person_id = :person))
                        order by id
                        """).param("person", change.person()).list(Published.class);
        for (Published work : published)
            if (all || work.type().isFilm()) withdraw.withdraw(work.id(), REASON, change.person());
    }
}
