package org.madang.admission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** What is asked of wishes to come later; each question is one statement. */
@Component
public class Deferrals {
    private final Db db;

    Deferrals(Db db) {
        this.db = db;
    }

    public record Edition(EditionId id, String slug, Multilingual title) {}

    /** @param answer of the secretariat, or empty */
    public record Deferral(
            DeferralId id,
            OfferId offerId,
            ApplicationId applicationId,
            EditionId editionId,
            Multilingual edition,
            @Nullable TrackId trackId,
            DeferralState state,
            @Nullable String stood,
            String reason,
            String answer) {}

    private static final String DEFERRAL = """
            select d.id, d.offer_id, o.application_id, d.edition_id, e.title as edition, d.track_id, d.state, d.stood,
                   d.reason, d.answer
            from admission_deferral d
            join admission_offer o on o.id = d.offer_id
            join v_edition e on e.id = d.edition_id
            """;

    /** The wish that waits, was granted or was taken up. */
    public Optional<Deferral> live(OfferId offer) {
        return db.sql(DEFERRAL + "where d.offer_id = :offer and d.state in ('ASKED', 'GRANTED', 'TAKEN_UP')")
                .param("offer", offer)
                .maybe(Deferral.class);
    }

    /** The latest wish, whatever became of it. */
    public Optional<Deferral> latest(OfferId offer) {
        return db.sql(DEFERRAL + "where d.offer_id = :offer order by d.asked_at desc, d.id desc limit 1")
                .param("offer", offer)
                .maybe(Deferral.class);
    }

    Optional<Deferral> find(DeferralId id) {
        return db.sql(DEFERRAL + "where d.id = :id").param("id", id).maybe(Deferral.class);
    }

    /** A place in a phase is of its edition. */
    boolean ofPhase(OfferId offer) {
        return db.sql("""
                        select 1 from admission_offer o join admission_application a on a.id = o.application_id
                        join admission_call c on c.id = a.call_id where o.id = :id and c.phase_id is not null
                        """).param("id", offer).exists();
    }

    /** The later editions of the same programme in which nobody has heard a decision yet. */
    public List<Edition> editions(OfferId offer) {
        return db.sql("""
                        select e.id, e.slug, e.title from admission_offer o
                        join admission_application a on a.id = o.application_id
                        join admission_call c on c.id = a.call_id and c.phase_id is null
                        join v_edition h on h.id = c.edition_id
                        join v_edition e on e.programme_id = h.programme_id and e.starts_on > h.starts_on
                             and e.state = 'OPEN' and not e.archived
                        where o.id = :offer
                          and not exists (select 1 from admission_batch b join admission_call n on n.id = b.call_id
                                          where n.edition_id = e.id)
                        order by e.starts_on, e.id limit 20
                        """).param("offer", offer).list(Edition.class);
    }

    /** Whether decisions of an edition are known, so that what is kept there stays. */
    boolean released(EditionId edition) {
        return db.sql("""
                        select 1 from admission_batch b join admission_call n on n.id = b.call_id
                        where n.edition_id = :edition limit 1
                        """).param("edition", edition).exists();
    }
}
