package org.madang.rosters.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.rosters.ImportId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads imports for their pages. */
@Component
class ImportQueries {
    static final int ROWS = 50;

    private final Db db;

    ImportQueries(Db db) {
        this.db = db;
    }

    /** @param ready rows that applying would write or has still to write */
    public record Counts(
            int create,
            int update,
            int skip,
            int error,
            int question,
            int unchecked,
            int applied,
            int failed,
            int held) {
        public int ready() {
            return create + update;
        }

        public int open() {
            return error + question;
        }
    }

    Counts counts(ImportId id) {
        return db.sql("""
                        select count(*) filter (where verdict = 'CREATE')::int as create,
                               count(*) filter (where verdict = 'UPDATE')::int as update,
                               count(*) filter (where verdict = 'SKIP')::int as skip,
                               count(*) filter (where verdict = 'ERROR')::int as error,
                               count(*) filter (where verdict = 'QUESTION')::int as question,
                               count(*) filter (where verdict = 'UNCHECKED')::int as unchecked,
                               count(*) filter (where applied)::int as applied,
                               count(*) filter (where failed is not null)::int as failed,
                               count(*) filter (where held is not null)::int as held
                        from rosters_row where import_id = :id
                        """).param("id", id).one(Counts.class);
    }

    public record Row(
            int no,
            String cells,
            String verdict,
            String problems,
            @Nullable UUID personId,
            List<UUID> candidates,
            @Nullable String email,
            @Nullable String externalId,
            @Nullable String answer,
            @Nullable UUID answerId,
            boolean enrols,
            boolean applied,
            boolean created,
            @Nullable String failed,
            @Nullable String held) {}

    /** @param show a verdict, FAILED, HELD, or empty for all */
    List<Row> rows(ImportId id, String show, int after) {
        return db.sql("""
                        select no, cells, verdict, problems, person_id, candidates, email, external_id, answer, answer_id, enrols,
                               applied, created, failed, held
                        from rosters_row
                        where import_id = :id and no > :after
                          and (:show = '' or verdict = :show or (:show = 'FAILED' and failed is not null)
                               or (:show = 'HELD' and held is not null))
                        order by no limit :most
                        """)
                .param("id", id)
                .param("after", after)
                .param("show", show)
                .param("most", ROWS + 1)
                .list(Row.class);
    }

    /** The first rows as they stand in the file, for the page that asks what the columns hold. */
    List<String> sample(ImportId id) {
        return db.sql("select cells from rosters_row where import_id = :id order by no limit 3")
                .param("id", id)
                .list(String.class);
    }

    public record Somebody(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable String email,
            @Nullable Country country,
            boolean hidden) {
        Somebody forReader(boolean seesAll) {
            return seesAll ? this : new Somebody(id, printName, nameLanguage, latinName, null, country, true);
        }
    }

    List<Somebody> people(Collection<UUID> ids) {
        return db.sql("""
                        select id, print_name, name_language, latin_name, email, country, false as hidden
                        from v_person where id = any(:ids)
                        """).ids("ids", ids).list(Somebody.class);
    }

    public record Step(
            Instant at,
            @Nullable String fromState,
            String toState,
            String name,
            @Nullable String reason) {}

    List<Step> history(ImportId id) {
        return db.sql("""
                        select a.at, a.from_state, a.to_state, p.print_name as name, a.reason
                        from v_audit a join v_person p on p.id = a.actor
                        where a.object = 'import' and a.object_id = :id order by a.id desc limit 50
                        """).param("id", id).list(Step.class);
    }

    public record Track(TrackId id, String slug, Multilingual title) {}

    Optional<Track> track(TrackId id) {
        return db.sql("select id, slug, title from v_track where id = :id")
                .param("id", id)
                .maybe(Track.class);
    }
}
