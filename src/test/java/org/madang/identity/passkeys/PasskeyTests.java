package org.madang.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.ProgramClock;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What needs no device; the ceremonies with one are a journey. */
@MadangTest
class PasskeyTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private ProgramClock clock;

    @Autowired
    private Challenges challenges;

    @AfterEach
    void present() {
        clock.comeBack();
    }

    @Test
    void a_challenge_is_answered_once_while_it_is_young_and_only_when_it_is_ours() {
        clock.travel(Instant.parse("2027-01-01T00:00:00Z"));
        byte[] challenge = challenges.fresh();
        byte[] late = challenges.fresh();
        byte[] forged = challenge.clone();
        forged[10] ^= 1;
        assertThat(challenges.take(forged)).isFalse();
        assertThat(challenges.take(new byte[5])).isFalse();
        assertThat(challenges.take(challenge)).isTrue();
        assertThat(challenges.take(challenge)).as("twice").isFalse();
        clock.travel(Instant.parse("2027-01-01T00:10:00Z"));
        assertThat(challenges.take(late)).as("too late").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "[1,2]",
                "null",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"attestationObject\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}"
            })
    void whatever_is_sent_in_place_of_an_answer_is_refused_in_words(String sent) throws Exception {
        var entered = mvc.perform(
                        post("/sign-in/passkey").param("credential", sent).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(entered.getStatus()).isEqualTo(422);
        assertThat(entered.getCookie("madang-session")).isNull();
        var added = mvc.perform(post("/me/passkeys")
                        .param("credential", sent)
                        .param("name", "Phone")
                        .with(csrf())
                        .with(cast.as(cast.person("Dian"))))
                .andReturn()
                .getResponse();
        assertThat(added.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(added.getContentAsString()).select("#name-error").text())
                .contains("does not fit");
    }

    @Test
    void a_passkey_is_listed_in_korean_and_removed_by_its_owner_alone() throws Exception {
        var owner = cast.person("김하늘", new Language("ko"), "KR", "Asia/Seoul");
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into identity_passkey (id, person_id, credential_id, data, sign_count, name, created_at)
                values (:id, :person, :key, :key, 0, '내 전화', now())
                """)
                .param("id", id)
                .param("person", owner)
                .param("key", id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .update();
        var removal = post("/me/passkeys/" + id + "/removal").with(csrf());
        mvc.perform(removal.with(cast.as(cast.person("Other"))));
        assertThat(page(owner)).contains("내 전화", "아직 쓰지 않음");
        mvc.perform(post("/me/passkeys/" + id + "/removal").with(csrf()).with(cast.as(owner)));
        assertThat(page(owner)).doesNotContain("내 전화");
    }

    private String page(org.madang.shared.PersonId owner) throws Exception {
        return Jsoup.parse(mvc.perform(get("/me/passkeys").with(cast.as(owner)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main")
                .text();
    }
}
