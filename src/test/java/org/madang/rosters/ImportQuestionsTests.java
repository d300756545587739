package org.madang.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Cohorts;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What of a list is wrong, open or not to be written, and who says so. */
@MadangTest
class ImportQuestionsTests {
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
    Sessions sessions;

    @Autowired
    SetSeatCell setSeatCell;

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
    void all_errors_are_told_at_once_and_only_wrong_cells_are_mended() throws Exception {
        String list = imports.bring(
                "Name,E-mail,Country,Grade\n"
                        + "Good " + mark + "," + imports.mail("a") + ",KH,expert\n"
                        + ",not mail,Atlantis,chief\n"
                        + "Twin " + mark + "," + imports.mail("a") + ",LA,expert\n",
                true);
        Document page = imports.page(list);
        assertThat(page.select(".verdicts").text()).contains("2 rows are wrong").contains("One new person");
        assertThat(page.select(".mend input[name^=cell-]").eachAttr("name"))
                .containsExactly("cell-3-0", "cell-3-1", "cell-3-2", "cell-3-3", "cell-4-1");
        assertThat(page.text()).contains("“Atlantis” is no country we know").contains("Row 2 has the same already.");
        assertThat(imports.submit(list, "/application", Map.of()).text()).contains("2 rows are still wrong or open");
        imports.submit(
                list,
                "/rows",
                Map.of(
                        "cell-3-0",
                        "Mended " + mark,
                        "cell-3-1",
                        imports.mail("c"),
                        "cell-3-2",
                        "라오스",
                        "cell-3-3",
                        "expert"));
        assertThat(imports.page(list).select(".verdicts").text())
                .contains("One row is wrong")
                .contains("2 new people");
        var moved = mvc.perform(post(list + "/rows").with(as).with(csrf()).param("cell-4-1", imports.mail("d")))
                .andReturn()
                .getResponse();
        mvc.perform(get(list).with(request -> {
                    as.postProcessRequest(request);
                    request.setCookies(request.getCookies()[0], moved.getCookie("madang-notice"));
                    return request;
                }))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Every row can be applied now.")));
        assertThat(imports.page(list).select(".verdicts").text())
                .contains("3 new people")
                .doesNotContain("wrong");
        imports.apply(list, Map.of());
        assertThat(imports.people()).containsExactly("Good " + mark, "Mended " + mark, "Twin " + mark);
    }

    @Test
    void rows_that_stay_wrong_stay_out_when_somebody_says_so() throws Exception {
        String list = imports.bring("Name,E-mail\nGood," + imports.mail("a") + "\nBad,nothing\n", false);
        imports.apply(list, Map.of("leaveOut", "yes"));
        assertThat(imports.people()).containsExactly("Good");
    }

    @Test
    void a_possible_double_is_a_question_and_never_decided_by_the_name() throws Exception {
        PersonId known = cast.person("Sok Dara " + mark, Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        String text = "Name,E-mail,Country\nSok Dara " + mark + "," + imports.mail("x") + ",KH\n" + "Sok Dara " + mark
                + "," + imports.mail("y") + ",LA\n";
        String list = imports.bring(text, false);
        Document page = imports.page(list);
        assertThat(page.select(".verdicts").text()).contains("One question").contains("One new person");
        assertThat(page.select("fieldset legend").text()).contains("another address");
        imports.submit(list, "/rows", Map.of("answer-2", known.toString()));
        assertThat(imports.page(list).select(".verdicts").text()).contains("One row as it is");
        String other = imports.bring(text, false);
        imports.submit(other, "/rows", Map.of("answer-2", "NEW"));
        assertThat(imports.page(other).select(".verdicts").text()).contains("2 new people");
    }

    @Test
    void nobody_is_enrolled_beyond_the_seats() throws Exception {
        var edition = db.sql("select edition_id from v_track where id = :id")
                .param("id", track)
                .one(org.madang.programmes.EditionId.class);
        setSeatCell.set(edition, track, null, null, 1, 0, officer);
        String list = imports.bring(imports.two(), true);
        assertThat(imports.page(list).text()).contains("No seat is left here: all 1 are taken.");
        imports.apply(list, Map.of("leaveOut", "yes"));
        assertThat(cohorts.members(track)).hasSize(1);
    }

    @Test
    void what_a_person_wrote_themselves_is_not_replaced() throws Exception {
        String list = imports.apply(imports.bring(imports.two(), true), Map.of());
        PersonId person = cohorts.members(track).getFirst().person();
        db.sql("""
                insert into identity_audit (at, object, object_id, to_state, actor)
                values (now(), 'person', :id, 'PROFILE_CHANGED', :id)
                """).param("id", person).update();
        String again = imports.bring(imports.two().replace("김하나", "다른 이름").replace("Sok ", "Other "), true);
        assertThat(imports.page(again).select(".verdicts").text())
                .contains("One change")
                .contains("One row as it is");
        assertThat(list).isNotEqualTo(again);
    }

    @Test
    void a_refused_file_keeps_nothing_and_says_why_beside_the_field() throws Exception {
        int before = db.sql("select count(*)::int from rosters_import").one(Integer.class);
        String answer = mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile(
                                "file", "a.xls", null, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                        .with(as)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains("Please save it as XLSX.");
        assertThat(db.sql("select count(*)::int from rosters_import").one(Integer.class))
                .isEqualTo(before);
    }
}
