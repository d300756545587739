package org.madang.admission.conditions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.ConditionId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param rows each staged selection, once for each of its conditions and once if it has none */
public record ConditionsPage(Calls.Call call, List<Row> rows, Form form, Instant now) implements Page {
    static final int ROWS = 300;

    public record Row(
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            String trackSlug,
            Multilingual track,
            @Nullable ConditionId conditionId,
            @Nullable Multilingual text,
            @Nullable Instant dueAt) {}

    /** The languages that the call itself is written in. */
    public List<Language> languages() {
        return languages(call);
    }

    static List<Language> languages(Calls.Call call) {
        var all = new ArrayList<Language>();
        all.add(Language.ENGLISH);
        call.title().texts().keySet().stream()
                .filter(tag -> !tag.equals("en"))
                .map(Language::new)
                .forEach(all::add);
        return all;
    }

    public List<Choice> whom(Screen s) {
        var all = new LinkedHashMap<String, Choice>();
        for (Row row : rows) {
            var title = s.text(row.track());
            all.putIfAbsent(
                    "t-" + row.trackSlug(),
                    Choice.of("t-" + row.trackSlug(), title.text())
                            .inLanguage(title.language().tag()));
        }
        for (Row row : rows)
            all.putIfAbsent(
                    "a-" + row.applicationId(),
                    Choice.of("a-" + row.applicationId(), row.printName())
                            .inLanguage(row.nameLanguage().tag()));
        return List.copyOf(all.values());
    }

    @Override
    public String template() {
        return "admission/conditions/conditions.jte";
    }
}
