package org.madang.schedule.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.programmes.EditionId;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.SampleEditions;
import org.madang.schedule.SampleSessions;
import org.madang.schedule.SessionId;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class OfficialWeekTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    GiveInstitutionRole giveRole;

    @Autowired
    Db db;

    @Test
    void an_official_of_an_edition_sees_its_sessions_and_may_come_in() throws Exception {
        var track = sample.track();
        SessionId session = sample.session(track, 5);
        SessionId elsewhere = sample.session(sample.track(), 5);
        PersonId official =
                cast.with(Role.OFFICIAL, ScopeKind.EDITION, edition(track).value());
        Document week = page("/this-week", official);
        assertThat(week.select(".next a").attr("href")).isEqualTo("/join/" + session);
        assertThat(week.html()).doesNotContain(elsewhere.toString());
        Document door = page("/join/" + session, official);
        assertThat(door.select("form[action='/join/" + session + "']")).hasSize(1);
        // The inside of the track is closed to an official, so nothing leads there.
        assertThat(door.select("main a[href^='/tracks/']")).isEmpty();
    }

    @Test
    void an_institution_sees_the_sessions_of_the_tracks_that_it_has_a_part_in() throws Exception {
        var one = sample.track();
        var two = sample.track();
        SessionId first = sample.session(one, 60);
        SessionId second = sample.session(two, 120);
        PersonId by = cast.secretariat();
        InstitutionId institution = institution(by);
        giveRole.give(edition(one), one.id(), institution, InstitutionRole.PARTNER, by);
        giveRole.give(edition(two), null, institution, InstitutionRole.OPERATOR, by);
        PersonId coordinator = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, institution.value());
        Document week = page("/this-week", coordinator);
        assertThat(week.select(".next a").attr("href")).isEqualTo("/join/" + first);
        assertThat(week.select("#ahead ~ ul a").eachAttr("href")).containsExactly("/join/" + second);
    }

    @Test
    void ones_own_track_comes_before_those_one_looks_after() throws Exception {
        var own = sample.track();
        var other = sample.track();
        SessionId later = sample.session(own, 120);
        SessionId sooner = sample.session(other, 60);
        cast.give(
                own.manager(), Role.OFFICIAL, ScopeKind.EDITION, edition(other).value());
        Document week = page("/this-week", own.manager());
        assertThat(week.select(".next a").attr("href")).isEqualTo("/join/" + later);
        assertThat(week.select("#ahead ~ ul a").eachAttr("href")).containsExactly("/join/" + sooner);
    }

    @Test
    void a_role_that_opens_no_door_shows_no_session() throws Exception {
        var track = sample.track();
        SessionId session = sample.session(track, 60);
        PersonId reviewer =
                cast.with(Role.REVIEWER, ScopeKind.EDITION, edition(track).value());
        assertThat(page("/this-week", reviewer).html()).doesNotContain(session.toString());
    }

    @Test
    void needs_no_more_statements_for_many_tracks_than_for_one() throws Exception {
        PersonId official = cast.person("Official");
        look(official);
        int one = statements(official);
        look(official);
        look(official);
        assertThat(statements(official)).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private void look(PersonId official) {
        var track = sample.track();
        sample.session(track, 60);
        cast.give(official, Role.OFFICIAL, ScopeKind.EDITION, edition(track).value());
    }

    private int statements(PersonId person) throws Exception {
        var request = get("/this-week").with(cast.as(person));
        mvc.perform(request).andExpect(status().isOk());
        int before = Db.statements();
        mvc.perform(request).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private EditionId edition(SampleSessions.RunningTrack track) {
        return db.sql("select edition_id from v_track where id = :id")
                .param("id", track.id())
                .one(EditionId.class);
    }

    private InstitutionId institution(PersonId by) {
        var facts = new InstitutionFacts(InstitutionKind.PARTNER, new Country("KH"), "Phnom Penh", null);
        var outcome =
                createInstitution.create(SampleEditions.slug("partner"), Multilingual.of("en", "A partner"), facts, by);
        return ((CreateInstitution.Outcome.Created) outcome).institution();
    }

    private Document page(String path, PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
