package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.CorrectPerson;
import org.madang.identity.Grants;
import org.madang.identity.PersonFacts;
import org.madang.shared.Country;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What became of a person's record and grants, as far as the reader's reach goes. */
@MadangTest
class HolderHistoryTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    WorksWorld works;

    @Autowired
    CorrectRecord correct;

    @Autowired
    CorrectPerson correctPerson;

    @Autowired
    Grants grants;

    WorksWorld.Place place;
    PersonId officer;
    PersonId ofEdition;
    PersonId learner;

    @BeforeEach
    void aLearner() {
        place = works.place("LA", true);
        officer = cast.secretariat();
        ofEdition =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, place.edition().value());
        learner = works.participant(place);
    }

    private MockHttpServletResponse open(PersonId by) throws Exception {
        return mvc.perform(get("/grants/people/" + learner + "/history").with(cast.as(by)))
                .andReturn()
                .getResponse();
    }

    private Document page(PersonId by) throws Exception {
        var answer = open(by);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    private String mended(String reason) {
        var standing = correct.standing(learner, cast.viewer(officer)).orElseThrow();
        String mended = "mended" + UUID.randomUUID() + "@example.org";
        correct.correct(
                learner,
                standing.version(),
                new CorrectRecord.Facts("Somphone Keo", standing.latinName(), "", standing.sortKey(), mended),
                reason,
                cast.viewer(officer));
        return mended;
    }

    private List<String> looks(PersonId by) {
        return db.sql("select what from identity_view where person_id = :p and viewer = :by order by what")
                .param("p", learner)
                .param("by", by)
                .list(String.class);
    }

    @Test
    void a_correction_stands_there_with_what_was_before_and_why_and_the_look_is_noted() throws Exception {
        String mended = mended("She called from Vientiane");
        assertThat(page(officer).select("ol.lines > li").eachText())
                .anySatisfy(line ->
                        assertThat(line).contains("Corrected", "Somphone Keo", mended, "She called from Vientiane"))
                .anySatisfy(line -> assertThat(line).contains("Registered"));
        assertThat(looks(officer)).containsExactly("CONTACT");
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(korean).text()).contains("변경 이력", "정정", "이메일 주소", "등록");
    }

    @Test
    void who_does_not_answer_for_the_account_reads_neither_addresses_nor_reasons() throws Exception {
        String mended = mended("Her old address was secret@example.org");
        var page = page(ofEdition);
        assertThat(page.text())
                .contains("Corrected", "Somphone Keo", "Address (changed, not shown to you)")
                .doesNotContain(mended, "secret@example.org");
        assertThat(page.outerHtml()).doesNotContain(mended, "secret@example.org");
        assertThat(looks(ofEdition)).isEmpty();
    }

    @Test
    void what_is_sensitive_in_a_list_that_was_read_in_is_for_the_keeper_alone() throws Exception {
        var seen = db.sql("""
                        select print_name, name_language, latin_name, call_me, country, citizenships, birth_year, language,
                               zone, external_id
                        from identity_person where id = :p
                        """).param("p", learner).one(PersonFacts.class);
        var facts = new PersonFacts(
                seen.printName(),
                seen.nameLanguage(),
                seen.latinName(),
                seen.callMe(),
                new Country("TH"),
                List.of(new Country("TH")),
                1987,
                seen.language(),
                ZoneId.of("Asia/Bangkok"),
                seen.externalId());
        assertThat(correctPerson.correct(learner, seen, facts, officer))
                .isInstanceOf(CorrectPerson.Outcome.Corrected.class);
        assertThat(page(officer).text()).contains("Year of birth", "1987", "Thailand");
        assertThat(looks(officer)).contains("BIRTH_YEAR", "CITIZENSHIP");
        assertThat(page(ofEdition).text())
                .contains("Year of birth (changed, not shown to you)", "Asia/Bangkok")
                .doesNotContain("1987");
    }

    @Test
    void grants_are_told_in_words_and_only_those_of_the_readers_places() throws Exception {
        var here = new Grant(Role.INSTRUCTOR, ScopeKind.EDITION, place.edition().value());
        var elsewhere = new Grant(
                Role.REVIEWER,
                ScopeKind.EDITION,
                works.place("KH", true).edition().value());
        for (Grant grant : List.of(here, elsewhere)) {
            grants.give(learner, grant, officer);
            grants.end(learner, grant, officer);
        }
        assertThat(page(officer).text()).contains("Role given", "Role ended", "Instructor", "Reviewer");
        var lines = page(ofEdition).select("ol.lines > li").eachText();
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("Role ended", "Instructor"));
        assertThat(String.join("\n", lines)).doesNotContain("Reviewer");
    }

    @Test
    void when_somebody_signed_in_is_not_told_and_strangers_do_not_come_in() throws Exception {
        cast.as(learner);
        assertThat(page(officer).text()).doesNotContain("SIGNED_IN", "GIVEN");
        var elsewhere = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                works.place("KH", true).edition().value());
        assertThat(open(elsewhere).getStatus()).isEqualTo(404);
        assertThat(open(learner).getStatus()).isEqualTo(403);
    }

    @Test
    void it_is_linked_from_both_pages_and_costs_the_same_however_much_happened() throws Exception {
        for (String path : List.of("/grants/people/" + learner, "/people/" + learner))
            assertThat(mvc.perform(get(path).with(cast.as(officer)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(path)
                    .contains("/grants/people/" + learner + "/history");
        mended("Once");
        int one = statements();
        mended("Twice");
        mended("Thrice");
        grants.give(learner, new Grant(Role.REVIEWER, ScopeKind.PLATFORM, null), officer);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        var signedIn = cast.as(officer);
        // The first look may fill what is remembered between requests.
        mvc.perform(get("/grants/people/" + learner + "/history").with(signedIn));
        int before = Db.statements();
        mvc.perform(get("/grants/people/" + learner + "/history").with(signedIn));
        return Db.statements() - before;
    }
}
