package org.madang.works.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.InstitutionRole;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.DecideWork;
import org.madang.works.Verdict;
import org.madang.works.WorkId;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A work that came back is something to do, and the way to a track is there for who speaks for its institution. */
@MadangTest
class CameBackTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    WorksWorld world;

    @Autowired
    DecideWork decide;

    @Autowired
    OpenWorksCard card;

    @Autowired
    GiveInstitutionRole giveRole;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Test
    void a_work_that_came_back_stands_with_what_is_due() {
        var place = world.place("LA", true);
        PersonId author = world.participant(place);
        WorkId id = world.ready(place, author);
        assertThat(position(author)).as("a draft, below the team").isGreaterThanOrEqualTo(30);
        String manifest = world.submitted(id, author);
        var said = new DecideWork.Decision(id, place.operator(), Verdict.CHANGES, "The ending is missing.", manifest);
        assertThat(decide.decide(said, place.manager())).isInstanceOf(DecideWork.Outcome.ChangesRequested.class);
        assertThat(position(author)).as("right below what is due").isLessThan(22);
    }

    @Test
    void a_coordinator_finds_the_track_of_the_institution_from_every_page() throws Exception {
        var place = world.place("LA", true);
        var other = world.place("LA", false);
        assertThat(page(place.coordinator()).select("nav.site-nav a").eachAttr("href"))
                .contains("/tracks/" + place.slug());
        assertThat(page(other.coordinator()).select("nav.site-nav a").eachAttr("href"))
                .as("an institution that takes part in nothing")
                .doesNotContain("/tracks/" + place.slug(), "/tracks/" + other.slug());
        assertThat(world.place("LA", true).coordinator()).isNotNull();
        assertThat(page(place.coordinator()).select("nav.site-nav a").eachAttr("href"))
                .as("after others were given roles")
                .contains("/tracks/" + place.slug());
    }

    @Test
    void of_tracks_that_are_over_the_last_is_led_to() throws Exception {
        var first = world.place("LA", true);
        var second = world.place("LA", false);
        db.sql("update programmes_track set starts_on = starts_on + 200, ends_on = ends_on + 200 where id = :id")
                .param("id", second.track())
                .update();
        giveRole.give(second.edition(), second.track(), first.partner(), InstitutionRole.PARTNER, second.secretariat());
        assertThat(page(first.coordinator()).select("nav.site-nav a").eachAttr("href"))
                .contains("/tracks/" + second.slug())
                .doesNotContain("/tracks/" + first.slug());
    }

    private int position(PersonId person) {
        return card.cardsFor(cast.viewer(person)).getFirst().position();
    }

    private Document page(PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get("/me").with(cast.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
