package org.madang.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.EnrolmentId;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.cohorts.TeamId;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who left the track has left the work of the team too, but for taking down what shows them. */
@MadangTest
class LeftTheTeamTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    @Autowired
    private MoveEnrolment move;

    private WorksWorld.Place place;
    private PersonId stays;
    private PersonId leaves;
    private WorkId work;

    @BeforeEach
    void a_team_of_two() {
        place = works.place("LA", true);
        stays = works.participant(place);
        leaves = works.participant(place);
        TeamId team = works.team(place, stays, leaves);
        var begun = works.start.start(
                new NewWork(
                        WorkId.next(),
                        place.track(),
                        team,
                        WorkType.NARRATIVE,
                        WorksWorld.LAO,
                        Multilingual.of("lo", "ແມ່ນ້ຳ"),
                        Multilingual.EMPTY),
                stays);
        work = ((StartWork.Outcome.Started) begun).work();
        works.edit.edit(work, WorksWorld.texts(80), null, stays);
        works.credit.credit(work, List.of(Credit.of(leaves, "ສົມພອນ", WorksWorld.LAO, CreditRole.AUT)), null, stays);
    }

    private void becomes(PersonId person, EnrolmentState state) {
        var enrolment = db.sql("select id from v_enrolment where person_id = :p and track_id = :t")
                .param("p", person)
                .param("t", place.track())
                .one(EnrolmentId.class);
        assertThat(move.move(enrolment, state, "At their wish", place.secretariat()))
                .isInstanceOf(MoveEnrolment.Outcome.Moved.class);
    }

    private int read(PersonId person) throws Exception {
        return mvc.perform(get("/works/" + work).with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int send(String act, PersonId person) throws Exception {
        return mvc.perform(post("/works/" + work + "/" + act)
                        .param("reason", "I do not want to be seen.")
                        .with(cast.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String state() {
        return db.sql("select state from works_work where id = :w")
                .param("w", work)
                .one(String.class);
    }

    @Test
    void who_was_dropped_neither_reads_nor_hands_in_nor_recalls_until_they_come_back() throws Exception {
        becomes(leaves, EnrolmentState.DROPPED);
        assertThat(read(leaves)).isEqualTo(404);
        assertThat(send("submission", leaves)).isEqualTo(404);
        assertThat(state()).isEqualTo("DRAFT");
        assertThat(send("submission", stays)).isEqualTo(303);
        assertThat(send("recall", leaves)).isEqualTo(404);
        assertThat(state()).isEqualTo("SUBMITTED");
        becomes(leaves, EnrolmentState.ACTIVE);
        assertThat(send("recall", leaves)).isEqualTo(303);
        assertThat(state()).isEqualTo("DRAFT");
    }

    @Test
    void who_completed_goes_on_with_the_work() throws Exception {
        becomes(leaves, EnrolmentState.COMPLETED);
        assertThat(read(leaves)).isEqualTo(200);
        assertThat(send("submission", leaves)).isEqualTo(303);
    }

    @Test
    void what_was_published_with_them_in_it_they_can_still_take_down() throws Exception {
        works.approve(place, work, works.submitted(work, stays));
        works.published(work, place.secretariat());
        becomes(leaves, EnrolmentState.DROPPED);
        assertThat(read(leaves)).isEqualTo(200);
        assertThat(send("withdrawal", leaves)).isEqualTo(303);
        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(read(leaves)).as("and are told so").isEqualTo(200);
    }
}
