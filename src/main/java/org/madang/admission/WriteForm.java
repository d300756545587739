package org.madang.admission;

import java.time.Instant;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Writes a version of a form that is not released yet, whole; released ones are kept by the database itself. */
@Component
class WriteForm {
    private final Db db;

    WriteForm(Db db) {
        this.db = db;
    }

    void add(CallId call, int version, CallForm form, Instant now) {
        db.sql("insert into admission_form (call_id, version, created_at) values (:call, :version, :now)")
                .param("call", call)
                .param("version", version)
                .param("now", now)
                .update();
        replace(call, version, form);
    }

    void replace(CallId call, int version, CallForm form) {
        for (String table : new String[] {"admission_option", "admission_question", "admission_group"})
            db.sql("delete from " + table + " where call_id = :call and version = :version")
                    .param("call", call)
                    .param("version", version)
                    .update();
        eligibility(call, version, form.eligibility());
        int position = 0;
        for (CallForm.Group group : form.groups()) group(call, version, group, position++);
        position = 0;
        for (Question question : form.questions()) question(call, version, question, position++);
    }

    /** From now on it is asked, and never changes. */
    void release(CallId call, int version, Instant now) {
        db.sql("update admission_form set released_at = :now where call_id = :call and version = :version")
                .param("call", call)
                .param("version", version)
                .param("now", now)
                .update();
    }

    private void eligibility(CallId call, int version, Eligibility who) {
        var age = who.age();
        db.sql("""
                        update admission_form
                        set age_from = :from, age_to = :to, age_on = :on, years_least = :years, residence = :residence,
                            citizenship = :citizenship, languages = :languages
                        where call_id = :call and version = :version
                        """)
                .param("from", age == null ? null : age.from())
                .param("to", age == null ? null : age.to())
                .param("on", age == null ? null : age.on())
                .param("years", who.years())
                .texts("residence", who.residence())
                .texts("citizenship", who.citizenship())
                .texts("languages", who.languages())
                .param("call", call)
                .param("version", version)
                .update();
    }

    private void group(CallId call, int version, CallForm.Group group, int position) {
        db.sql("""
                        insert into admission_group (call_id, version, key, position, title, intro)
                        values (:call, :version, :key, :position, :title, :intro)
                        """)
                .param("call", call)
                .param("version", version)
                .param("key", group.key())
                .param("position", position)
                .param("title", group.title())
                .param("intro", group.intro())
                .update();
    }

    private void question(CallId call, int version, Question question, int position) {
        var bounds = question.bounds();
        db.sql("""
                        insert into admission_question
                            (call_id, version, key, group_key, position, label, help, kind, grapheme_limit, required,
                             least, most, file_kind, countries, when_key, when_value, retired, asks_gender)
                        values (:call, :version, :key, :group, :position, :label, :help, :kind, :limit, :required,
                                :least, :most, :file, :countries, :whenKey, :whenValue, :retired, :gender)
                        """)
                .param("call", call)
                .param("version", version)
                .param("key", question.key())
                .param("group", question.group())
                .param("position", position)
                .param("label", question.label())
                .param("help", question.help())
                .param("kind", question.kind())
                .param("limit", bounds.graphemes())
                .param("required", question.required())
                .param("least", bounds.least())
                .param("most", bounds.most())
                .param("file", bounds.file())
                .texts("countries", question.asked().countries())
                .param("whenKey", question.asked().question())
                .param("whenValue", question.asked().value())
                .param("retired", question.retired())
                .param("gender", question.asksGender())
                .update();
        int place = 0;
        for (var option : question.options()) {
            db.sql("""
                            insert into admission_option (call_id, version, question_key, value, position, label, retired)
                            values (:call, :version, :key, :value, :position, :label, :retired)
                            """)
                    .param("call", call)
                    .param("version", version)
                    .param("key", question.key())
                    .param("value", option.value())
                    .param("position", place++)
                    .param("label", option.label())
                    .param("retired", option.retired())
                    .update();
        }
    }
}
