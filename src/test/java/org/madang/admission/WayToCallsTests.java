package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.programmes.Editions;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers find where a call is prepared, and reviewers what is still to read. */
@MadangTest
class WayToCallsTests {
    @Autowired
    Pages pages;

    @Autowired
    SampleAdmission sample;

    @Autowired
    Editions editions;

    SampleAdmission.Set set;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(false, 10);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_call_is_prepared_from_the_set_up_of_its_edition() throws Exception {
        String slug = editions.find(set.edition()).orElseThrow().slug();
        Document setUp = pages.open("/set-up/editions/" + slug, set.officer());
        String prepare = setUp.select("main a:contains(Prepare a call)").attr("href");
        assertThat(prepare).isEqualTo("/editions/" + slug + "/calls");
        assertThat(pages.open(prepare, set.officer()).select("h1").text()).isEqualTo("Prepare a call");
        String calls =
                setUp.select("main a:contains(The calls of this edition)").attr("href");
        assertThat(pages.open(calls.substring(0, calls.indexOf('#')), set.officer())
                        .select("#calls a[href=/set-up/calls/" + set.callSlug() + "]"))
                .hasSize(1);
        assertThat(pages.open("/set-up/editions/" + slug + "?lang=ko", set.officer())
                        .select("main")
                        .text())
                .contains("모집 공고 준비하기");
        assertThat(pages.open("/admission", set.officer()).select("main a[href=/set-up]"))
                .hasSize(1);
    }

    @Test
    void the_queue_of_a_reviewer_opens_with_what_is_still_to_read() throws Exception {
        sample.submitted(set, sample.applicant("Sok Dara"));
        PersonId reviewer = sample.reviewer(set);
        assertThat(pages.open("/run", reviewer).select(".queues a").eachAttr("href"))
                .contains("/admission/reviews?sort=state");
    }
}
