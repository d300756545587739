package org.madang.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads the versions of forms. */
@Component
public class Forms {
    private final Db db;

    Forms(Db db) {
        this.db = db;
    }

    record Head(
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable LocalDate ageOn,
            @Nullable Integer yearsLeast,
            List<String> residence,
            List<String> citizenship,
            List<String> languages) {
        Eligibility eligibility() {
            var age = ageOn == null ? null : new Eligibility.Age(ageFrom, ageTo, ageOn);
            return new Eligibility(age, yearsLeast, residence, citizenship, languages);
        }
    }

    record GroupRow(String key, Multilingual title, Multilingual intro) {}

    record QuestionRow(
            String key,
            String groupKey,
            Question.Kind kind,
            Multilingual label,
            Multilingual help,
            boolean required,
            int graphemeLimit,
            @Nullable Long least,
            @Nullable Long most,
            @Nullable FileKind fileKind,
            List<String> countries,
            @Nullable String whenKey,
            @Nullable String whenValue,
            boolean retired,
            boolean asksGender,
            @Nullable String value,
            Multilingual optionLabel,
            @Nullable Boolean optionRetired) {}

    /** The version that is being written, if there is one. */
    public Optional<Integer> working(CallId call) {
        return db.sql("select version from admission_form where call_id = :call and released_at is null")
                .param("call", call)
                .maybe(Integer.class);
    }

    public CallForm of(CallId call, int version) {
        var head = db.sql("""
                        select age_from, age_to, age_on, years_least, residence, citizenship, languages
                        from admission_form where call_id = :call and version = :version
                        """)
                .param("call", call)
                .param("version", version)
                .maybe(Head.class)
                .orElseThrow(NotFound::new);
        var groups = db.sql("""
                        select key, title, intro from admission_group
                        where call_id = :call and version = :version order by position
                        """).param("call", call).param("version", version).list(GroupRow.class).stream()
                .map(row -> new CallForm.Group(row.key(), row.title(), row.intro()))
                .toList();
        return new CallForm(head.eligibility(), groups, questions(call, version));
    }

    private List<Question> questions(CallId call, int version) {
        var rows = db.sql("""
                        select q.key, q.group_key, q.kind, q.label, q.help, q.required, q.grapheme_limit, q.least, q.most,
                               q.file_kind, q.countries, q.when_key, q.when_value, q.retired, q.asks_gender,
                               o.value, o.label as option_label, o.retired as option_retired
                        from admission_question q
                        left join admission_option o
                          on o.call_id = q.call_id and o.version = q.version and o.question_key = q.key
                        where q.call_id = :call and q.version = :version order by q.position, o.position
                        """).param("call", call).param("version", version).list(QuestionRow.class);
        var heads = new LinkedHashMap<String, QuestionRow>();
        var options = new LinkedHashMap<String, List<Question.Option>>();
        for (var row : rows) {
            heads.putIfAbsent(row.key(), row);
            var of = options.computeIfAbsent(row.key(), key -> new ArrayList<>());
            if (row.value() != null)
                of.add(new Question.Option(row.value(), row.optionLabel(), Boolean.TRUE.equals(row.optionRetired())));
        }
        return heads.values().stream()
                .map(row -> question(row, options.getOrDefault(row.key(), List.of())))
                .toList();
    }

    private static Question question(QuestionRow row, List<Question.Option> options) {
        return new Question(
                row.key(),
                row.groupKey(),
                row.kind(),
                row.label(),
                row.help(),
                row.required(),
                new Question.Bounds(row.graphemeLimit(), row.least(), row.most(), row.fileKind()),
                options,
                new Question.Asked(row.countries(), row.whenKey(), row.whenValue()),
                row.retired(),
                row.asksGender());
    }
}
