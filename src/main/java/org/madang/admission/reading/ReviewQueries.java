package org.madang.admission.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.admission.ReadingId;
import org.madang.admission.ReviewState;
import org.madang.admission.Rubric;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what a reviewer may read, and nothing beside it; and the reviews of an application. */
@Component
class ReviewQueries {
    private final Db db;

    ReviewQueries(Db db) {
        this.db = db;
    }

    private static final String HEAD = """
            select f.application_id, f.reading_id, f.shown_as, f.blind, f.person_id, p.name_language, f.latin_name,
                   f.country, f.grade, coalesce(p.demonstration, false) as demonstration, f.decided,
                   f.call_id, c.title as call, t.title as track
            from admission_file f
            join admission_call c on c.id = f.call_id
            join v_track t on t.id = f.track_id
            left join v_person p on p.id = f.person_id
            where f.reader = :reader and\s""";

    /** One statement, whether there is none, it is not theirs, or it is. */
    Optional<ReviewPage.Head> head(ReadingId reading, PersonId reader) {
        return db.sql(HEAD + "f.reading_id = :reading")
                .param("reader", reader)
                .param("reading", reading)
                .maybe(ReviewPage.Head.class);
    }

    /** Of those that are the reader’s, in the order of their list. */
    List<ReviewPage.Head> heads(List<ReadingId> readings, PersonId reader) {
        return db.sql(HEAD + "f.reading_id = any(:readings) order by f.shown_as, f.reading_id")
                .param("reader", reader)
                .ids("readings", readings)
                .list(ReviewPage.Head.class);
    }

    record Answer(UUID applicationId, String field, String value) {}

    /** While the reader is blind: only what is known not to tell who wrote it, and without the applicant’s name. */
    Map<UUID, Map<String, String>> answers(List<ReviewPage.Head> heads, PersonId reader, Fields fields, Rubric rubric) {
        var shown = new ArrayList<>(List.of(Fields.TRACK, Fields.GRADE, Fields.STATEMENT));
        // A file may say who made it in ways that nobody can take out, so it is shown only where the call opens it.
        fields.questions().stream()
                .filter(question ->
                        question.kind() != Question.Kind.FILE || rubric.opened().contains(question.field()))
                .map(Question::field)
                .forEach(shown::add);
        shown.removeAll(rubric.withheld());
        var counted = fields.questions().stream()
                .filter(Question::asksGender)
                .map(Question::field)
                .toList();
        shown.removeAll(counted);
        var answers = new LinkedHashMap<UUID, Map<String, String>>();
        db.sql("""
                        select n.application_id, n.field,
                               case when f.blind and n.media_id is not null
                                    then split_part(n.value, ' ', 1) || ' ' || split_part(n.value, ' ', 2) || ' ' || f.code
                                         || '-' || regexp_replace(n.field, '^q-', '')
                                    when f.blind then admission_nameless(n.value, n.application_id)
                                    else n.value end as value
                        from admission_file f join admission_answer n on n.application_id = f.application_id
                        where f.reader = :reader and f.reading_id = any(:readings)
                          and (not f.blind or n.field = any(:shown)) and n.field <> all(:counted)
                        """)
                .param("reader", reader)
                .ids("readings", heads.stream().map(ReviewPage.Head::readingId).toList())
                .texts("shown", shown)
                .texts("counted", counted)
                .list(Answer.class)
                .forEach(one -> answers.computeIfAbsent(one.applicationId(), id -> new LinkedHashMap<>())
                        .put(one.field(), one.value()));
        // What was asked of one country alone is shown to whoever knows the country, also without knowing the
        // applicant.
        for (ReviewPage.Head head : heads)
            if (head.country() != null)
                answers.computeIfAbsent(head.applicationId().value(), id -> new LinkedHashMap<>())
                        .putIfAbsent(Fields.COUNTRY, head.country().code());
        return answers;
    }

    List<ReviewPage.Letter> letters(ReviewPage.Head head, PersonId reader) {
        return db.sql("""
                        select i.name as institution, l.rank, l.letter as text
                        from admission_file_letter l join v_institution i on i.id = l.institution_id
                        where l.reader = :reader and l.application_id = :id order by i.slug
                        """)
                .param("reader", reader)
                .param("id", head.applicationId())
                .list(ReviewPage.Letter.class);
    }

    record Own(UUID applicationId, double score) {}

    /** Means of the reader’s own marks, also where they are not all given. */
    Map<UUID, Double> scores(List<ReviewPage.Head> heads, PersonId reader) {
        var scores = new LinkedHashMap<UUID, Double>();
        db.sql("""
                        select application_id, (points::numeric / weight)::float8 as score from admission_points
                        where reviewer = :reader and application_id = any(:ids)
                        """)
                .param("reader", reader)
                .ids("ids", heads.stream().map(ReviewPage.Head::applicationId).toList())
                .list(Own.class)
                .forEach(one -> scores.put(one.applicationId(), one.score()));
        return scores;
    }

    record Row(
            PersonId reviewer,
            String name,
            ReviewState state,
            @Nullable Double score,
            String note,
            @Nullable String reopened,
            @Nullable Multilingual criterion,
            @Nullable Integer mark) {}

    /** @param besides a reviewer whose own review is left out, and for whom only what is handed in counts; or null */
    List<StaffReview> reviews(ApplicationId id, @Nullable PersonId besides) {
        var rows = db.sql("""
                        select r.reviewer, p.print_name as name, r.state, (s.points::numeric / s.weight)::float8 as score,
                               r.note, r.reopened, coalesce(k.name, :overall) as criterion, m.score as mark
                        from admission_review r
                        join v_person p on p.id = r.reviewer
                        join admission_application a on a.id = r.application_id
                        left join admission_points s on s.application_id = r.application_id and s.reviewer = r.reviewer
                        left join admission_mark m on m.application_id = r.application_id and m.judge = r.reviewer
                        left join admission_criterion k on k.call_id = a.call_id and k.key = m.criterion
                        where r.application_id = :id
                          and (cast(:besides as uuid) is null or r.reviewer <> :besides and r.state = 'SUBMITTED')
                        order by p.sort_key, r.reviewer, k.position, m.criterion
                        """)
                .param("id", id)
                .param("overall", Rubric.OVERALL.name())
                .param("besides", besides)
                .list(Row.class);
        var heads = new LinkedHashMap<UUID, Row>();
        var marks = new LinkedHashMap<UUID, List<StaffReview.Mark>>();
        for (Row row : rows) {
            heads.putIfAbsent(row.reviewer().value(), row);
            var of = marks.computeIfAbsent(row.reviewer().value(), key -> new ArrayList<>());
            if (row.criterion() != null && row.mark() != null)
                of.add(new StaffReview.Mark(row.criterion(), row.mark()));
        }
        return heads.values().stream()
                .map(row -> new StaffReview(
                        row.reviewer(),
                        row.name(),
                        row.state(),
                        row.score(),
                        row.note(),
                        row.reopened(),
                        marks.getOrDefault(row.reviewer().value(), List.of())))
                .toList();
    }

    /** Of the same track, and of the same country where the reader knows it. */
    @Nullable
    ReadingId next(ReviewPage.Head head, PersonId reader) {
        return db.sql("""
                        select f.reading_id from admission_file f
                        join admission_file here on here.reader = f.reader and here.reading_id = :here
                        where f.reader = :reader and f.call_id = here.call_id and f.track_id = here.track_id
                          and f.country is not distinct from here.country and not f.decided
                          and coalesce(f.review, 'ASSIGNED') in ('ASSIGNED', 'STARTED', 'REOPENED')
                          and f.reading_id <> here.reading_id
                        order by f.shown_as, f.reading_id limit 1
                        """)
                .param("here", head.readingId())
                .param("reader", reader)
                .maybe(ReadingId.class)
                .orElse(null);
    }
}
