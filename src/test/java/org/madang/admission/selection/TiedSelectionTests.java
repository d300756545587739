package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.DeclareTie;
import org.madang.admission.NameRelation;
import org.madang.admission.Relation;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where somebody stands by the rules is kept from an officer who is tied to them, and the page says what it leaves out. */
@MadangTest
class TiedSelectionTests {
    private static final String MINE = "Applicant of mine";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleSelection people;

    @Autowired
    DeclareTie declare;

    @Autowired
    NameRelation name;

    private SampleAdmission.Set set;
    private SampleSelection.One mine;
    private PersonId tied;
    private String call;

    @BeforeEach
    void an_officer_is_tied_to_somebody_whom_the_rules_select() {
        set = sample.open(false, 2);
        call = "/admission/calls/" + set.callSlug();
        people.applied(set, 5);
        mine = people.one(set, MINE, 4);
        people.one(set, "Applicant in reserve", 3);
        tied = cast.secretariat();
        declare.declare(mine.id(), Relation.FAMILY, "A cousin", tied);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void their_standing_is_in_no_row_number_or_name_and_the_page_says_so() throws Exception {
        var whole = open(set.officer(), "/selection?reserves=1");
        assertThat(row(whole, MINE)).contains("Selected");
        assertThat(whole.text()).contains("2 of 2 seats are filled", "and 2 selected here", "4 (2 of 3)");
        assertThat(whole.select("main .notice")).isEmpty();

        var page = open(tied, "/selection?reserves=1");
        assertThat(row(page, MINE))
                .contains("Kept from you", "You have a tie to this person")
                .doesNotContainIgnoringCase("selected");
        assertThat(page.select("#people ~ .table-wrap tbody th, #people ~ * tbody th")
                        .eachText())
                .last()
                .isEqualTo(MINE);
        assertThat(page.text())
                .contains("1 of 2 seats are filled", "and one selected here")
                .doesNotContain("(2 of 3)");
        assertThat(page.select("main .notice").text()).contains("You are tied to one applicant of this call");
        assertThat(row(page, "Applicant in reserve")).contains("Reserve");
    }

    @Test
    void what_a_guarantee_brings_or_takes_names_nobody_they_are_tied_to() throws Exception {
        people.one(set, "Applicant online", -2);
        String floor = "/selection?reserves=1&floor-" + SampleSelection.ONLINE + "=1";
        assertThat(open(set.officer(), floor).select(".next").text()).contains(MINE, "Applicant online");
        assertThat(open(tied, floor).select(".next").text())
                .contains("Applicant online")
                .doesNotContain(MINE);
    }

    @Test
    void what_was_staged_before_tells_them_no_numbers() throws Exception {
        stage(set.officer());
        assertThat(open(set.officer(), "/selection").text()).contains("staged 2 selected, 1 in reserve");
        assertThat(open(tied, "/selection").text()).contains("staged a result").doesNotContain("staged 2 selected");
        assertThat(open(set.officer(), "").select("tbody").first().text()).contains("2 staged");
        var seats = open(tied, "");
        assertThat(seats.select("tbody").first().text()).contains("1 staged");
        assertThat(seats.text()).contains("Seats that are kept for people you are tied to");
        assertThat(open(set.officer(), "").text()).doesNotContain("Seats that are kept for people");
    }

    @Test
    void in_korean_it_is_said_as_well() throws Exception {
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        declare.declare(mine.id(), Relation.OTHER, "이웃", korean);
        assertThat(open(korean, "/selection").select("main .notice").text()).contains("이 공모의 지원자 1명과 이해관계가 있습니다");
        assertThat(open(korean, "").text()).contains("발표 전에 잡아 둔 자리는 여기에서 세지 않습니다");
    }

    @Test
    void whom_an_applicant_only_named_stages_all_the_same_what_the_rules_give() throws Exception {
        String moon = "Moon " + UUID.randomUUID();
        PersonId named = cast.person(moon);
        cast.give(named, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        name.name(mine.id(), moon, Relation.TEACHER, mine.person());
        assertThat(open(named, "/selection").text()).contains("You are tied to one applicant of this call");
        stage(named);
        assertThat(row(open(set.officer(), ""), MINE)).contains("Selected");
    }

    private void stage(PersonId by) throws Exception {
        String seen =
                open(by, "/selection?reserves=1").select("input[name=seen]").attr("value");
        var sent = post(call + "/selections").with(cast.as(by)).with(csrf());
        assertThat(mvc.perform(sent.param("reserves", "1").param("seen", seen))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(call);
    }

    private Document open(PersonId by, String under) throws Exception {
        return Jsoup.parse(mvc.perform(get(call + under).with(cast.as(by)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String row(Document page, String name) {
        return page.select("tr:has(th:contains(" + name + ")) td").text();
    }
}
