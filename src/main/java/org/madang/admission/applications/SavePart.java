package org.madang.admission.applications;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.admission.ApplicationId;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.admission.SaveDraft;
import org.madang.shared.PersonId;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Saves the fields of one page, each by itself, and says beside each what kept it from being saved. */
@Component
class SavePart {
    private static final String BIRTH = "birth";

    private final SaveDraft save;
    private final Clock clock;

    SavePart(SaveDraft save, Clock clock) {
        this.clock = clock;
        this.save = save;
    }

    /** @return whether something had been changed elsewhere since the page was made */
    boolean save(ApplicationId id, Fields fields, Fields.Part part, Form form, PersonId by) {
        var hand = Hands.of(form, clock.instant());
        birth(fields, part, form);
        boolean stale = false;
        for (String field : fields.names()) {
            boolean here = part.fixed().contains(field)
                    || part.questions().stream()
                            .anyMatch(question -> question.field().equals(field));
            if (!here || !sent(form, field) || file(fields, field)) continue;
            switch (save.save(id, field, value(form, field), version(form), hand, by)) {
                case SaveDraft.Outcome.Saved saved -> {}
                case SaveDraft.Outcome.Stale changed -> {
                    stale = true;
                    form.error(field, "admission.wrong.stale", changed.saved());
                }
                // Handed in by another window a moment ago: the page after this one says so.
                case SaveDraft.Outcome.NotADraft sent -> {
                    return false;
                }
                case SaveDraft.Outcome.UnknownField unknown -> form.error(field, "admission.wrong.choice");
                case SaveDraft.Outcome.TooLong tooLong -> form.error(field, "web.form.long", tooLong.most());
            }
        }
        return stale;
    }

    /** The date of birth is looked at and let go; only whether it meets the condition becomes an answer. */
    private static void birth(Fields fields, Fields.Part part, Form form) {
        var age = fields.form().eligibility().age();
        if (age == null || !part.fixed().contains(Fields.AGE)) return;
        if ((form.value(BIRTH + "-day") + form.value(BIRTH + "-month") + form.value(BIRTH + "-year")).isEmpty()) return;
        var birth = form.date(BIRTH);
        if (birth != null) form.with(Fields.AGE, age.answer(birth));
    }

    private static boolean file(Fields fields, String field) {
        return fields.question(field)
                .filter(question -> question.kind() == Question.Kind.FILE)
                .isPresent();
    }

    /** Boxes and buttons of which none is chosen send nothing; the page itself says that a box was there to tick. */
    private static boolean sent(Form form, String field) {
        return form.names().contains(field) || form.names().contains(field + "-day") || form.checked("boxes", field);
    }

    /** What was typed in a field: one value, several with a space between them, or the three parts of a date. */
    static String value(Form form, String field) {
        if (!form.names().contains(field) && form.names().contains(field + "-day"))
            return part(form, field, "year") + "-" + part(form, field, "month") + "-" + part(form, field, "day");
        return form.values(field).size() > 1
                ? form.values(field).stream().map(String::strip).collect(Collectors.joining(" "))
                : form.value(field);
    }

    private static String part(Form form, String field, String part) {
        return form.value(field + "-" + part).replace("-", "");
    }

    /** A form filled with the answers as they stand. */
    static Form form(Map<String, String> answers) {
        Form form = Form.of(answers);
        String languages = answers.getOrDefault(Fields.LANGUAGES, "");
        if (!languages.isEmpty()) form.with(Fields.LANGUAGES, java.util.List.of(languages.split(" ")));
        return form;
    }

    /** A page without a version has seen nothing, so it may overwrite nothing. */
    static long version(Form form) {
        try {
            return Long.parseLong(form.value("version"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
