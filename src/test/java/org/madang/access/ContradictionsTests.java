package org.madang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.madang.schedule.SampleSessions;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Forms whose fields are each in order but contradict one another, or the rules that the database keeps as well. */
@MadangTest
class ContradictionsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Things things;

    @Autowired
    SampleSessions sessions;

    @Autowired
    WorksWorld works;

    private final List<String> broken = new ArrayList<>();
    private int refused;

    @Test
    void what_contradicts_itself_is_refused_and_breaks_nothing() throws Exception {
        var place = works.place("LA", true);
        var track = sessions.track();
        PersonId all = cast.person("Mighty");
        for (Role role : Role.values()) if (role != Role.SELF) cast.give(all, role, ScopeKind.PLATFORM, null);
        for (var part : List.of("", "/weeks", "/weeks/1", "/sessions", "/works", "/teams", "/people", "/certificates"))
            forms("/tracks/" + track.slug() + part, all);
        for (var page : List.of("/me", "/people", "/set-up/programmes/new", "/set-up/institutions/new"))
            forms(page, all);
        forms("/set-up/programmes/" + place.slug() + "/editions/new", all);
        for (var part : List.of("", "/claims/new", "/tracks/new", "/institutions/new", "/seats/new", "/phases/new"))
            forms("/set-up/editions/" + place.slug() + part, all);
        forms("/set-up/tracks/" + place.slug(), all);
        forms("/set-up/institutions/" + place.slug() + "-p", all);
        forms("/editions/" + place.slug() + "/calls", all);
        forms("/cases/" + things.made().get("case"), all);
        assertThat(broken).isEmpty();
        assertThat(refused).isGreaterThan(20);
    }

    private void forms(String page, PersonId person) throws Exception {
        var as = cast.as(person);
        var response = mvc.perform(get(page).with(as)).andReturn().getResponse();
        if (response.getStatus() >= 400) return;
        for (FilledForms.Filled form : FilledForms.of(page, response.getContentAsString())) {
            for (UnaryOperator<Map.Entry<String, String>> slip : slips()) {
                var sent = new LinkedHashMap<String, String>();
                form.fields()
                        .entrySet()
                        .forEach(field ->
                                sent.put(field.getKey(), slip.apply(field).getValue()));
                var request = post(URI.create(form.action())).with(as).with(csrf());
                sent.forEach(request::param);
                try {
                    int status = mvc.perform(request).andReturn().getResponse().getStatus();
                    if (status >= 500) broken.add(form.action() + " " + status + " for " + sent);
                    if (status == 422 || status == 409) refused++;
                } catch (Exception escaped) {
                    broken.add(form.action() + " threw " + escaped.getCause() + " for " + sent);
                }
            }
        }
    }

    private static List<UnaryOperator<Map.Entry<String, String>>> slips() {
        return List.of(
                // It ends before it starts.
                field -> field.getKey().matches("(to|ends|endsOn|closes|until|last).*-year|to|ends|until")
                        ? with(field, field.getKey().endsWith("-year") ? "2019" : "2019-01-01")
                        : field,
                field -> field.getKey().matches("(from|starts|startsOn|opens|first|since).*-year|from|starts|since")
                        ? with(field, field.getKey().endsWith("-year") ? "2199" : "2199-01-01")
                        : field,
                // An hour that the clocks leave out, and one after it that comes first.
                field -> switch (field.getKey()) {
                    case "zone" -> with(field, "Europe/Berlin");
                    case "opens-year", "closes-year" -> with(field, "2022");
                    case "opens-month", "closes-month" -> with(field, "3");
                    case "opens-day", "closes-day" -> with(field, "27");
                    case "opens-time" -> with(field, "02:50");
                    case "closes-time" -> with(field, "03:10");
                    case "slug" -> with(field, "gap-" + java.util.UUID.randomUUID());
                    default -> field;
                },
                // More is promised than there is.
                field -> field.getKey().equals("floor") ? with(field, "9") : field,
                // An address of another kind.
                field -> field.getValue().startsWith("http") ? with(field, "ftp://example.org/x") : field,
                // Nothing is said but what has to be.
                field -> field.getValue().equals("river") && !field.getKey().matches("title|name|slug|text|reason")
                        ? with(field, "")
                        : field);
    }

    private static Map.Entry<String, String> with(Map.Entry<String, String> field, String value) {
        return Map.entry(field.getKey(), value);
    }
}
