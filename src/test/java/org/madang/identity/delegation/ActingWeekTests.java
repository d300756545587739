package org.madang.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.SampleAdmission;
import org.madang.database.Db;
import org.madang.identity.Term;
import org.madang.identity.sessions.Sessions;
import org.madang.identity.signin.Address;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.web.Action;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** This week of somebody who acts for another holds what was named, and nothing that would refuse them. */
@MadangTest
class ActingWeekTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleAdmission admission;

    @Autowired
    private WorksWorld world;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Delegate delegate;

    @AfterEach
    void home() {
        admission.comeBack();
    }

    /** Somebody with a track, a draft, an endorsement that waits for them: all that makes buttons. */
    private PersonId busy() {
        var set = admission.open(true, 3);
        var place = world.place("LA", true);
        PersonId busy = world.participant(place);
        cast.give(busy, Role.OFFICIAL, ScopeKind.PLATFORM, null);
        cast.give(
                busy,
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                set.partner().value());
        admission.draft(set, busy);
        admission.submitted(set, admission.applicant("Sok Dara"));
        return busy;
    }

    private Cookie acting(PersonId official, Action... actions) throws Exception {
        PersonId assistant = cast.person("Assistant");
        String address = db.sql("select email from v_person where id = :id")
                .param("id", assistant)
                .one(String.class);
        delegate.delegate(Address.parse(address).orElseThrow(), Set.of(actions), Term.OPEN, cast.viewer(official));
        var session = new Cookie("madang-session", sessions.begin(assistant, "x"));
        UUID delegation = db.sql("select id from identity_delegation where official_id = :o and assistant_id = :a")
                .param("o", official)
                .param("a", assistant)
                .one(UUID.class);
        mvc.perform(post("/acting")
                .param("delegation", delegation.toString())
                .cookie(session)
                .with(csrf()));
        return session;
    }

    private Element week(Cookie session) throws Exception {
        return Jsoup.parse(mvc.perform(get("/this-week").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .selectFirst("main");
    }

    private void everyLinkOpens(Element main, Cookie session) throws Exception {
        for (String link : main.select("a[href^=/]").eachAttr("href"))
            assertThat(mvc.perform(get(link).cookie(session))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(link)
                    .isLessThan(400);
        assertThat(main.select("form[method=post]").eachAttr("action")).isEmpty();
    }

    @Test
    void nothing_is_offered_that_was_not_named() throws Exception {
        PersonId busy = busy();
        var own = Jsoup.parse(mvc.perform(get("/this-week").with(cast.as(busy)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(own.select("main").text()).contains("Call for film-makers");
        assertThat(own.select("main a[href=/admission/endorsements]")).isNotEmpty();

        Cookie forum = acting(busy, Action.ENTER_FORUM);
        Element main = week(forum);
        assertThat(main.text()).doesNotContain("Call for film-makers");
        assertThat(main.select("a[href=/admission/endorsements], a[href=/run]")).isEmpty();
        everyLinkOpens(main, forum);
    }

    @Test
    void a_queue_is_shown_to_who_may_open_it() throws Exception {
        PersonId busy = busy();
        Cookie both = acting(busy, Action.RUN, Action.READ_ADMISSION, Action.ENDORSE_APPLICATION);
        Element main = week(both);
        assertThat(main.select("a[href=/admission/endorsements]")).isNotEmpty();
        everyLinkOpens(main, both);
        Cookie run = acting(busy, Action.RUN);
        assertThat(week(run).select("a[href=/admission/endorsements]")).isEmpty();
    }

    @Test
    void files_of_the_official_alone_stay_closed_to_the_assistant() throws Exception {
        PersonId busy = busy();
        var file = world.pdf(busy);
        String path = "/files/" + file.id() + "/x.pdf";
        assertThat(mvc.perform(get(path).with(cast.as(busy)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get(path).cookie(acting(busy, Action.RUN, Action.ENTER_FORUM)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
