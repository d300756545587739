package org.madang.identity.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.Records;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class ChangeAddressTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private Records records;

    private PersonId person;
    private String old;
    private String wished;

    @BeforeEach
    void somebody() {
        person = cast.person("Sokha");
        old = address();
        wished = "new" + UUID.randomUUID() + "@example.org";
    }

    private String address() {
        return db.sql("select email from identity_person where id = :p")
                .param("p", person)
                .one(String.class);
    }

    private MockHttpServletResponse ask(String email) throws Exception {
        return mvc.perform(post("/me/address")
                        .param("email", email)
                        .with(cast.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse change(String code) throws Exception {
        return mvc.perform(post("/me/address/code")
                        .param("email", wished)
                        .param("code", code)
                        .with(cast.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private List<String> letters(String to) {
        return db.sql(
                        "select subject || ' ' || body_text from notifications_message where recipient_address = :to order by created_at, id")
                .param("to", to)
                .list(String.class);
    }

    private String code(String letter) {
        var digits = Pattern.compile("\\b\\d{6}\\b").matcher(letter);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    @Test
    void a_code_to_the_new_address_changes_it_both_hear_of_it_and_the_old_one_still_opens_the_account()
            throws Exception {
        assertThat(Jsoup.parse(ask(wished).getContentAsString()).select("form[action=/me/address/code]"))
                .hasSize(1);
        assertThat(address()).as("not before the code").isEqualTo(old);
        String code = code(letters(wished).getFirst());
        assertThat(change(code).getStatus()).isEqualTo(303);
        assertThat(address()).isEqualTo(wished);
        assertThat(records.atAddress(old)).contains(person);
        assertThat(letters(old).getLast()).contains("The address of your Madang account was changed", wished, old);
        assertThat(letters(wished).getLast()).contains("The address of your Madang account was changed");
        assertThat(change(code).getStatus()).as("used").isEqualTo(422);
        assertThat(ask(old).getStatus()).isEqualTo(200);
        assertThat(change(code(letters(old).getLast())).getStatus())
                .as("and back again")
                .isEqualTo(303);
        assertThat(address()).isEqualTo(old);
        assertThat(db.sql("select email from identity_address where person_id = :p")
                        .param("p", person)
                        .list(String.class))
                .containsExactly(wished);
    }

    @Test
    void who_asks_for_somebody_elses_address_is_told_nothing_and_that_person_is() throws Exception {
        var other = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        String taken = db.sql("select email from identity_person where id = :p")
                .param("p", other)
                .one(String.class);
        String free = Jsoup.parse(ask(wished).getContentAsString())
                .select("main")
                .text()
                .replace(wished, "");
        wished = taken;
        assertThat(Jsoup.parse(ask(taken).getContentAsString())
                        .select("main")
                        .text()
                        .replace(taken, ""))
                .isEqualTo(free);
        assertThat(letters(taken)).hasSize(1);
        assertThat(letters(taken).getFirst()).contains("누군가 회원님의 주소를 쓰려 했습니다").doesNotContainPattern("\\b\\d{6}\\b");
        assertThat(change("123456").getStatus()).isEqualTo(422);
        assertThat(address()).isEqualTo(old);
    }

    @Test
    void an_address_that_became_anothers_meanwhile_is_not_taken_from_them() throws Exception {
        ask(wished);
        String code = code(letters(wished).getFirst());
        db.sql("update identity_person set email = :email where id = :p")
                .param("email", wished)
                .param("p", cast.person("Faster"))
                .update();
        assertThat(change(code).getStatus()).isEqualTo(422);
        assertThat(address()).isEqualTo(old);
    }

    @Test
    void five_wrong_codes_end_it_and_what_is_no_address_stays_in_the_field() throws Exception {
        ask(wished);
        String code = code(letters(wished).getFirst());
        String wrong = code.equals("111111") ? "222222" : "111111";
        for (int i = 0; i < 5; i++)
            assertThat(Jsoup.parse(change(wrong).getContentAsString())
                            .select("#code-error")
                            .text())
                    .contains("wrong or too old");
        assertThat(change(code).getStatus()).isEqualTo(422);
        assertThat(address()).isEqualTo(old);
        var refused = Jsoup.parse(ask("no address").getContentAsString());
        assertThat(refused.select("#email").val()).isEqualTo("no address");
        assertThat(refused.select("#email-error")).hasSize(1);
        assertThat(ask(old).getContentAsString()).contains("This is your address already.");
    }

    @Test
    void the_pages_speak_korean_and_name_the_address() throws Exception {
        db.sql("update identity_person set language = 'ko' where id = :p")
                .param("p", person)
                .update();
        for (String path : new String[] {"/me/address", "/me/security"})
            assertThat(mvc.perform(get(path).with(cast.as(person)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains(old + " 주소로 연락하고 로그인합니다.");
    }
}
