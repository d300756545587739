package org.madang.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The letters of what is staged for a call, before and while it is released. Everything a letter says comes from one row
 * and from the words of the program, so a preview and a release that agree on {@link #seal} say the same to everybody.
 */
@Component
public class DecisionLetters {
    /** @param due as an instant in ISO */
    record Condition(Map<String, String> text, String due) {}

    /** Everything of a letter that depends on its reader; {@code inputs} is a fingerprint of the rest of the row. */
    record Due(
            DecisionId id,
            ApplicationId applicationId,
            PersonId personId,
            String printName,
            Language nameLanguage,
            Verdict verdict,
            @Nullable Integer reservePlace,
            String reason,
            String name,
            @Nullable String email,
            Language language,
            ZoneId zone,
            Multilingual track,
            @Nullable Instant toldBefore,
            String conditions,
            String inputs) {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        List<Condition> conditionList() {
            return List.of(JSON.readValue(conditions, Condition[].class));
        }

        LetterKind kind() {
            return toldBefore != null ? LetterKind.CHANGED : LetterKind.valueOf(verdict.name());
        }
    }

    /**
     * A letter as it will go out.
     *
     * @param wanted the language of the person; the letter is in {@code language} where the program does not speak it
     * @param addressed whether there is an address to send it to
     */
    public record Letter(
            DecisionId decision,
            ApplicationId application,
            String printName,
            Language nameLanguage,
            LetterKind kind,
            Language language,
            Language wanted,
            boolean addressed,
            String subject,
            String text) {}

    public record Counted(LetterKind kind, Language language, long count, long unaddressed) {}

    /** @param place how many letters of the same choice come before and with the shown one */
    public record Step(
            @Nullable Letter letter,
            long place,
            long all,
            @Nullable DecisionId before,
            @Nullable DecisionId after) {}

    private static final String KIND = "case when f.id is not null then 'CHANGED' else d.verdict end";

    private static final String FROM = """
            from admission_decision d
            join admission_application a on a.id = d.application_id
            join v_person p on p.id = a.person_id
            join v_track t on t.id = a.track_id
            left join admission_decision f on f.application_id = a.id and f.state = 'RELEASED'
            left join admission_batch b on b.id = f.batch_id
            where a.call_id = :call and a.state = 'SUBMITTED' and d.state = 'STAGED'
            """;

    private static final String CONDITIONS = """
            (select coalesce(jsonb_agg(jsonb_build_object('text', k.text, 'due', k.due_at) order by k.due_at, k.id), '[]')::text
             from admission_condition k where k.decision_id = d.id)
            """;

    private static final String INPUTS = """
            md5(concat_ws(E'\\x1f', d.id, d.verdict, d.reserve_place, d.reason, p.call_me, p.print_name, p.email,
                          p.language, p.zone, t.title, b.released_at,
                          (select o.state from admission_offer o where o.decision_id = f.id), """ + CONDITIONS + "))";

    private static final String COLUMNS = """
            d.id, d.application_id, a.person_id, a.print_name, p.name_language, d.verdict, d.reserve_place, d.reason,
                   coalesce(nullif(p.call_me, ''), p.print_name) as name, p.email, p.language, p.zone, t.title as track,
                   b.released_at as told_before, """ + CONDITIONS + " as conditions, " + INPUTS + " as inputs ";

    private static final String DUE = "select " + COLUMNS;

    private static final String CHOSEN =
            " and (:kind = '' or " + KIND + " = :kind) and (:language = '' or p.language = :language) ";

    /** What is staged for an officer, or for whom they are tied to, is read by another. */
    private static final String SHOWN =
            " and a.id not in (select application_id from admission_conflict where person_id = :reader) ";

    private final Db db;
    private final Letters letters;

    DecisionLetters(Db db, Letters letters) {
        this.db = db;
        this.letters = letters;
    }

    /** Those that the reader may look at. */
    public List<Counted> counted(CallId call, PersonId reader) {
        return db.sql("select " + KIND + " as kind, p.language, count(*) as count,"
                        + " count(*) filter (where p.email is null) as unaddressed " + FROM + SHOWN
                        + " group by 1, 2 order by 1 desc, 2 limit 200")
                .param("call", call)
                .param("reader", reader)
                .list(Counted.class);
    }

    /** How many letters go out that the reader may not look at. */
    public long kept(CallId call, PersonId reader) {
        return db.sql("select count(*) " + FROM
                        + " and a.id in (select application_id from admission_conflict where person_id = :reader)")
                .param("call", call)
                .param("reader", reader)
                .one(Long.class);
    }

    /** One letter of each kind and language: the one of whoever handed in first. */
    public List<Letter> samples(Calls.Call call, Instant answerBy, PersonId reader) {
        return db
                .sql("select distinct on (" + KIND + ", p.language) " + COLUMNS + FROM + SHOWN + " order by " + KIND
                        + " desc, p.language, a.submitted_at, d.id limit 60")
                .param("call", call.id())
                .param("reader", reader)
                .list(Due.class)
                .stream()
                .map(due -> letter(due, call, answerBy))
                .toList();
    }

    /**
     * One letter, and the way to the next.
     *
     * @param at the letter to show; null for the first
     * @param kind only letters of this kind; null for all
     * @param language only letters to people of this language, empty for all
     */
    public Step step(
            Calls.Call call,
            Instant answerBy,
            @Nullable LetterKind kind,
            String language,
            @Nullable DecisionId at,
            PersonId reader) {
        Letter letter = chosen(
                        DUE + FROM + SHOWN + CHOSEN
                                + " and (cast(:at as uuid) is null or d.id >= :at) order by d.id limit 1",
                        call,
                        kind,
                        language)
                .param("reader", reader)
                .param("at", at)
                .maybe(Due.class)
                .map(due -> letter(due, call, answerBy))
                .orElse(null);
        if (letter == null) return new Step(null, 0, 0, null, null);
        Around around = chosen("""
                        select count(*) as all, count(*) filter (where d.id <= :at) as place,
                               (array_agg(d.id order by d.id desc) filter (where d.id < :at))[1] as before,
                               (array_agg(d.id order by d.id) filter (where d.id > :at))[1] as after
                        """ + FROM + SHOWN + CHOSEN, call, kind, language)
                .param("reader", reader)
                .param("at", letter.decision())
                .one(Around.class);
        return new Step(letter, around.place(), around.all(), around.before(), around.after());
    }

    record Around(
            long all,
            long place,
            @Nullable DecisionId before,
            @Nullable DecisionId after) {}

    private Sql chosen(String sql, Calls.Call call, @Nullable LetterKind kind, String language) {
        return db.sql(sql)
                .param("call", call.id())
                .param("kind", kind == null ? "" : kind.name())
                .param("language", language);
    }

    /** The letters of a call in the order of their decisions, as they stand in one snapshot. */
    List<Due> due(CallId call) {
        return db.sql(DUE + FROM + " order by d.id").param("call", call).list(Due.class);
    }

    Letter letter(Due due, Calls.Call call, Instant answerBy) {
        Letters.Letter written = letters.decision(due, call, answerBy);
        return new Letter(
                due.id(),
                due.applicationId(),
                due.printName(),
                due.nameLanguage(),
                due.kind(),
                written.language(),
                due.language(),
                due.email() != null,
                written.subject(),
                written.text());
    }

    /**
     * Names exactly the letters that a release would send now; as soon as one of them would say something else, or
     * somebody joins or leaves, it is another.
     */
    public String seal(Calls.Call call, Instant answerBy) {
        String all = db.sql("select coalesce(string_agg(x.inputs, '' order by x.id), '') from (select d.id, " + INPUTS
                        + " as inputs " + FROM + ") x")
                .param("call", call.id())
                .one(String.class);
        return seal(call, answerBy, all);
    }

    String seal(Calls.Call call, Instant answerBy, List<Due> due) {
        var all = new StringBuilder();
        due.forEach(each -> all.append(each.inputs()));
        return seal(call, answerBy, all.toString());
    }

    private String seal(Calls.Call call, Instant answerBy, String inputs) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    String.join("\u001f", call.title().toString(), call.zone().getId(), answerBy.toString(), inputs)
                            .getBytes(StandardCharsets.UTF_8));
            digest.update(letters.words().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
