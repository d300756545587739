package org.madang.works;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an approved work its number and its public page, with the declared rights. */
@Component
public class PublishWork {
    private final Db db;
    private final Works works;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PublishWork(Db db, Works works, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Published(String publicNo, String slug) implements Outcome {}

        record PublishedBefore(String publicNo, String slug) implements Outcome {}

        record NotApproved(WorkState state) implements Outcome {}

        record RightsNotDeclared() implements Outcome {}

        /** Somebody in it took their consent to the showcase back, or for a film that to recordings. */
        record Withheld() implements Outcome {}
    }

    /**
     * @param rightsDeclared that everybody who made or appears in the work agrees to its publication under the licence
     */
    @Transactional
    public Outcome publish(WorkId id, @Nullable Licence licence, boolean rightsDeclared, PersonId by) {
        Works.Standing work = works.lock(id);
        String known = work.publicNo();
        String place = work.slug();
        if (work.state() == WorkState.PUBLISHED && known != null && place != null)
            return new Outcome.PublishedBefore(known, place);
        if (work.state() != WorkState.APPROVED) return new Outcome.NotApproved(work.state());
        if (!rightsDeclared || licence == null) return new Outcome.RightsNotDeclared();
        if (withheld(work)) return new Outcome.Withheld();
        db.sql("""
                insert into works_rights (version_id, licence, declared_by, declared_at)
                values (:version, :licence, :by, :now)
                """)
                .param("version", work.versionId())
                .param("licence", licence)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        String publicNo = nextNumber(work);
        String slug = slug(publicNo, title(work));
        // The state is moved in the same statement as the number, since the one does not stand without the other.
        db.sql("""
                update works_work set state = 'PUBLISHED', state_since = :now, published_at = :now,
                                      public_no = :number, slug = :slug, row_version = row_version + 1
                where id = :id
                """)
                .param("now", clock.instant())
                .param("number", publicNo)
                .param("slug", slug)
                .param("id", id)
                .update();
        events.publishEvent(new WorkPublished(id, publicNo, slug, by));
        return new Outcome.Published(publicNo, slug);
    }

    private boolean withheld(Works.Standing work) {
        return db.sql("""
                        select 1 from v_consent c
                        where not c.given and (c.purpose = 'SHOWCASE' or c.purpose = 'PHOTO' and :film)
                          and (c.person_id = cast(:author as uuid)
                               or c.person_id in (select person_id from v_team_member where team_id = cast(:team as uuid)))
                        """)
                .param("film", work.type().isFilm())
                .param("author", work.authorId())
                .param("team", work.teamId())
                .exists();
    }

    /** The row of country and year stays locked until the end, so that a publication that fails leaves no gap. */
    private String nextNumber(Works.Standing work) {
        String country = work.country() == null ? "INT" : work.country().code();
        int year = db.sql("select cast(extract(year from starts_on) as integer) from v_edition where id = :edition")
                .param("edition", work.editionId())
                .one(Integer.class);
        int number = db.sql("""
                insert into works_number (country, year, last) values (:country, :year, 1)
                on conflict (country, year) do update set last = works_number.last + 1
                returning last
                """).param("country", country).param("year", year).one(Integer.class);
        return "PW-%s-%d-%03d".formatted(country, year, number);
    }

    private Multilingual title(Works.Standing work) {
        return db.sql("select title from works_version where id = :version")
                .param("version", work.versionId())
                .one(Multilingual.class);
    }

    /** The number makes it unique, the English title makes it readable in a chat. */
    static String slug(String publicNo, Multilingual title) {
        String words = java.text.Normalizer.normalize(title.exactly(Language.ENGLISH), java.text.Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9\\s-]", "")
                .strip()
                .replaceAll("[\\s-]+", "-");
        String start = words.length() <= 60 ? words : words.substring(0, 60).replaceAll("-[^-]*$", "");
        return publicNo.toLowerCase(Locale.ROOT) + (start.isEmpty() ? "" : "-" + start);
    }
}
