package org.madang.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.AnswerConsent;
import org.madang.identity.Audience;
import org.madang.identity.ChooseAudience;
import org.madang.identity.Grants;
import org.madang.identity.ProfileField;
import org.madang.identity.Profiles;
import org.madang.identity.Purpose;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A person with something to leak, and readers at every distance. */
@MadangTest
class PersonPageTests {
    private static final String PHONE = "+856 20 5555 1234";

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    Grants grants;

    @Autowired
    ChooseAudience choose;

    @Autowired
    AnswerConsent consent;

    @Autowired
    Profiles profiles;

    private final UUID track = UUID.randomUUID();
    private PersonId somphone;
    private PersonId peer;

    @BeforeEach
    void people() {
        somphone = cast.person("Somphone Q" + UUID.randomUUID(), new Language("lo"), "LA", "Asia/Vientiane");
        cast.give(somphone, Role.PARTICIPANT, ScopeKind.TRACK, track);
        peer = cast.with(Role.PARTICIPANT, ScopeKind.TRACK, track);
        db.sql(
                        "update identity_person set phone = :phone, birth_year = 1987, citizenships = '{LA}', language = 'en' where id = :id")
                .param("phone", PHONE)
                .param("id", somphone)
                .update();
        consent.answer(somphone, Purpose.DIRECTORY, true, Purpose.DIRECTORY.version(), Language.ENGLISH);
    }

    private MockHttpServletResponse page(@Nullable PersonId reader) throws Exception {
        var request = get("/people/" + somphone);
        return mvc.perform(reader == null ? request : request.with(cast.as(reader)))
                .andReturn()
                .getResponse();
    }

    private String address() {
        return db.sql("select email from identity_person where id = :id")
                .param("id", somphone)
                .one(String.class);
    }

    @Test
    void nobody_finds_a_person_who_has_chosen_nothing() throws Exception {
        assertThat(page(null).getStatus()).isEqualTo(404);
        assertThat(page(peer).getStatus()).isEqualTo(404);
        assertThat(page(cast.person("Anybody")).getStatus()).isEqualTo(404);
        assertThat(page(somphone).getContentAsString()).contains("Somphone", PHONE, "1987", address());
    }

    @Test
    void each_part_is_shown_to_its_own_audience_and_to_nobody_else() throws Exception {
        choose.choose(
                somphone,
                Map.of(
                        ProfileField.NAME, Audience.PUBLIC,
                        ProfileField.COUNTRY, Audience.SIGNED_IN,
                        ProfileField.EMAIL, Audience.TRACKS,
                        ProfileField.PHONE, Audience.ME));
        String visitor = page(null).getContentAsString();
        assertThat(visitor).contains("Somphone").doesNotContain("Laos", address(), PHONE, "1987");
        String anybody = page(cast.person("Anybody")).getContentAsString();
        assertThat(anybody).contains("Somphone", "Laos").doesNotContain(address(), PHONE, "1987");
        String inTrack = page(peer).getContentAsString();
        assertThat(inTrack).contains("Somphone", "Laos", address()).doesNotContain(PHONE, "1987");
    }

    @Test
    void who_left_the_track_is_a_stranger_again_on_both_sides() throws Exception {
        choose.choose(somphone, Map.of(ProfileField.NAME, Audience.TRACKS));
        assertThat(page(peer).getStatus()).isEqualTo(200);
        grants.end(peer, new Grant(Role.PARTICIPANT, ScopeKind.TRACK, track), somphone);
        assertThat(page(peer).getStatus()).isEqualTo(404);

        PersonId stays = cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, track);
        assertThat(page(stays).getStatus()).isEqualTo(200);
        grants.end(somphone, new Grant(Role.PARTICIPANT, ScopeKind.TRACK, track), stays);
        assertThat(page(stays).getStatus()).isEqualTo(404);
    }

    @Test
    void an_officer_of_elsewhere_sees_no_more_than_anybody() throws Exception {
        choose.choose(somphone, Map.of(ProfileField.NAME, Audience.SIGNED_IN, ProfileField.PHONE, Audience.TRACKS));
        PersonId coordinator = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, UUID.randomUUID());
        PersonId manager = cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, UUID.randomUUID());
        PersonId narrow = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, UUID.randomUUID());
        PersonId operator = cast.operator();
        for (PersonId reader : new PersonId[] {coordinator, manager, narrow, operator})
            assertThat(page(reader).getContentAsString()).contains("Somphone").doesNotContain(PHONE, "1987", address());
        assertThat(page(cast.secretariat()).getContentAsString()).contains(PHONE, "1987", address());
    }

    @Test
    void nobody_outside_the_tracks_finds_whoever_takes_the_directory_back() throws Exception {
        choose.choose(somphone, Map.of(ProfileField.NAME, Audience.PUBLIC));
        assertThat(page(null).getStatus()).isEqualTo(200);
        consent.answer(somphone, Purpose.DIRECTORY, false, Purpose.DIRECTORY.version(), Language.ENGLISH);
        assertThat(page(null).getStatus()).isEqualTo(404);
        assertThat(page(cast.person("Anybody")).getStatus()).isEqualTo(404);
        assertThat(page(peer).getStatus()).isEqualTo(200);
    }

    @Test
    void one_may_look_with_others_eyes_at_oneself_and_at_nobody_else() throws Exception {
        choose.choose(somphone, Map.of(ProfileField.NAME, Audience.PUBLIC));
        String asPublic = mvc.perform(get("/people/" + somphone + "?as=PUBLIC").with(cast.as(somphone)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asPublic).contains("This is what everybody sees").doesNotContain(PHONE, "1987");
        assertThat(Jsoup.parse(asPublic).select(".views [aria-current]").text())
                .as("with whose eyes the page is seen")
                .isEqualTo("As everybody");
        String peers = mvc.perform(get("/people/" + somphone + "?as=ME").with(cast.as(peer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(peers).contains("Somphone").doesNotContain(PHONE);
    }

    /** The link in a list and the page behind it are decided by two statements, which may never differ. */
    @Test
    void whoever_is_linked_can_be_opened_and_nobody_else_is_linked() throws Exception {
        var readers = new java.util.ArrayList<@Nullable PersonId>(java.util.Arrays.asList(
                null, peer, somphone, cast.person("Anybody"), cast.operator(), cast.secretariat()));
        for (boolean listed : new boolean[] {true, false}) {
            consent.answer(somphone, Purpose.DIRECTORY, listed, Purpose.DIRECTORY.version(), Language.ENGLISH);
            for (Audience audience : Audience.values()) {
                choose.choose(somphone, Map.of(ProfileField.NAME, audience));
                for (PersonId reader : readers) {
                    var viewer = reader == null ? null : cast.viewer(reader);
                    assertThat(profiles.openAmong(java.util.Set.of(somphone), viewer)
                                    .contains(somphone))
                            .as(audience + " " + listed + " " + readers.indexOf(reader))
                            .isEqualTo(page(reader).getStatus() == 200);
                }
            }
        }
    }

    @Test
    void the_choice_is_made_on_a_page_and_a_repeat_changes_nothing() throws Exception {
        var request = post("/me/audience");
        for (ProfileField field : ProfileField.values()) request.param(field.name(), "TRACKS");
        for (int i = 0; i < 2; i++)
            assertThat(mvc.perform(request.with(cast.as(somphone)).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(303);
        assertThat(db.sql("select count(*) from v_audit where object_id = :id and to_state = 'AUDIENCE_CHOSEN'")
                        .param("id", somphone)
                        .one(Long.class))
                .isEqualTo(1);
        var wrong = post("/me/audience").param("NAME", "EVERYONE");
        assertThat(mvc.perform(wrong.with(cast.as(somphone)).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void names_are_kept_as_typed_and_a_city_by_its_present_name() throws Exception {
        mvc.perform(post("/me")
                        .param("version", "0")
                        .param("printName", "ສົມພອນ")
                        .param("nameLanguage", "lo")
                        .param("sortKey", "Phone")
                        .param("citizenship", "LA")
                        .param("citizenshipTwo", "KR")
                        .param("birthYear", "1987")
                        .param("language", "en")
                        .param("zone", "Asia/Calcutta")
                        .with(cast.as(somphone))
                        .with(csrf()))
                .andReturn();
        assertThat(db.sql("""
                        select print_name || '|' || sort_key || '|' || latin_name || '|' || zone || '|' || citizenships::text
                        from identity_person where id = :id
                        """).param("id", somphone).one(String.class)).isEqualTo("ສົມພອນ|Phone||Asia/Kolkata|{LA,KR}");
        String page = page(somphone).getContentAsString();
        assertThat(page).contains("lang=\"lo\">ສົມພອນ", "Kolkata", "South Korea");
    }

    @Test
    void languages_are_spoken_at_a_level_and_forgotten() throws Exception {
        for (String level : new String[] {"BASIC", "FLUENT"})
            mvc.perform(post("/me/languages")
                            .param("language", "ko")
                            .param("level", level)
                            .with(cast.as(somphone))
                            .with(csrf()))
                    .andReturn();
        assertThat(page(somphone).getContentAsString()).contains("Korean (fluent)");
        String korean = mvc.perform(get("/me/languages").with(cast.as(koreanReader())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(korean).contains("내가 하는 언어");
        mvc.perform(post("/me/languages/ko/removal").with(cast.as(somphone)).with(csrf()))
                .andReturn();
        assertThat(page(somphone).getContentAsString()).doesNotContain("Korean (fluent)");
    }

    private PersonId koreanReader() {
        return cast.person("지민", Language.KOREAN, "KR", "Asia/Seoul");
    }
}
