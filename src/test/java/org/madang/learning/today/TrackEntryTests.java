package org.madang.learning.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.EndInstitutionRole;
import org.madang.programmes.PartId;
import org.madang.programmes.RestoreInstitutionRole;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A role that is ended takes its people out of the track at once, and one that comes back lets them in again. */
@MadangTest
class TrackEntryTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    WorksWorld works;

    @Autowired
    EndInstitutionRole end;

    @Autowired
    RestoreInstitutionRole restore;

    @Test
    void a_coordinator_is_led_to_the_track_as_long_as_their_institution_has_a_role_in_it() throws Exception {
        var place = works.place("LA", true);
        PersonId coordinator = place.coordinator();
        InstitutionId partner = place.partner();
        PartId part = db.sql("""
                        select id from programmes_part where track_id = :track and institution_id = :partner
                        """)
                .param("track", place.track())
                .param("partner", partner)
                .one(PartId.class);
        assertThat(leads(coordinator, place.slug())).isTrue();
        assertThat(enters(coordinator, place.slug())).isEqualTo(200);
        end.end(part, place.secretariat());
        assertThat(leads(coordinator, place.slug())).isFalse();
        assertThat(enters(coordinator, place.slug())).isEqualTo(404);
        restore.restore(part, place.secretariat());
        assertThat(leads(coordinator, place.slug())).isTrue();
        assertThat(enters(coordinator, place.slug())).isEqualTo(200);
    }

    private boolean leads(PersonId person, String slug) throws Exception {
        return mvc.perform(get("/me").with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .contains("href=\"/tracks/" + slug + "\"");
    }

    private int enters(PersonId person, String slug) throws Exception {
        return mvc.perform(get("/tracks/" + slug + "/weeks").with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
