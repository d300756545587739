package org.madang.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.FormTeam;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.programmes.Grade;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A list is looked over, written, brought again and undone. */
@MadangTest
class ImportTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions editions;

    @Autowired
    Cohorts cohorts;

    @Autowired
    FormTeam formTeam;

    @Autowired
    Sessions sessions;

    PersonId officer;
    TrackId track;
    String slug;
    RequestPostProcessor as;
    String mark;
    Importing imports;

    @BeforeEach
    void aTrack() {
        officer = cast.secretariat();
        track = editions.track(editions.edition(editions.programme(officer), officer), officer);
        slug = db.sql("select slug from v_track where id = :id")
                .param("id", track)
                .one(String.class);
        as = cast.as(officer);
        mark = UUID.randomUUID().toString().substring(0, 8);
        imports = new Importing(mvc, db, as, slug, mark);
    }

    @Test
    void a_list_is_checked_applied_and_the_same_list_again_changes_nothing() throws Exception {
        String list = imports.bring(imports.two(), true);
        assertThat(imports.page(list).select(".verdicts").text()).contains("2 new people");
        assertThat(imports.people()).as("a dry run").isEmpty();
        imports.apply(list, Map.of());
        assertThat(imports.page(list).text()).contains("2 rows were written");
        assertThat(imports.people()).containsExactly("김하나" + mark, "Sok " + mark);
        assertThat(cohorts.members(track)).extracting(Cohorts.Member::grade).containsOnly(Grade.EXPERT, Grade.MANAGER);
        assertThat(db.sql("select count(*)::int from notifications_message where recipient_address like :mark")
                        .param("mark", "%" + mark + "@example.org")
                        .one(Integer.class))
                .as("nobody is written to unless it is ticked")
                .isZero();
        String again = imports.bring(imports.two(), true);
        assertThat(imports.page(again).select(".verdicts").text())
                .contains("2 rows as they are")
                .doesNotContain("new");
    }

    @Test
    void what_was_exported_comes_back_as_nothing_to_do() throws Exception {
        imports.apply(imports.bring(imports.two(), true), Map.of());
        for (String ending : List.of("csv", "xlsx")) {
            byte[] file = mvc.perform(get("/tracks/" + slug + "/people/export." + ending + "?col=all")
                            .with(as))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            String address = mvc.perform(multipart("/imports")
                            .file(new MockMultipartFile("file", "back." + ending, null, file))
                            .param("track", slug)
                            .with(as)
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            imports.submit(address, "/columns", Map.of());
            assertThat(imports.page(imports.settled(address))
                            .select(".verdicts")
                            .text())
                    .contains("2 rows as they are");
        }
    }

    @Test
    void an_import_is_undone_and_applied_again() throws Exception {
        PersonId known = cast.person("Known");
        db.sql("update identity_person set email = :mail, latin_name = '' where id = :id")
                .param("mail", imports.mail("k"))
                .param("id", known)
                .update();
        String list = imports.bring(
                imports.two().replace("External number\n", "External number,Name in Latin letters\n") + "Known,"
                        + imports.mail("k") + ",KR,expert,,Known Person\n",
                true);
        assertThat(imports.page(list + "?show=UPDATE").text()).contains("Name in Latin letters: Known Person");
        imports.apply(list, Map.of());
        assertThat(latin(known)).isEqualTo("Known Person");
        imports.undo(list);
        assertThat(imports.people()).containsExactly("Known");
        assertThat(latin(known)).isEmpty();
        assertThat(cohorts.members(track)).isEmpty();
        assertThat(imports.state(list)).isEqualTo("CHECKED");
        imports.apply(list, Map.of());
        assertThat(imports.people()).hasSize(3);
        assertThat(imports.page(list).select("#history ~ ol").text())
                .contains("Undone")
                .contains("Applied");
    }

    private String latin(PersonId person) {
        return db.sql("select latin_name from v_person where id = :id")
                .param("id", person)
                .one(String.class);
    }

    @Test
    void what_depends_on_an_import_holds_all_of_it_and_is_named() throws Exception {
        String list = imports.apply(imports.bring(imports.two(), true), Map.of());
        var members = cohorts.members(track);
        formTeam.form(track, "Rain " + mark, List.of(members.getFirst().person()), officer);
        sessions.begin(members.getLast().person(), "test");
        imports.undo(list);
        assertThat(imports.people()).hasSize(2);
        assertThat(imports.state(list)).isEqualTo("APPLIED");
        assertThat(imports.page(list).text())
                .contains("Nothing was undone: 2 rows are held back")
                .contains("This person is in a team.")
                .contains("This person has signed in since.");
    }

    @Test
    void officers_of_one_track_import_into_it_and_see_their_own_lists_in_korean() throws Exception {
        PersonId local = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.TRACK, track.value());
        String others = imports.bring(imports.two(), false);
        as = cast.as(local);
        imports = new Importing(mvc, db, as, slug, mark);
        mvc.perform(get(others).with(as)).andExpect(status().isNotFound());
        var refused = mvc.perform(multipart("/imports")
                        .param("text", "Name\tE-mail\nA\t" + imports.mail("a"))
                        .with(as)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("담당하는 과정을 골라 주세요.");
        String list = imports.bring("이름,이메일,나라,급\n가,나,다,라\n", true);
        assertThat(imports.page(list).text()).contains("“나”는 이메일 주소가 아닙니다.").contains("오류 1행");
        assertThat(imports.page("/imports").select("tbody tr")).hasSize(1);
    }

    @Test
    void the_page_takes_the_same_statements_for_one_row_and_for_three() throws Exception {
        String one = imports.bring("Name,E-mail\nA," + imports.mail("a") + "\n", false);
        String three = imports.bring(
                "Name,E-mail\nA," + imports.mail("b") + "\nB," + imports.mail("c") + "\nC," + imports.mail("d") + "\n",
                false);
        imports.page(one);
        assertThat(statements(one)).isEqualTo(statements(three)).isLessThanOrEqualTo(12);
        assertThat(statements("/imports")).isLessThanOrEqualTo(8);
    }

    private int statements(String address) throws Exception {
        int before = Db.statements();
        imports.page(address);
        return Db.statements() - before;
    }
}
