package org.madang.admission;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** What is asked of calls; each question is one statement. */
@Component
public class Calls {
    private final Db db;

    Calls(Db db) {
        this.db = db;
    }

    /** @param forExperts whether everybody who applies is of grade EXPERT, so that the form need not ask */
    public record Call(
            CallId id,
            String slug,
            EditionId editionId,
            UUID programmeId,
            Multilingual title,
            Multilingual intro,
            ZoneId zone,
            Instant opensAt,
            Instant closesAt,
            boolean needsEndorsement,
            boolean rolling,
            boolean forExperts) {
        public boolean begunBy(Instant now) {
            return !now.isBefore(opensAt);
        }

        /** The deadline itself is still in time. */
        public boolean overBy(Instant now) {
            return now.isAfter(closesAt);
        }

        public boolean openAt(Instant now) {
            return begunBy(now) && !overBy(now);
        }

        public List<Grade> grades() {
            return forExperts ? List.of(Grade.EXPERT) : List.of(Grade.MANAGER, Grade.REGULAR);
        }
    }

    /** @param countries codes of the countries it is for; empty when it is for any */
    public record TrackChoice(TrackId id, String slug, Multilingual title, String field, List<String> countries) {
        public boolean takes(String country) {
            return countries.isEmpty() || countries.contains(country);
        }
    }

    private static final String CALL = """
            select c.id, c.slug, c.edition_id, e.programme_id, c.title, c.intro, c.zone, c.opens_at, c.closes_at,
                   c.needs_endorsement, c.rolling, p.kind = 'EXPERT' as for_experts
            from admission_call c
            join v_edition e on e.id = c.edition_id
            join v_programme p on p.id = e.programme_id
            """;

    public Optional<Call> find(String slug) {
        return db.sql(CALL + "where c.slug = :slug").param("slug", slug).maybe(Call.class);
    }

    public Optional<Call> find(CallId id) {
        return db.sql(CALL + "where c.id = :id").param("id", id).maybe(Call.class);
    }

    /** Calls that are open or will be, the earliest deadline first, then the past ones, the latest first. */
    public List<Call> all(Instant now) {
        return db.sql(CALL + """
                        order by c.closes_at < :now, case when c.closes_at < :now then null else c.closes_at end,
                                 c.closes_at desc, c.id limit 100
                        """).param("now", now).list(Call.class);
    }

    /** Calls for one track that can still be answered, now or later. */
    public List<Call> ahead(UUID track, Instant now) {
        return db.sql(CALL + """
                        where c.closes_at >= :now
                          and exists (select 1 from admission_call_track t where t.call_id = c.id and t.track_id = :track)
                        order by c.closes_at, c.id limit 10
                        """).param("track", track).param("now", now).list(Call.class);
    }

    public List<TrackChoice> tracks(CallId call) {
        return db.sql("""
                        select t.id, t.slug, t.title, t.field, t.countries
                        from admission_call_track c join v_track t on t.id = c.track_id
                        where c.call_id = :call order by t.position, t.slug
                        """).param("call", call).list(TrackChoice.class);
    }

    record QuestionRow(
            String key,
            Multilingual label,
            Question.Kind kind,
            int graphemeLimit,
            boolean required,
            @Nullable String value,
            Multilingual optionLabel) {}

    public List<Question> questions(CallId call) {
        var rows = db.sql("""
                        select q.key, q.label, q.kind, q.grapheme_limit, q.required, o.value, o.label as option_label
                        from admission_question q
                        left join admission_option o on o.call_id = q.call_id and o.question_key = q.key
                        where q.call_id = :call order by q.position, o.position
                        """).param("call", call).list(QuestionRow.class);
        var heads = new LinkedHashMap<String, QuestionRow>();
        var options = new LinkedHashMap<String, List<Question.Option>>();
        for (var row : rows) {
            heads.putIfAbsent(row.key(), row);
            var of = options.computeIfAbsent(row.key(), key -> new ArrayList<>());
            if (row.value() != null) of.add(new Question.Option(row.value(), row.optionLabel()));
        }
        return heads.values().stream()
                .map(row -> new Question(
                        row.key(),
                        row.label(),
                        row.kind(),
                        row.graphemeLimit(),
                        row.required(),
                        options.getOrDefault(row.key(), List.of())))
                .toList();
    }
}
