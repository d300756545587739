package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SetSeatCell;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who could come to a phase is told on This week, its places stand on the page of the edition, and people are compared. */
@MadangTest
class PhaseAnswerTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SamplePhase phases;

    @Autowired
    PutForward putForward;

    @Autowired
    SetSeatCell seats;

    private SamplePhase.Set set;

    @BeforeEach
    void a_phase_with_two_places() {
        set = phases.open(2);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private Document page(String path, PersonId as) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(as))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void whoever_takes_part_and_has_not_answered_is_told_in_their_language_and_nobody_else() throws Exception {
        PersonId dara = phases.person(set, "Dara", "KH");
        String call = "a[href='/calls/" + set.callSlug() + "']";
        assertThat(page("/this-week", dara).select("main").text())
                .contains("Would you like to come? In Korea: Two weeks in Seoul", "You stay in your track either way");
        assertThat(page("/this-week", dara).select(call)).hasSize(1);
        PersonId sokha = phases.person(set, "Sokha", "KH", new Language("km"));
        assertThat(page("/this-week", sokha).select("main").text()).contains("តើអ្នកចង់ចូលរួមទេ?");
        PersonId noy = phases.person(set, "Noy", "LA", new Language("lo"));
        assertThat(page("/this-week", noy).select("main").text()).contains("ທ່ານຢາກເຂົ້າຮ່ວມບໍ?");
        assertThat(page("/this-week", cast.person("Stranger")).select(call)).isEmpty();
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        assertThat(page("/this-week", dara).select(call)).isEmpty();
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        PersonId late = phases.person(set, "Late", "KH");
        assertThat(page("/this-week", late).select(call)).isEmpty();
    }

    @Test
    void a_visitor_reads_how_many_places_the_phase_has() throws Exception {
        // Places of a country are among those of all.
        seats.set(set.edition(), set.phase(), null, new Country("KH"), null, 1, 0, set.officer());
        String slug = db.sql("select slug from v_edition where id = :id")
                .param("id", set.edition())
                .one(String.class);
        String text = mvc.perform(get("/editions/" + slug + "?lang=ko"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(text).select(".steps").text()).contains("2자리");
    }

    @Test
    void attendance_and_works_stand_beside_each_other() throws Exception {
        List<PersonId> two = phases.people(set, "KH", 2);
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        PersonId reviewer = phases.reviewer(set);
        Document page = page(
                "/admission/reviews/compare?row=" + sample.reading(phases.of(set, two.getFirst())) + "&row="
                        + sample.reading(phases.of(set, two.getLast())),
                reviewer);
        assertThat(page.select("tbody tr:contains(Accepted works) td").eachText())
                .containsExactly("0", "0");
        assertThat(page.select("tbody tr th").eachText()).contains("Sessions attended");
    }
}
