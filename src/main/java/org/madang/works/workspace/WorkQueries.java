package org.madang.works.workspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.MediaId;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.works.Audience;
import org.madang.works.CreditRole;
import org.madang.works.Key;
import org.madang.works.Slot;
import org.madang.works.Verdict;
import org.madang.works.WorkId;
import org.madang.works.WorkState;
import org.madang.works.WorkType;
import org.springframework.stereotype.Component;

/** Reads for the page of one work. */
@Component
class WorkQueries {
    private final Db db;

    WorkQueries(Db db) {
        this.db = db;
    }

    /** @param makers the team's name, or the name of the person whose work it is */
    public record Head(
            WorkId id,
            WorkType type,
            WorkState state,
            Instant stateSince,
            Audience audience,
            Language language,
            UUID versionId,
            int number,
            @Nullable String manifest,
            long rowVersion,
            Multilingual title,
            Multilingual synopsis,
            Multilingual body,
            @Nullable String publicNo,
            @Nullable String slug,
            @Nullable String withdrawnReason,
            TrackId trackId,
            String trackSlug,
            Multilingual trackTitle,
            String field,
            String colour,
            String makers) {}

    Head head(WorkId id) {
        return db.sql("""
                select work.id, work.type, work.state, work.state_since, work.audience, work.language, work.version_id,
                       version.number, version.manifest, work.row_version, version.title, version.synopsis, version.body,
                       work.public_no, work.slug, work.withdrawn_reason, work.track_id, track.slug as track_slug,
                       track.title as track_title, track.field, track.colour,
                       coalesce(team.name, author.print_name) as makers
                from works_work work
                join works_version version on version.id = work.version_id
                join v_track track on track.id = work.track_id
                left join v_team team on team.id = work.team_id
                left join v_person author on author.id = work.author_id
                where work.id = :id
                """).param("id", id).maybe(Head.class).orElseThrow(NotFound::new);
    }

    public record FileRow(Slot slot, String language, MediaId mediaId) {}

    List<FileRow> files(UUID version) {
        return db.sql(
                        "select slot, language, media_id from works_file where version_id = :version order by slot, language")
                .param("version", version)
                .list(FileRow.class);
    }

    public record CreditRow(
            int position, @Nullable PersonId personId, String name, Language nameLanguage, CreditRole role) {}

    List<CreditRow> credits(UUID version) {
        return db.sql("""
                select position, person_id, name, name_language, role from works_credit
                where version_id = :version order by position
                """).param("version", version).list(CreditRow.class);
    }

    /** A submitted version and one of its keys; the current one has the highest number. */
    public record KeyRow(
            int number,
            String manifest,
            Instant frozenAt,
            String note,
            String frozenBy,
            String kind,
            @Nullable String institutionId,
            Multilingual institution,
            @Nullable Verdict verdict,
            String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        public Key key() {
            return Key.valueOf(kind);
        }
    }

    List<KeyRow> keys(WorkId id) {
        return db.sql("""
                select version.number, version.manifest, version.frozen_at, version.note, freezer.print_name as frozen_by,
                       key.kind, cast(key.institution_id as text) as institution_id, institution.name as institution,
                       key.verdict, key.note as reason, decider.print_name as decided_by, key.decided_at
                from works_version version
                join works_key key on key.version_id = version.id
                join v_person freezer on freezer.id = version.frozen_by
                left join v_institution institution on institution.id = key.institution_id
                left join v_person decider on decider.id = key.decided_by
                where version.work_id = :id
                order by version.number desc, key.kind desc, key.institution_id
                limit 200
                """).param("id", id).list(KeyRow.class);
    }

    public record CommentRow(
            @Nullable Integer atSecond,
            @Nullable Integer atPage,
            String text,
            int number,
            String writer,
            String writerLanguage,
            Instant writtenAt) {}

    List<CommentRow> comments(WorkId id) {
        return db.sql("""
                select said.at_second, said.at_page, said.text, version.number, writer.print_name as writer,
                       writer.name_language as writer_language, said.written_at
                from works_comment said
                join works_version version on version.id = said.version_id
                join v_person writer on writer.id = said.written_by
                where said.work_id = :id
                order by version.number desc, said.at_second nulls first, said.at_page nulls first, said.written_at, said.id
                limit 300
                """).param("id", id).list(CommentRow.class);
    }

    public record Candidate(PersonId id, String printName, Language nameLanguage, String latinName) {}

    /** Whom the team may credit without typing: the people of the track, its teachers included. */
    List<Candidate> candidates(TrackId track) {
        return db.sql("""
                select person.id, person.print_name, person.name_language, person.latin_name
                from v_person person
                where person.id in (select person_id from v_enrolment where track_id = :track
                                    union select person_id from v_grant
                                    where kind = 'TRACK' and scope = :track and role = 'INSTRUCTOR')
                order by person.sort_key, person.id limit 300
                """).param("track", track).list(Candidate.class);
    }
}
