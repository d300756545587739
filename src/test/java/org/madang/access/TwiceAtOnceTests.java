package org.madang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.madang.admission.SampleAdmission;
import org.madang.schedule.Meeting;
import org.madang.schedule.SampleSessions;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every form sent by three hands at one moment, the same and then a little different: nobody may be told that it broke. */
@MadangTest
class TwiceAtOnceTests {
    private static final int HANDS = 3;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Things things;

    @Autowired
    SampleSessions sessions;

    @Autowired
    SampleAdmission admission;

    @Autowired
    WorksWorld works;

    private final Set<String> broken = new LinkedHashSet<>();
    private final Set<Integer> answers = new LinkedHashSet<>();

    @Test
    void no_form_breaks_when_it_is_sent_several_times_at_once() throws Exception {
        var place = works.place("LA", true);
        PersonId author = works.participant(place);
        var work = works.ready(place, author);
        var track = sessions.track();
        PersonId person = sessions.participant(track, "Sok Dara");
        var session = sessions.session(track, 5);
        var room = sessions.session(track, 6, new Meeting.Room(""));
        var past = sessions.session(track, -90);
        PersonId all = cast.person("Mighty");
        for (Role role : Role.values()) if (role != Role.SELF) cast.give(all, role, ScopeKind.PLATFORM, null);
        for (var part : List.of("", "/weeks", "/weeks/1", "/sessions", "/works", "/teams", "/people", "/certificates"))
            forms("/tracks/" + track.slug() + part, all);
        forms("/works/" + work, author);
        forms("/works/" + work, all);
        forms("/join/" + session, person);
        forms("/join/" + room, person);
        forms("/join/" + room + "/room", person);
        forms("/sessions/" + session, all);
        forms("/sessions/" + past + "/roll-call", all);
        for (var page : List.of(
                "/me", "/me/calendar", "/people", "/set-up/programmes/new", "/set-up/institutions/new", "/sign-in"))
            forms(page, all);
        for (var act : List.of("/people/roles?row=" + author, "/people/enrolments?row=" + author)) forms(act, all);
        for (var part : List.of("claims", "tracks", "institutions", "seats", "phases"))
            forms("/set-up/editions/" + place.slug() + "/" + part + "/new", all);
        forms("/set-up/institutions/" + place.slug() + "-p", all);
        forms("/editions/" + place.slug() + "/calls", all);
        Map<String, String> made = things.made();
        forms("/forums/" + made.get("forum"), all);
        forms("/forums/" + made.get("forum") + "/threads/new", all);
        forms("/threads/" + made.get("thread"), all);
        forms("/cases/" + made.get("case"), all);
        assertThat(broken).isEmpty();
        assertThat(answers).contains(303, 422);
    }

    @Test
    void no_form_of_an_application_breaks_when_it_is_sent_several_times_at_once() throws Exception {
        var set = admission.open(true, 10);
        try {
            PersonId person = admission.applicant("Sok Dara");
            forms("/calls/" + set.callSlug(), person);
            forms("/calls/" + set.callSlug() + "/application", person);
            forms("/applications/" + admission.draft(set, admission.applicant("Kim Sok")), person);
            var sent = admission.submitted(set, admission.applicant("Chan Thida"));
            PersonId officer = cast.person("Officer");
            for (Role role : List.of(Role.SECRETARIAT, Role.REVIEWER))
                cast.give(officer, role, ScopeKind.PLATFORM, null);
            cast.give(
                    officer,
                    Role.PARTNER_COORDINATOR,
                    ScopeKind.INSTITUTION,
                    set.partner().value());
            forms("/admission/applications/" + sent, officer);
            forms("/admission/calls/" + set.callSlug(), officer);
            forms("/admission/calls/" + set.callSlug() + "/release", officer);
        } finally {
            admission.comeBack();
        }
        assertThat(broken).isEmpty();
    }

    private void forms(String page, PersonId person) throws Exception {
        var response = mvc.perform(get(page).with(cast.as(person))).andReturn().getResponse();
        if (response.getStatus() >= 400) return;
        for (FilledForms.Filled form : FilledForms.of(page, response.getContentAsString())) {
            // Some routes end the session that asks.
            var as = new ArrayList<RequestPostProcessor>();
            for (int hand = 0; hand < HANDS; hand++) as.add(cast.as(person));
            together(hand -> send(form.action(), form.fields(), as.get(hand)));
            together(hand -> {
                var other = new LinkedHashMap<>(form.fields());
                other.replaceAll(
                        (name, value) -> value.equals("river") && !name.equals("slug") ? "sea " + hand : value);
                return send(form.action(), other, as.get(hand));
            });
        }
    }

    private interface Hand {
        String send(int number) throws Exception;
    }

    private void together(Hand hand) throws Exception {
        var start = new CyclicBarrier(HANDS);
        var all = new ArrayList<Callable<String>>();
        for (int i = 0; i < HANDS; i++) {
            int number = i;
            all.add(() -> {
                start.await();
                return hand.send(number);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(HANDS)) {
            for (var done : threads.invokeAll(all)) {
                String wrong = done.get();
                if (!wrong.isEmpty()) broken.add(wrong);
            }
        }
    }

    private String send(String action, Map<String, String> fields, RequestPostProcessor as) {
        var request = post(URI.create(action)).with(as).with(csrf());
        fields.forEach(request::param);
        request.remoteAddress("192.0.2.8");
        try {
            int status = mvc.perform(request).andReturn().getResponse().getStatus();
            synchronized (answers) {
                answers.add(status);
            }
            return status >= 500 ? action + " " + status + " for " + fields : "";
        } catch (Exception escaped) {
            return action + " threw " + escaped.getCause() + " for " + fields;
        }
    }
}
