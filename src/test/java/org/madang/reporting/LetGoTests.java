package org.madang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.privacy.LetGo;
import org.madang.media.MediaFile;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.madang.works.WorksWorld.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A person goes, and every figure stays. */
@MadangTest
class LetGoTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    WorksWorld world;

    @Autowired
    LetGo letGo;

    @Autowired
    ProgramClock clock;

    @AfterEach
    void home() {
        clock.comeBack();
    }

    private int ask(PersonId person, String credits) throws Exception {
        return mvc.perform(post("/me/data/leaving")
                        .param("credits", credits)
                        .param("understood", "yes")
                        .with(cast.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void afterDays(int days) {
        clock.travel(Instant.now().plus(Duration.ofDays(days)));
        while (letGo.nextDue().isPresent()) {
            // everybody whose time has come
        }
    }

    private String numbers(Place place, PersonId officer) throws Exception {
        String label = db.sql("select label from v_edition where id = :id")
                .param("id", place.edition())
                .one(String.class);
        var response = mvc.perform(get("/report/" + label).with(cast.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString()).select("main").text();
    }

    /** The tables in which a text stands, so that a failure names them. */
    private List<String> tablesWith(String text) {
        var tables = db.sql("""
                        select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'
                        """).list(String.class);
        return tables.stream()
                .filter(table -> db.sql("select 1 from " + table + " t where to_jsonb(t)::text like :text limit 1")
                        .param("text", "%" + text + "%")
                        .exists())
                .toList();
    }

    @Test
    void name_addresses_words_and_files_go_and_no_figure_changes() throws Exception {
        Place place = world.place("LA", true);
        PersonId maker = world.participant(place);
        world.participant(place);
        var work = world.approved(place, maker);
        var published = world.published(work, place.secretariat());
        MediaFile file = world.pdf(maker);
        String secret = "q" + UUID.randomUUID().toString().replace("-", "");
        db.sql("""
                update identity_person set print_name = :secret, latin_name = :secret, call_me = :secret, say_it = :secret,
                       phone = '+856 20 7777 9999', birth_year = 1987, email = :email where id = :id
                """)
                .param("secret", secret)
                .param("email", secret + "@example.org")
                .param("id", maker)
                .update();
        db.sql("update cohorts_enrolment set reason = :secret where person_id = :id")
                .param("secret", secret)
                .param("id", maker)
                .update();
        PersonId officer = cast.secretariat();
        String before = numbers(place, officer);
        String showcase = "/works/" + published.publicNo();

        assertThat(ask(maker, "unnamed")).isEqualTo(303);
        afterDays(29);
        assertThat(tablesWith(secret)).contains("identity_person");
        afterDays(31);

        assertThat(tablesWith(secret)).isEmpty();
        assertThat(numbers(place, officer)).isEqualTo(before);
        assertThat(db.sql("select count(*) from media_file where id = :id")
                        .param("id", file.id())
                        .one(Long.class))
                .isZero();
        assertThat(db.sql("select distinct name from v_work_credit where work_id = :id")
                        .param("id", work)
                        .list(String.class))
                .containsExactly("–");
        assertThat(db.sql("select count(*) from cohorts_enrolment where person_id = :id")
                        .param("id", maker)
                        .one(Long.class))
                .isOne();
        assertThat(showcase).isNotBlank();
    }

    @Test
    void whoever_stays_named_in_published_works_is_named_there_and_nowhere_else() throws Exception {
        Place place = world.place("LA", true);
        PersonId maker = world.participant(place);
        var work = world.approved(place, maker);
        world.published(work, place.secretariat());
        ask(maker, "named");
        afterDays(31);
        assertThat(db.sql("select distinct name from v_work_credit where work_id = :id")
                        .param("id", work)
                        .list(String.class))
                .containsExactly("ສົມພອນ");
        assertThat(db.sql("select print_name from v_person where id = :id and has_left")
                        .param("id", maker)
                        .list(String.class))
                .isEqualTo(List.of("–"));
    }

    @Test
    void who_thinks_better_of_it_loses_nothing_and_who_went_cannot_come_in() throws Exception {
        PersonId stays = cast.person("Stays");
        PersonId goes = cast.person("Goes");
        var door = cast.as(goes);
        ask(stays, "named");
        ask(goes, "named");
        assertThat(mvc.perform(get("/me/data").with(cast.as(stays)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Your data is deleted on");
        mvc.perform(post("/me/data/leaving/cancellation").with(cast.as(stays)).with(csrf()))
                .andReturn();
        afterDays(31);
        assertThat(db.sql("select print_name from v_person where id = :id")
                        .param("id", stays)
                        .one(String.class))
                .isEqualTo("Stays");
        clock.comeBack();
        var refused = mvc.perform(get("/me").with(door)).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(refused.getHeader("Location")).startsWith("/sign-in");
    }

    @Test
    void a_form_without_its_answers_is_refused_in_words() throws Exception {
        PersonId person = cast.person("Hasty");
        var response = mvc.perform(
                        post("/me/data/leaving").with(cast.as(person)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("Please confirm that you have read");
        assertThat(db.sql("select count(*) from identity_leaving where person_id = :id")
                        .param("id", person)
                        .one(Long.class))
                .isZero();
    }
}
