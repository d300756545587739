package org.madang.identity.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.identity.PersonFacts;
import org.madang.identity.RegisterPeople;
import org.madang.identity.RegisterPeople.Newcomer;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever changes one thing under Me changes that one thing, whatever an office wrote there before. */
@MadangTest
class KeptProfileTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    RegisterPeople register;

    @Autowired
    ProfileQueries queries;

    private PersonId imported(String language, List<String> citizenships) {
        var facts = new PersonFacts(
                "Nodira Karimova",
                new Language(language),
                "",
                "",
                new Country("UZ"),
                citizenships.stream().map(Country::new).toList(),
                1990,
                new Language(language),
                ZoneId.of("Asia/Tashkent"),
                null);
        var outcome = register.register(
                        List.of(new Newcomer("n" + UUID.randomUUID() + "@example.org", facts)), cast.secretariat())
                .getFirst();
        return ((RegisterPeople.Outcome.Registered) outcome).person();
    }

    private Document me(PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get("/me").with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** Sends the form as a browser would, with one field typed over. */
    private void send(PersonId person, Document page, String field, String typed) throws Exception {
        var request = post("/me").with(csrf()).with(cast.as(person));
        for (var input : page.select("form[action=/me] input:not([name=_csrf])"))
            request.param(input.attr("name"), input.attr("name").equals(field) ? typed : input.val());
        for (var select : page.select("form[action=/me] select")) {
            var chosen = select.select("option[selected]");
            String value = chosen.isEmpty() ? select.select("option").first().val() : chosen.val();
            request.param(select.attr("name"), select.attr("name").equals(field) ? typed : value);
        }
        assertThat(mvc.perform(request).andReturn().getResponse().getHeader("Location"))
                .isEqualTo("/me");
    }

    @Test
    void a_new_phone_number_changes_nothing_else() throws Exception {
        for (String language :
                Stream.concat(ProfileForm.LANGUAGES.stream(), Stream.of("kk")).toList()) {
            var person = imported(language, List.of("UZ", "KR", "MN", "FR"));
            var before = queries.profile(person);
            send(person, me(person), "phone", "+998 90 123 45 67");
            var after = queries.profile(person);
            assertThat(after.phone()).isEqualTo("+998 90 123 45 67");
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFields("phone", "version")
                    .isEqualTo(before);
        }
    }

    @Test
    void a_citizenship_in_the_middle_can_be_taken_back_and_one_more_be_given() throws Exception {
        var person = imported("uz", List.of("UZ", "KR", "MN"));
        send(person, me(person), "citizenshipTwo", "");
        assertThat(queries.profile(person).citizenships()).containsExactly("UZ", "MN");
        send(person, me(person), "citizenshipThree", "FR");
        assertThat(queries.profile(person).citizenships()).containsExactly("UZ", "MN", "FR");
    }
}
