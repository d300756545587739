package org.madang.identity.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.Records;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class CorrectRecordTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    @Autowired
    private Records records;

    private WorksWorld.Place place;
    private PersonId officer;
    private PersonId ofEdition;
    private PersonId learner;
    private String old;
    private String mended;

    @BeforeEach
    void somebody_with_a_mistyped_address() {
        place = works.place("LA", true);
        officer = cast.secretariat();
        ofEdition =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, place.edition().value());
        learner = works.participant(place);
        old = address(learner);
        mended = "mended" + UUID.randomUUID() + "@example.org";
    }

    private String address(PersonId person) {
        return db.sql("select email from identity_person where id = :p")
                .param("p", person)
                .one(String.class);
    }

    private String name(PersonId person) {
        return db.sql("select print_name from identity_person where id = :p")
                .param("p", person)
                .one(String.class);
    }

    private MockHttpServletResponse open(PersonId person, PersonId by) throws Exception {
        return mvc.perform(get("/grants/people/" + person + "/correction").with(cast.as(by)))
                .andReturn()
                .getResponse();
    }

    /** The page as it stands, but for some fields. */
    private MockHttpServletResponse correct(PersonId person, PersonId by, String... changed) throws Exception {
        Document page = Jsoup.parse(open(person, officer).getContentAsString());
        var request = post("/grants/people/" + person + "/correction")
                .with(cast.as(by))
                .with(csrf());
        var given = List.of(changed);
        for (String field :
                new String[] {"version", "printName", "latinName", "callMe", "sortKey", "email", "reason"}) {
            int at = given.indexOf(field);
            request.param(
                    field,
                    at >= 0
                            ? given.get(at + 1)
                            : page.select("[name=" + field + "]").val());
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private List<String> letters(String to) {
        return db.sql(
                        "select subject || ' ' || body_text from notifications_message where recipient_address = :to order by created_at, id")
                .param("to", to)
                .list(String.class);
    }

    @Test
    void the_platform_corrects_name_and_address_with_a_reason_and_both_addresses_are_told() throws Exception {
        assertThat(correct(
                                learner,
                                officer,
                                "printName",
                                "ສົມພອນ ແກ້ວ",
                                "email",
                                mended,
                                "reason",
                                "She called from the office in Vientiane")
                        .getStatus())
                .isEqualTo(303);
        assertThat(address(learner)).isEqualTo(mended);
        assertThat(name(learner)).isEqualTo("ສົມພອນ ແກ້ວ");
        assertThat(records.atAddress(old)).contains(learner);
        for (String to : new String[] {old, mended})
            assertThat(letters(to).getLast())
                    .contains("The address of your Madang account was corrected", old, mended, "She called from");
        assertThat(db.sql("""
                        select reason || ' ' || changes::text from identity_audit
                        where object_id = :p and to_state = 'CORRECTED' order by id desc limit 1
                        """).param("p", learner).one(String.class))
                .contains("She called from", old, mended, "ສົມພອນ");
        assertThat(correct(learner, officer, "reason", "Again").getStatus())
                .as("harmless")
                .isEqualTo(303);
        assertThat(letters(mended)).hasSize(1);
    }

    @Test
    void an_officer_of_an_edition_corrects_a_name_there_and_the_address_of_whom_they_answer_for() throws Exception {
        var page = Jsoup.parse(open(learner, ofEdition).getContentAsString());
        assertThat(page.select("input[name=email]")).isEmpty();
        assertThat(page.text()).contains("The address is changed by the person under Me");
        assertThat(correct(learner, ofEdition, "printName", "Somphone", "reason", "Passport")
                        .getStatus())
                .isEqualTo(303);
        assertThat(name(learner)).isEqualTo("Somphone");
        assertThat(letters(old).getLast()).contains("Your name at Madang was corrected");
        assertThat(correct(learner, ofEdition, "email", mended, "reason", "Mine now")
                        .getStatus())
                .isEqualTo(409);
        assertThat(address(learner)).isEqualTo(old);
        var reviewer =
                cast.with(Role.REVIEWER, ScopeKind.EDITION, place.edition().value());
        assertThat(correct(reviewer, ofEdition, "email", mended, "reason", "Mistyped")
                        .getStatus())
                .isEqualTo(303);
        assertThat(address(reviewer)).isEqualTo(mended);
        var stranger = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                works.place("KH", true).edition().value());
        assertThat(open(learner, stranger).getStatus()).isEqualTo(404);
        assertThat(correct(learner, stranger, "printName", "Nobody", "reason", "None")
                        .getStatus())
                .isEqualTo(404);
        assertThat(name(learner)).isEqualTo("Somphone");
    }

    @Test
    void a_role_given_by_oneself_opens_nobodys_account() throws Exception {
        var given = mvc.perform(post("/grants/people/" + learner)
                        .param("role", "REVIEWER")
                        .param("place", "EDITION " + place.edition().value())
                        .with(cast.as(ofEdition))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(given.getStatus()).isEqualTo(303);
        assertThat(correct(learner, ofEdition, "email", mended, "reason", "Mine now")
                        .getStatus())
                .isEqualTo(409);
        assertThat(address(learner)).isEqualTo(old);
    }

    @Test
    void what_cannot_be_corrected_is_said_beside_the_field_and_what_was_typed_stays() throws Exception {
        var noReason = Jsoup.parse(correct(learner, officer, "email", mended).getContentAsString());
        assertThat(noReason.select("#reason-error")).hasSize(1);
        assertThat(noReason.select("#email").val()).isEqualTo(mended);
        var wrong = correct(learner, officer, "email", "no address", "reason", "x");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select("#email-error"))
                .hasSize(1);
        var taken = correct(learner, officer, "email", address(ofEdition), "reason", "x");
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(taken.getContentAsString())
                        .select("#email-error")
                        .text())
                .contains("cannot be set here");
        assertThat(correct(officer, officer, "printName", "Myself", "reason", "x")
                        .getStatus())
                .isEqualTo(409);
        var stale = correct(learner, officer, "version", "99", "printName", "Late", "reason", "x");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(name(learner)).isEqualTo("ສົມພອນ");
        db.sql("update identity_person set language = 'ko' where id = :p")
                .param("p", officer)
                .update();
        assertThat(open(learner, officer).getContentAsString()).contains("이름이나 주소 바로잡기", "계정에 들어오는 주소입니다.");
    }
}
