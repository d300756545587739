package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whoever may not know of an application is answered as if there were none: by the same status and words, after the same
 * work of the database.
 */
@MadangTest
class HiddenApplicationTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    SampleAdmission.Set set;
    PersonId writer;
    ApplicationId hidden;
    Map<String, PersonId> others;

    @BeforeEach
    void an_application_and_people_who_have_no_part_in_it() {
        set = sample.open(true, 2);
        writer = sample.applicant("Sok Dara");
        hidden = sample.submitted(set, writer);
        var elsewhere = sample.open(true, 2);
        var abroad = sample.partner(set.edition(), set.track(), "LA", set.officer());
        PersonId applicant = sample.applicant("Khamla");
        sample.submitted(set, applicant);
        others = Map.of(
                "another applicant of the call",
                applicant,
                "an officer of another country",
                cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, abroad.value()),
                "a delegate of another country",
                cast.with(
                        Role.COUNTRY_DELEGATE,
                        ScopeKind.INSTITUTION,
                        sample.ministry("VN", set.officer()).value()),
                "a reviewer of another call",
                sample.reviewer(elsewhere));
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private record Reply(int status, String words, int statements) {}

    private Reply ask(PersonId by, MockHttpServletRequestBuilder request) throws Exception {
        int before = Db.statements();
        var response = mvc.perform(request.with(cast.as(by))).andReturn().getResponse();
        String words = Jsoup.parse(response.getContentAsString()).select("main").text();
        return new Reply(
                response.getStatus(), words.replaceAll("[0-9A-F]{6,}|[0-9a-f-]{8,}", ""), Db.statements() - before);
    }

    @Test
    void its_pages_answer_like_those_of_none() throws Exception {
        String absent = UUID.randomUUID().toString();
        for (String path : List.of(
                "/admission/applications/%s",
                "/admission/applications/%s/history",
                "/admission/applications/%s/override",
                "/applications/%s",
                "/applications/%s/parts/you",
                "/applications/%s/relations",
                "/applications/%s/answers",
                "/applications/%s/copy.pdf",
                "/admission/reviews/%s")) {
            // What could leak: somebody reads it.
            if (path.equals("/admission/applications/%s"))
                assertThat(ask(set.coordinator(), get(path.formatted(hidden))).status())
                        .isEqualTo(200);
            for (var other : others.entrySet()) {
                ask(other.getValue(), get(path.formatted(absent)));
                Reply none = ask(other.getValue(), get(path.formatted(absent)));
                Reply some = ask(other.getValue(), get(path.formatted(hidden)));
                assertThat(some).as("%s asks %s", other.getKey(), path).isEqualTo(none);
                assertThat(some.status()).isIn(403, 404);
            }
        }
    }

    @Test
    void what_is_sent_to_it_is_answered_like_what_is_sent_to_none() throws Exception {
        String absent = UUID.randomUUID().toString();
        for (String path : List.of(
                "/admission/applications/%s/endorsement",
                "/admission/applications/%s/decision",
                "/admission/applications/%s/override",
                "/applications/%s/submission",
                "/applications/%s/withdrawal"))
            for (var other : others.entrySet()) {
                ask(other.getValue(), post(path.formatted(absent)).with(csrf()));
                Reply none = ask(other.getValue(), post(path.formatted(absent)).with(csrf()));
                Reply some = ask(other.getValue(), post(path.formatted(hidden)).with(csrf()));
                assertThat(some).as("%s sends to %s", other.getKey(), path).isEqualTo(none);
                assertThat(some.status()).isEqualTo(404);
            }
        assertThat(sample.state("admission_application", hidden)).isEqualTo("SUBMITTED");
    }
}
