package org.madang.works.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorkId;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What an instructor finds to read on This week. */
@MadangTest
class InstructorWeekTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    WorksWorld world;

    @Autowired
    Cast cast;

    @Test
    void a_work_in_review_waits_until_the_instructor_has_said_something() throws Exception {
        var place = world.place("LA", true);
        PersonId instructor =
                cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        PersonId elsewhere = cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, UUID.randomUUID());
        PersonId author = world.participant(place);
        WorkId id = world.ready(place, author);
        assertThat(week(instructor).text()).doesNotContain("Works that wait for your remarks");
        world.submitted(id, author);
        assertThat(week(instructor).text()).contains("Works that wait for your remarks");
        assertThat(week(instructor).select("main a[href='/works/" + id + "']")).hasSize(1);
        assertThat(week(elsewhere).select("main a[href='/works/" + id + "']")).isEmpty();
        mvc.perform(post("/works/" + id + "/comments")
                        .with(cast.as(instructor))
                        .with(csrf())
                        .param("remark", UUID.randomUUID().toString())
                        .param("text", "The second page says it all."))
                .andExpect(status().isSeeOther());
        assertThat(week(instructor).select("main a[href='/works/" + id + "']")).isEmpty();
    }

    @Test
    void the_same_in_korean() throws Exception {
        var place = world.place("LA", true);
        PersonId instructor = cast.person("강나래", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(instructor, Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value());
        PersonId author = world.participant(place);
        world.submitted(world.ready(place, author), author);
        assertThat(week(instructor).text()).contains("의견을 기다리는 작품");
    }

    private Document week(PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get("/this-week").with(cast.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
