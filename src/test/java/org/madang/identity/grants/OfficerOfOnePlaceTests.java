package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever answers for one place is offered and shown that place and what lies within it, and nothing of others. */
@MadangTest
class OfficerOfOnePlaceTests {
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

    private WorksWorld.Place here;
    private WorksWorld.Place there;
    private PersonId officer;
    private PersonId teacher;

    @BeforeEach
    void two_editions() {
        here = works.place("LA", true);
        there = works.place("KH", true);
        officer = cast.person("김사무", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(officer, Role.SECRETARIAT, ScopeKind.EDITION, here.edition().value());
        teacher = cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, here.track().value());
        cast.give(teacher, Role.REVIEWER, ScopeKind.EDITION, there.edition().value());
    }

    private static List<String> places(Document page) {
        return page.select("select[name=place] option").eachAttr("value");
    }

    private String slug(String view, UUID id) {
        return db.sql("select slug from " + view + " where id = :id")
                .param("id", id)
                .one(String.class);
    }

    @Test
    void only_places_within_the_own_one_are_offered_for_a_role() throws Exception {
        String edition = "EDITION " + here.edition().value();
        String track = "TRACK " + here.track().value();
        for (String path :
                List.of("/people", "/people/invitations", "/people/roles?row=" + teacher, "/grants/people/" + teacher))
            assertThat(places(pages.open(path, officer)))
                    .as(path)
                    .contains(edition, track)
                    .doesNotContain(
                            "PLATFORM",
                            "EDITION " + there.edition().value(),
                            "TRACK " + there.track().value());
        String other = "EDITION " + there.edition().value();
        assertThat(places(pages.send(
                        "/people/roles", officer, 200, "step", "places", "place", other, "people", teacher.toString())))
                .as("not even one that was named by its number")
                .doesNotContain(other);
        assertThat(places(pages.open("/people", cast.secretariat()))).contains("PLATFORM");
        PersonId ofPartner = cast.with(
                Role.SECRETARIAT, ScopeKind.INSTITUTION, here.partner().value());
        assertThat(places(pages.open("/people/roles?row=" + here.coordinator(), ofPartner)))
                .contains("INSTITUTION " + here.partner().value(), track)
                .doesNotContain(
                        "INSTITUTION " + there.partner().value(),
                        "TRACK " + there.track().value());
    }

    @Test
    void what_was_given_within_the_own_place_is_shown_and_ended_there() throws Exception {
        UUID grant = db.sql("select id from identity_grant where person_id = :p and kind = 'TRACK'")
                .param("p", teacher)
                .one(UUID.class);
        Document held = pages.open("/grants/people/" + teacher, officer);
        assertThat(held.select("main a[href$=/end]").eachAttr("href")).containsExactly("/grants/" + grant + "/end");
        var tables = held.select("main table");
        assertThat(tables.get(0).select("tbody th").eachText()).containsExactly("강사");
        assertThat(tables.get(1).select("tbody th").eachText())
                .as("what they may do because of it")
                .isNotEmpty();
        assertThat(pages.open("/grants/people/" + teacher + "/history", officer)
                        .select("main ol")
                        .text())
                .contains("강사")
                .doesNotContain("심사위원");
        pages.send("/grants/" + grant + "/end", officer, 303);
        assertThat(db.sql("select 1 from identity_grant where id = :id and ended_at is null")
                        .param("id", grant)
                        .exists())
                .isFalse();
    }

    @Test
    void what_somebody_holds_elsewhere_is_neither_shown_nor_sought_by() throws Exception {
        String address = db.sql("select email from identity_person where id = :p")
                .param("p", teacher)
                .one(String.class);
        String found = "/people?q=" + address.substring(0, address.indexOf('@'));
        assertThat(pages.open(found, officer).select("tbody tr").text())
                .contains("강사")
                .doesNotContain("심사위원");
        assertThat(pages.open(found + "&role=REVIEWER", officer).select("tbody tr"))
                .isEmpty();
        assertThat(pages.open(found + "&role=INSTRUCTOR", officer).select("tbody tr"))
                .hasSize(1);
        assertThat(pages.open(found + "&role=REVIEWER", cast.secretariat()).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void nothing_is_set_up_or_filled_with_people_but_the_own_place() throws Exception {
        String own = slug("v_edition", here.edition().value());
        String other = slug("v_edition", there.edition().value());
        assertThat(pages.open("/set-up", officer).select("main a").eachAttr("href"))
                .contains("/set-up/editions/" + own)
                .doesNotContain("/set-up/editions/" + other, "/set-up/programmes/new", "/set-up/institutions/new")
                .noneMatch(href -> href.startsWith("/set-up/programmes/"));
        assertThat(pages.open("/set-up", cast.secretariat()).select("main a").eachAttr("href"))
                .contains("/set-up/programmes/new", "/set-up/institutions/new");
        assertThat(pages.open("/set-up/lists/programmes", officer)
                        .select("main a")
                        .eachAttr("href"))
                .doesNotContain("/set-up/programmes/new");
        String track = slug("v_track", here.track().value());
        for (String path : List.of("/people/enrolments?row=" + teacher, "/imports/new"))
            assertThat(pages.open(path, officer)
                            .select("select[name=track] option")
                            .eachAttr("value"))
                    .as(path)
                    .contains(track)
                    .doesNotContain(slug("v_track", there.track().value()));
        db.sql("update programmes_track set archived_at = now() where id = :id")
                .param("id", here.track())
                .update();
        assertThat(pages.open("/people/enrolments?row=" + teacher, officer)
                        .select("select[name=track] option")
                        .eachAttr("value"))
                .doesNotContain(track);
    }

    @Test
    void what_stands_at_no_place_is_opened_by_no_role_at_one() throws Exception {
        UUID edition = here.edition().value();
        PersonId operator = cast.with(Role.OPERATOR, ScopeKind.EDITION, edition);
        for (String path : List.of("/run/mail", "/run/mail/export.csv", "/operate", "/operate/jobs"))
            assertThat(status(path, operator)).as(path).isEqualTo(403);
        for (String path : List.of("/people/pairs", "/holidays"))
            assertThat(status(path, officer)).as(path).isEqualTo(403);
        assertThat(pages.open("/grants/people/" + officer, cast.secretariat())
                        .select("main")
                        .text())
                .contains("Decide on applications")
                .doesNotContain("Make two records of one person one", "Keep the public holidays");
        PersonId giver = cast.operator();
        assertThat(pages.send(
                                "/grants/people/" + teacher,
                                giver,
                                422,
                                "role",
                                "OPERATOR",
                                "place",
                                "EDITION " + edition)
                        .select(".field-wrong"))
                .isNotEmpty();
    }

    private int status(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
