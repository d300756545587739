package org.madang.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody keeps of lists stays theirs, and stays small. */
@MadangTest
class SavedViewsTests {
    @Autowired
    private Pages pages;

    @Autowired
    private Cast cast;

    @Autowired
    private Db db;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WorksWorld works;

    private long kept(PersonId person) {
        return db.sql("select count(*) from tables_view where person_id = :p")
                .param("p", person)
                .one(Long.class);
    }

    @Test
    void nobody_fills_the_database_by_addresses_of_lists_that_are_none() throws Exception {
        PersonId anybody = cast.person("Anybody");
        db.sql("""
                        insert into tables_view (id, person_id, list, name, address, saved_at)
                        select gen_random_uuid(), :p, '/list-' || n, 'Mine', '/list-' || n, now() from generate_series(1, 500) n
                        """).param("p", anybody).update();
        Document refused = pages.send("/views", anybody, 422, "address", "/another?x=1", "name", "One more");
        assertThat(refused.select("input[name=name]").val()).isEqualTo("One more");
        assertThat(refused.select("input[name=address]").val()).isEqualTo("/another?x=1");
        assertThat(kept(anybody)).isEqualTo(500);
        pages.send("/views", anybody, 303, "address", "/list-7?q=new", "name", "Mine");
        assertThat(db.sql("select address from tables_view where person_id = :p and list = '/list-7'")
                        .param("p", anybody)
                        .one(String.class))
                .isEqualTo("/list-7?q=new");
    }

    @Test
    void a_view_is_removed_by_whose_it_is_alone() throws Exception {
        PersonId owner = cast.person("Owner");
        pages.send("/views", owner, 303, "address", "/people?country=KH", "name", "Cambodians");
        String view = db.sql("select id::text from tables_view where person_id = :p")
                .param("p", owner)
                .one(String.class);
        pages.send("/views/" + view + "/removal", cast.secretariat(), 303, "address", "/people");
        assertThat(kept(owner)).isEqualTo(1);
        pages.send("/views/" + view + "/removal", owner, 303, "address", "/people");
        assertThat(kept(owner)).isZero();
    }

    @Test
    void who_acts_for_another_sees_no_view_of_theirs_and_is_offered_none() throws Exception {
        PersonId official = works.place("LA", true).coordinator();
        String list = "/admission/endorsements?word=ENDORSED";
        pages.send("/views", official, 303, "address", list, "name", "My own thoughts");
        Document theirs = pages.open(list, official);
        assertThat(theirs.select(".saved-views a").eachText()).containsExactly("My own thoughts");
        assertThat(theirs.select("form[action=/views]")).hasSize(1);
        var answer = mvc.perform(get(list).with(cast.actingFor(official, Cast.Delegation.STANDS)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("form.filters")).hasSize(1);
        assertThat(page.select("form[action^=/views]")).isEmpty();
        assertThat(page.text()).doesNotContain("My own thoughts");
    }
}
