package org.madang.rosters;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.FormTeam;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.programmes.Grade;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SetSeatCell;
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

    @Autowired
    SetSeatCell setSeatCell;

    PersonId officer;
    TrackId track;
    String slug;
    RequestPostProcessor as;
    String mark;

    @BeforeEach
    void aTrack() {
        officer = cast.secretariat();
        track = editions.track(editions.edition(editions.programme(officer), officer), officer);
        slug = db.sql("select slug from v_track where id = :id")
                .param("id", track)
                .one(String.class);
        as = cast.as(officer);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    private String mail(String name) {
        return name + mark + "@example.org";
    }

    private String bring(String text, boolean inTrack) throws Exception {
        var request = multipart("/imports")
                .file(new MockMultipartFile("file", "list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        if (inTrack) request.param("track", slug);
        String address = mvc.perform(request.with(as).with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        submit(address, "/columns", Map.of());
        return settled(address);
    }

    /** Sends a form of the page as it stands, but for some fields. */
    private Document submit(String address, String ending, Map<String, String> changed) throws Exception {
        Document page = page(address);
        Element form = page.select("form[action$=" + ending + "]").first();
        assertThat(form).as(ending + " on " + page.text()).isNotNull();
        var request = post(form.attr("action")).with(as).with(csrf());
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name]:not([type=radio]):not([type=checkbox]), select"))
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.val());
        fields.putAll(changed);
        fields.forEach(request::param);
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isIn(200, 303, 422);
        return response.getStatus() == 303
                ? page(address)
                : Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String settled(String address) {
        await().atMost(30, SECONDS)
                .until(() -> page(address).select("[data-working]").isEmpty());
        return address;
    }

    private String apply(String address, Map<String, String> more) throws Exception {
        submit(address, "/application", more);
        return settled(address);
    }

    private String state(String address) {
        return db.sql("select state from rosters_import where id = :id")
                .param("id", ImportId.of(address.substring(address.lastIndexOf('/') + 1)))
                .one(String.class);
    }

    private String undo(String address) throws Exception {
        submit(address, "/undoing", Map.of());
        return settled(address);
    }

    private List<String> people() {
        return db.sql("select print_name from v_person where email like :mark order by email")
                .param("mark", "%" + mark + "@example.org")
                .list(String.class);
    }

    private String two() {
        return "Name,E-mail,Country,Grade,External number\n김하나" + mark + "," + mail("a") + ",대한민국,전문가,X" + mark + "\n"
                + "Sok " + mark + "," + mail("b") + ",KH,manager,\n";
    }

    @Test
    void a_list_is_checked_applied_and_the_same_list_again_changes_nothing() throws Exception {
        String list = bring(two(), true);
        assertThat(page(list).select(".verdicts").text()).contains("2 new people");
        assertThat(people()).as("a dry run").isEmpty();
        apply(list, Map.of());
        assertThat(page(list).text()).contains("2 rows were written");
        assertThat(people()).containsExactly("김하나" + mark, "Sok " + mark);
        assertThat(cohorts.members(track)).extracting(Cohorts.Member::grade).containsOnly(Grade.EXPERT, Grade.MANAGER);
        assertThat(db.sql("select count(*)::int from notifications_message where recipient_address like :mark")
                        .param("mark", "%" + mark + "@example.org")
                        .one(Integer.class))
                .as("nobody is written to unless it is ticked")
                .isZero();
        String again = bring(two(), true);
        assertThat(page(again).select(".verdicts").text())
                .contains("2 rows as they are")
                .doesNotContain("new");
    }

    @Test
    void what_was_exported_comes_back_as_nothing_to_do() throws Exception {
        apply(bring(two(), true), Map.of());
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
            submit(address, "/columns", Map.of());
            assertThat(page(settled(address)).select(".verdicts").text()).contains("2 rows as they are");
        }
    }

    @Test
    void all_errors_are_told_at_once_and_only_wrong_cells_are_mended() throws Exception {
        String list = bring(
                "Name,E-mail,Country,Grade\n"
                        + "Good " + mark + "," + mail("a") + ",KH,expert\n"
                        + ",not mail,Atlantis,chief\n"
                        + "Twin " + mark + "," + mail("a") + ",LA,expert\n",
                true);
        Document page = page(list);
        assertThat(page.select(".verdicts").text()).contains("2 rows are wrong").contains("One new person");
        assertThat(page.select(".mend input[name^=cell-]").eachAttr("name"))
                .containsExactly("cell-3-0", "cell-3-1", "cell-3-2", "cell-3-3", "cell-4-1");
        assertThat(page.text()).contains("“Atlantis” is no country we know").contains("Row 2 has the same already.");
        assertThat(submit(list, "/application", Map.of()).text()).contains("2 rows are still wrong or open");
        submit(
                list,
                "/rows",
                Map.of("cell-3-0", "Mended " + mark, "cell-3-1", mail("c"), "cell-3-2", "라오스", "cell-3-3", "expert"));
        assertThat(page(list).select(".verdicts").text())
                .contains("One row is wrong")
                .contains("2 new people");
        var moved = mvc.perform(post(list + "/rows").with(as).with(csrf()).param("cell-4-1", mail("d")))
                .andReturn()
                .getResponse();
        mvc.perform(get(list).with(request -> {
                    as.postProcessRequest(request);
                    request.setCookies(request.getCookies()[0], moved.getCookie("madang-notice"));
                    return request;
                }))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Every row can be applied now.")));
        assertThat(page(list).select(".verdicts").text())
                .contains("3 new people")
                .doesNotContain("wrong");
        apply(list, Map.of());
        assertThat(people()).containsExactly("Good " + mark, "Mended " + mark, "Twin " + mark);
    }

    @Test
    void rows_that_stay_wrong_stay_out_when_somebody_says_so() throws Exception {
        String list = bring("Name,E-mail\nGood," + mail("a") + "\nBad,nothing\n", false);
        apply(list, Map.of("leaveOut", "yes"));
        assertThat(people()).containsExactly("Good");
    }

    @Test
    void an_import_is_undone_and_applied_again() throws Exception {
        PersonId known = cast.person("Known");
        db.sql("update identity_person set email = :mail, latin_name = '' where id = :id")
                .param("mail", mail("k"))
                .param("id", known)
                .update();
        String list = bring(
                two().replace("External number\n", "External number,Name in Latin letters\n") + "Known," + mail("k")
                        + ",KR,expert,,Known Person\n",
                true);
        assertThat(page(list + "?show=UPDATE").text()).contains("Name in Latin letters: Known Person");
        apply(list, Map.of());
        assertThat(latin(known)).isEqualTo("Known Person");
        undo(list);
        assertThat(people()).containsExactly("Known");
        assertThat(latin(known)).isEmpty();
        assertThat(cohorts.members(track)).isEmpty();
        assertThat(state(list)).isEqualTo("CHECKED");
        apply(list, Map.of());
        assertThat(people()).hasSize(3);
        assertThat(page(list).select("#history ~ ol").text()).contains("Undone").contains("Applied");
    }

    private String latin(PersonId person) {
        return db.sql("select latin_name from v_person where id = :id")
                .param("id", person)
                .one(String.class);
    }

    @Test
    void what_depends_on_an_import_holds_all_of_it_and_is_named() throws Exception {
        String list = apply(bring(two(), true), Map.of());
        var members = cohorts.members(track);
        formTeam.form(track, "Rain " + mark, List.of(members.getFirst().person()), officer);
        sessions.begin(members.getLast().person(), "test");
        undo(list);
        assertThat(people()).hasSize(2);
        assertThat(state(list)).isEqualTo("APPLIED");
        assertThat(page(list).text())
                .contains("Nothing was undone: 2 rows are held back")
                .contains("This person is in a team.")
                .contains("This person has signed in since.");
    }

    @Test
    void a_possible_double_is_a_question_and_never_decided_by_the_name() throws Exception {
        PersonId known = cast.person("Sok Dara " + mark, Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        String text = "Name,E-mail,Country\nSok Dara " + mark + "," + mail("x") + ",KH\n" + "Sok Dara " + mark + ","
                + mail("y") + ",LA\n";
        String list = bring(text, false);
        Document page = page(list);
        assertThat(page.select(".verdicts").text()).contains("One question").contains("One new person");
        assertThat(page.select("fieldset legend").text()).contains("another address");
        submit(list, "/rows", Map.of("answer-2", known.toString()));
        assertThat(page(list).select(".verdicts").text()).contains("One row as it is");
        String other = bring(text, false);
        submit(other, "/rows", Map.of("answer-2", "NEW"));
        assertThat(page(other).select(".verdicts").text()).contains("2 new people");
    }

    @Test
    void nobody_is_enrolled_beyond_the_seats() throws Exception {
        var edition = db.sql("select edition_id from v_track where id = :id")
                .param("id", track)
                .one(org.madang.programmes.EditionId.class);
        setSeatCell.set(edition, track, null, null, 1, 0, officer);
        String list = bring(two(), true);
        assertThat(page(list).text()).contains("No seat is left here: all 1 are taken.");
        apply(list, Map.of("leaveOut", "yes"));
        assertThat(cohorts.members(track)).hasSize(1);
    }

    @Test
    void what_a_person_wrote_themselves_is_not_replaced() throws Exception {
        String list = apply(bring(two(), true), Map.of());
        PersonId person = cohorts.members(track).getFirst().person();
        db.sql("""
                insert into identity_audit (at, object, object_id, to_state, actor)
                values (now(), 'person', :id, 'PROFILE_CHANGED', :id)
                """).param("id", person).update();
        String again = bring(two().replace("김하나", "다른 이름").replace("Sok ", "Other "), true);
        assertThat(page(again).select(".verdicts").text())
                .contains("One change")
                .contains("One row as it is");
        assertThat(list).isNotEqualTo(again);
    }

    @Test
    void officers_of_one_track_import_into_it_and_see_their_own_lists_in_korean() throws Exception {
        PersonId local = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.TRACK, track.value());
        String others = bring(two(), false);
        as = cast.as(local);
        mvc.perform(get(others).with(as)).andExpect(status().isNotFound());
        var refused = mvc.perform(multipart("/imports")
                        .param("text", "Name\tE-mail\nA\t" + mail("a"))
                        .with(as)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("담당하는 과정을 골라 주세요.");
        String list = bring("이름,이메일,나라,급\n가,나,다,라\n", true);
        assertThat(page(list).text()).contains("“나”는 이메일 주소가 아닙니다.").contains("오류 1행");
        assertThat(page("/imports").select("tbody tr")).hasSize(1);
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

    @Test
    void the_page_takes_the_same_statements_for_one_row_and_for_three() throws Exception {
        String one = bring("Name,E-mail\nA," + mail("a") + "\n", false);
        String three = bring("Name,E-mail\nA," + mail("b") + "\nB," + mail("c") + "\nC," + mail("d") + "\n", false);
        page(one);
        assertThat(statements(one)).isEqualTo(statements(three)).isLessThanOrEqualTo(12);
        assertThat(statements("/imports")).isLessThanOrEqualTo(8);
    }

    private int statements(String address) throws Exception {
        int before = Db.statements();
        page(address);
        return Db.statements() - before;
    }
}
