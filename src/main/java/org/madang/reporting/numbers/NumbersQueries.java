package org.madang.reporting.numbers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** Reads the figures, what sources say of them, and the names of fields. */
@Component
public class NumbersQueries {
    record Count(String key, String dimension, long number, long amount) {}

    /** What a source says of a figure. */
    public record Said(
            String subjectKind,
            UUID subjectId,
            String figureKey,
            String valueText,
            @Nullable Double valueNumber,
            @Nullable LocalDate valueFrom,
            @Nullable LocalDate valueTo,
            String source,
            @Nullable String sourceUrl,
            String saidBy,
            @Nullable LocalDate saidOn) {}

    /** One track's dates, and the weeks that its held sessions fall in. */
    public record Course(
            UUID id,
            String slug,
            Multilingual title,
            String field,
            Multilingual fieldName,
            String colour,
            LocalDate startsOn,
            LocalDate endsOn,
            int teachingWeeks,
            int sessionsHeld,
            int parties,
            int people,
            int outputs) {}

    private final Db db;

    NumbersQueries(Db db) {
        this.db = db;
    }

    boolean known(String label) {
        return db.sql("select 1 from v_edition where label = :label limit 1")
                .param("label", label)
                .exists();
    }

    List<String> labels() {
        return db.sql("select label from v_edition group by label order by max(sequence) desc, label desc limit 50")
                .list(String.class);
    }

    /** The newest year whose trainings have begun; a year still to come has nothing to count. */
    java.util.Optional<String> latest(LocalDate today) {
        return db.sql("""
                        select label from v_edition where starts_on <= :today
                        order by starts_on desc, label desc limit 1
                        """).param("today", today).maybe(String.class);
    }

    List<Count> counts(String label) {
        return db.sql(Indicators.counted()).param("label", label).list(Count.class);
    }

    List<Said> said(String label) {
        return db.sql("""
                        select c.subject_kind, c.subject_id, c.figure_key, c.value_text, c.value_number, c.value_from, c.value_to,
                               c.source, c.source_url, c.said_by, c.said_on
                        from v_claim c
                        where (c.subject_kind = 'EDITION' and c.subject_id in (select id from v_edition where label = :label))
                           or (c.subject_kind = 'TRACK' and c.subject_id in (select id from v_track where edition_label = :label))
                        order by c.figure_key, c.said_on nulls last, c.source limit 500
                        """).param("label", label).list(Said.class);
    }

    List<Course> courses(String label) {
        return db.sql("""
                        select t.id, t.slug, t.title, t.field, t.field_name, t.colour, t.starts_on, t.ends_on,
                               (select count(distinct date_trunc('week', s.local_start)) from v_session s
                                where s.track_id = t.id and s.state = 'HELD')::int as teaching_weeks,
                               (select count(*) from v_session s where s.track_id = t.id and s.state = 'HELD')::int as sessions_held,
                               (select count(*) from v_track_institution i where i.track_id = t.id and i.role = 'PARTNER')::int as parties,
                               (select count(*) from v_enrolment e where e.track_id = t.id and e.state <> 'DEFERRED')::int as people,
                               (select count(*) from v_work w where w.track_id = t.id and w.state = 'PUBLISHED')::int as outputs
                        from v_track t where t.edition_label = :label
                        order by t.starts_on, t.position, t.slug limit 200
                        """).param("label", label).list(Course.class);
    }

    record Field(String slug, Multilingual name) {}

    /** The names of all fields by their addresses. */
    Map<String, Multilingual> fields() {
        var names = new HashMap<String, Multilingual>();
        db.sql("select slug, name from v_field")
                .list(Field.class)
                .forEach(field -> names.put(field.slug(), field.name()));
        return names;
    }
}
