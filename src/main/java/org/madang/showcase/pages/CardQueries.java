package org.madang.showcase.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Published works as cards: one statement for the rows, one for their pictures. */
@Component
class CardQueries {
    static final int PAGE = 12;

    private static final String CARD = """
            select work.id, work.slug, work.public_no, work.type, work.title, work.synopsis, work.country,
                   work.published_at, work.duration_ms, track.edition_label, track.colour,
                   (select cast(file.media_id as text) from v_work_file file
                    where file.work_id = work.id and (file.slot in ('POSTER', 'COVER')
                       or file.slot = 'MAIN' and work.type = 'DESIGN_WORK')
                    order by file.slot desc limit 1) as poster,
                   array(select credit.name from v_work_credit credit
                         where credit.work_id = work.id and credit.role <> 'mon'
                         group by credit.name order by min(credit.position) limit 3) as makers,
                   array(select min(credit.name_language) from v_work_credit credit
                         where credit.work_id = work.id and credit.role <> 'mon'
                         group by credit.name order by min(credit.position) limit 3) as maker_languages,
                   array(select coalesce(max(person.latin_name), '')
                         from v_work_credit credit left join v_person person on person.id = credit.person_id
                         where credit.work_id = work.id and credit.role <> 'mon'
                         group by credit.name order by min(credit.position) limit 3) as maker_latins
            from v_work work join v_track track on track.id = work.track_id
            where work.state = 'PUBLISHED'
            """;

    private final Db db;
    private final Media media;

    CardQueries(Db db, Media media) {
        this.db = db;
        this.media = media;
    }

    /** What the reader looks for; an empty text looks for everything. */
    public record Filter(String country, String type, String edition) {
        public boolean any() {
            return !country.isEmpty() || !type.isEmpty() || !edition.isEmpty();
        }
    }

    /** @param after number of the last work on the page before; empty on the first page */
    List<Card> page(Filter filter, String after) {
        return pictured(db.sql(CARD + """
                        and (:country = '' or work.country = :country)
                        and (:type = '' or work.type = :type)
                        and (:edition = '' or track.edition_slug = :edition)
                        and (:after = '' or (work.published_at, work.public_no) <
                             (select last.published_at, last.public_no from v_work last where last.public_no = :after))
                        order by work.published_at desc, work.public_no desc limit :most
                        """)
                .param("country", filter.country())
                .param("type", filter.type())
                .param("edition", filter.edition())
                .param("after", after)
                .param("most", PAGE + 1)
                .list(Card.Row.class));
    }

    /** The latest of each kind before the second latest of any, so that one busy course does not fill the page. */
    List<Card> latest(int most) {
        return pictured(db.sql(CARD + """
                        order by row_number() over (partition by work.type
                                                    order by work.published_at desc, work.public_no desc),
                                 work.duration_ms is null, work.published_at desc, work.public_no desc
                        limit :most
                        """).param("most", most).list(Card.Row.class));
    }

    List<Card> ofTrack(UUID track) {
        return pictured(db.sql(CARD + " and work.track_id = :track order by work.public_no limit 60")
                .param("track", track)
                .list(Card.Row.class));
    }

    /** Others of the same track, those after it first, so that a reader can go on and comes round. */
    List<Card> beside(UUID track, String publicNo, int most) {
        return pictured(db.sql(CARD + """
                        and work.track_id = :track and work.public_no <> :no
                        order by work.public_no < :no, work.public_no limit :most
                        """)
                .param("track", track)
                .param("no", publicNo)
                .param("most", most)
                .list(Card.Row.class));
    }

    List<Card> of(PersonId person) {
        return pictured(db.sql(CARD + """
                        and work.id in (select work_id from v_work_credit where person_id = :person)
                        order by work.published_at desc, work.public_no desc limit 60
                        """).param("person", person).list(Card.Row.class));
    }

    /** Which countries, types and editions there is something of. */
    public record Facet(@Nullable String country, String type, String editionSlug, String editionLabel) {}

    List<Facet> facets() {
        return db.sql("""
                select distinct work.country, work.type, track.edition_slug, track.edition_label
                from v_work work join v_track track on track.id = work.track_id
                where work.state = 'PUBLISHED' order by track.edition_label desc, track.edition_slug limit 1000
                """).list(Facet.class);
    }

    private List<Card> pictured(List<Card.Row> rows) {
        List<MediaId> posters = rows.stream()
                .map(Card.Row::poster)
                .filter(Objects::nonNull)
                .map(MediaId::of)
                .toList();
        Map<MediaId, MediaFile> found = media.all(posters);
        return rows.stream().map(row -> new Card(row, picture(row, found))).toList();
    }

    private static @Nullable MediaFile picture(Card.Row row, Map<MediaId, MediaFile> found) {
        String poster = row.poster();
        return poster == null ? null : found.get(MediaId.of(poster));
    }
}
