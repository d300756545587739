package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The lists, exports and pages on which somebody reads of an application name it to nobody else. */
@MadangTest
class HiddenFromListsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleHidden samples;

    SampleHidden.Hidden hidden;

    @BeforeEach
    void an_application_and_people_who_have_no_part_in_it() {
        hidden = samples.make();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void no_list_and_no_export_names_it_to_others() throws Exception {
        var call = "/admission/calls/" + hidden.set().callSlug();
        var lists = new LinkedHashMap<String, PersonId>();
        lists.put("/admission/reviews", hidden.judge());
        lists.put("/admission/reviews/export.csv", hidden.judge());
        lists.put("/admission/offers", hidden.set().officer());
        lists.put(
                "/admission/offers/list?call=" + hidden.set().callSlug(),
                hidden.set().officer());
        lists.put("/admission/offers/list/export.csv", hidden.set().officer());
        lists.put(call, hidden.set().officer());
        lists.put(call + "/applications", hidden.set().officer());
        lists.put(call + "/applications/export.csv", hidden.set().officer());
        lists.put(call + "/panels", hidden.set().officer());
        lists.put(
                "/admission/applications/" + hidden.its().get("application"),
                hidden.set().coordinator());
        lists.put("/this-week", hidden.writer());
        for (var list : lists.entrySet()) {
            String path = list.getKey();
            assertThat(body(cast.as(list.getValue()), path))
                    .as("%s is told at %s", list.getValue(), path)
                    .contains(SampleHidden.NAME);
            for (var other : hidden.others().entrySet())
                assertThat(body(other.getValue(), path))
                        .as("%s reads %s", other.getKey(), path)
                        .doesNotContain(SampleHidden.NAME, hidden.its().get("offer"));
        }
    }

    private String body(RequestPostProcessor by, String path) throws Exception {
        return mvc.perform(get(path).with(by)).andReturn().getResponse().getContentAsString();
    }
}
