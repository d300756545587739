package org.madang.showcase.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.MediaId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.works.Audience;
import org.madang.works.Licence;
import org.madang.works.Slot;
import org.madang.works.WorkId;
import org.madang.works.WorkState;
import org.madang.works.WorkType;
import org.springframework.stereotype.Component;

/** Reads for the public page of one work. */
@Component
class WorkQueries {
    private final Db db;

    WorkQueries(Db db) {
        this.db = db;
    }

    public record Head(
            WorkId id,
            String publicNo,
            String slug,
            WorkType type,
            WorkState state,
            Audience audience,
            Language language,
            Multilingual title,
            Multilingual synopsis,
            Multilingual body,
            @Nullable Country country,
            Instant publishedAt,
            @Nullable Long durationMs,
            Licence licence,
            UUID trackId,
            UUID editionId,
            UUID programmeId,
            String trackSlug,
            Multilingual trackTitle,
            String editionSlug,
            String editionLabel,
            Multilingual programmeTitle,
            String field,
            String colour) {}

    /** By its address or by its number, published or withdrawn. */
    Optional<Head> find(String slugOrNumber) {
        return db.sql("""
                select work.id, work.public_no, work.slug, work.type, work.state, work.visibility as audience,
                       work.language, work.title, work.synopsis, text.body, work.country, work.published_at,
                       work.duration_ms, work.licence, work.track_id, work.edition_id, track.programme_id,
                       track.slug as track_slug, track.title as track_title, track.edition_slug, track.edition_label,
                       track.programme_title, track.field, track.colour
                from v_work work
                join v_work_text text on text.work_id = work.id
                join v_track track on track.id = work.track_id
                where (work.slug = :slug or work.public_no = upper(:slug)) and work.state in ('PUBLISHED', 'WITHDRAWN')
                """).param("slug", slugOrNumber).maybe(Head.class);
    }

    public record FileRow(Slot slot, String language, MediaId mediaId) {}

    List<FileRow> files(WorkId work) {
        return db.sql("select slot, language, media_id from v_work_file where work_id = :work order by slot, language")
                .param("work", work)
                .list(FileRow.class);
    }

    /** @param latinName empty when the name is written in Latin letters anyway or nobody told */
    public record CreditRow(String name, Language nameLanguage, String latinName, String role, boolean invented) {}

    List<CreditRow> credits(WorkId work) {
        return db.sql("""
                select credit.name, credit.name_language, coalesce(person.latin_name, '') as latin_name, credit.role,
                       coalesce(person.demonstration, false) as invented
                from v_work_credit credit left join v_person person on person.id = credit.person_id
                where credit.work_id = :work order by credit.position
                """).param("work", work).list(CreditRow.class);
    }

    /** An institution of the track, and when it approved this very version. */
    public record PartRow(
            String slug,
            Multilingual name,
            String role,
            @Nullable Country country,
            @Nullable Instant approvedAt) {}

    List<PartRow> institutions(WorkId work, UUID track) {
        return db.sql("""
                select institution.slug, institution.name, part.role, institution.country,
                       (select max(key.decided_at) from v_work_key key
                        where key.work_id = :work and key.institution_id = part.institution_id
                          and key.kind = part.role and key.verdict = 'APPROVE') as approved_at
                from v_track_institution part join v_institution institution on institution.id = part.institution_id
                where part.track_id = :track
                order by array_position(array['PARTNER', 'OPERATOR', 'CO_ORGANISER', 'HOST', 'SPONSOR'], part.role)
                """).param("work", work).param("track", track).list(PartRow.class);
    }
}
