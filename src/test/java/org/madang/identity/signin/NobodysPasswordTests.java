package org.madang.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Most people come in by a code and never set a password: then none is theirs. */
@MadangTest
class NobodysPasswordTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void no_word_of_ours_opens_the_account_of_somebody_without_a_password() throws Exception {
        PersonId person = cast.person("Keo Somphone");
        for (String typed : new String[] {"nobody has this password", "", SignInWithPassword.NOBODYS}) {
            var answer = signIn(person, typed);
            assertThat(answer.getStatus()).as(typed).isEqualTo(422);
            assertThat(answer.getCookies())
                    .as(typed)
                    .noneMatch(cookie -> cookie.getName().endsWith("madang-session"));
        }
        db.sql("update identity_person set password_hash = :hash where id = :id")
                .param("hash", passwords.encode("nine herons over the river"))
                .param("id", person)
                .update();
        assertThat(signIn(person, "nine herons over the river").getStatus()).isEqualTo(303);
    }

    @Test
    void what_stands_in_for_a_hash_is_as_much_work_as_one() {
        assertThat(SignInWithPassword.NOBODYS)
                .hasSameSizeAs(String.valueOf(passwords.encode("x")))
                .matches("[0-9a-f]+");
        assertThat(passwords.matches("x", SignInWithPassword.NOBODYS)).isFalse();
    }

    private MockHttpServletResponse signIn(PersonId person, String password) throws Exception {
        String email = db.sql("select email from identity_person where id = :id")
                .param("id", person)
                .one(String.class);
        return mvc.perform(post("/sign-in/password")
                        .param("email", email)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
