package org.madang.admission.conditions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/**
 * @param tracks of the call
 * @param rows each staged selection of this page, once for each of its conditions and once if it has none
 * @param all how many are selected and have not heard, on all pages
 * @param after behind whom the page goes on; empty for the first
 * @param next path of the next page, or null on the last
 */
public record ConditionsPage(
        Calls.Call call,
        List<Calls.TrackChoice> tracks,
        List<Row> rows,
        long all,
        String after,
        @Nullable String next,
        Form form,
        Instant now)
        implements Page {
    static String path(Calls.Call call, String after) {
        String page = "/admission/calls/" + call.slug() + "/conditions";
        return after.isEmpty() ? page : page + "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }

    /** How many of them this page shows. */
    public long people() {
        return rows.stream().map(Row::applicationId).distinct().count();
    }

    public record Row(
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
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
        for (var track : tracks) {
            var title = s.text(track.title());
            all.put(
                    "t-" + track.slug(),
                    Choice.of("t-" + track.slug(), title.text())
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
