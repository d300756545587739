package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** By whose clock somebody reads the pages: their browser's, until they choose. */
@MadangTest
class ZoneTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    private String signIn(String address, String zone) throws Exception {
        mvc.perform(post("/sign-in").param("email", address).with(csrf()));
        String mail = db.sql(
                        "select body_text from notifications_message where recipient_address = :to order by created_at desc limit 1")
                .param("to", address)
                .one(String.class);
        var code = Pattern.compile("\\b\\d{6}\\b").matcher(mail);
        assertThat(code.find()).as(mail).isTrue();
        mvc.perform(post("/sign-in/code")
                .param("email", address)
                .param("code", code.group())
                .param("zone", zone)
                .with(csrf()));
        return db.sql("select zone from identity_person where email = :email")
                .param("email", address)
                .one(String.class);
    }

    private static String newAddress() {
        return "z" + UUID.randomUUID() + "@example.org";
    }

    private String zoneOf(PersonId person) {
        return db.sql("select zone from identity_person where id = :id")
                .param("id", person)
                .one(String.class);
    }

    private Document page(String path, PersonId person, String language) throws Exception {
        return Jsoup.parse(mvc.perform(get(path + "?lang=" + language).with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Vientiane,Asia/Vientiane",
        "Asia/Calcutta,Asia/Kolkata",
        "Asia/Katmandu,Asia/Kathmandu",
        "Australia/Sydney,Australia/Sydney",
        "'',Asia/Seoul",
        "UTC,Asia/Seoul",
        "+05:30,Asia/Seoul",
        "<b>Moon</b>,Asia/Seoul",
    })
    void whoever_comes_first_lives_by_the_clock_their_browser_names_and_no_nonsense_counts(String named, String kept)
            throws Exception {
        assertThat(signIn(newAddress(), named)).isEqualTo(kept);
    }

    @Test
    void a_browser_sets_it_once_and_a_later_one_changes_nothing() throws Exception {
        String address = newAddress();
        assertThat(signIn(address, "")).isEqualTo("Asia/Seoul");
        assertThat(signIn(address, "Asia/Phnom_Penh")).isEqualTo("Asia/Phnom_Penh");
        assertThat(signIn(address, "Europe/Paris")).isEqualTo("Asia/Phnom_Penh");
        assertThat(db.sql(
                                "select reason from identity_audit a join identity_person p on p.id = a.object_id where p.email = :email and a.to_state = 'ZONE_TOLD'")
                        .param("email", address)
                        .list(String.class))
                .containsExactly("Asia/Phnom_Penh");
    }

    @Test
    void the_clock_that_an_office_knows_of_somebody_stays() throws Exception {
        var person = cast.person("Souksavanh", Language.LAO, "LA", "Asia/Vientiane");
        String address = db.sql("select email from identity_person where id = :id")
                .param("id", person)
                .one(String.class);
        assertThat(signIn(address, "Europe/Paris")).isEqualTo("Asia/Vientiane");
    }

    @Test
    void every_door_asks_the_browser() throws Exception {
        var door = Jsoup.parse(
                mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString());
        assertThat(door.select("form[action=/sign-in/password] input[name=zone][data-clock]"))
                .hasSize(1);
        assertThat(door.select("form[action=/sign-in/passkey] input[name=zone][data-clock]"))
                .hasSize(1);
        assertThat(door.select("script[src*=clock.js]")).hasSize(1);
    }

    @Test
    void this_week_says_whose_clock_it_keeps_and_takes_that_of_the_device_at_one_press() throws Exception {
        var person = cast.person("Ana", Language.ENGLISH, "PH", "Asia/Manila");
        var week = page("/this-week", person, "en");
        assertThat(week.select("main").text()).contains("Times on your pages are those of Manila.");
        assertThat(week.select("a[href=/me#zone]")).hasSize(1);
        // Without the script nobody is asked: the server does not know where the browser is.
        assertThat(week.select("[data-clock-here=Asia/Manila]").hasAttr("hidden"))
                .isTrue();
        assertThat(page("/this-week", person, "ko").select("main").text()).contains("페이지의 시각은 마닐라 기준입니다.");

        for (int press = 0; press < 2; press++) {
            var pressed = mvc.perform(post("/me/zone")
                            .param("zone", "Asia/Saigon")
                            .with(csrf())
                            .with(cast.as(person)))
                    .andReturn()
                    .getResponse();
            assertThat(pressed.getHeader("Location")).isEqualTo("/this-week");
            assertThat(zoneOf(person)).isEqualTo("Asia/Ho_Chi_Minh");
        }
        var nonsense = mvc.perform(
                        post("/me/zone").param("zone", "Atlantis").with(csrf()).with(cast.as(person)))
                .andReturn()
                .getResponse();
        assertThat(nonsense.getHeader("Location")).isEqualTo("/me");
        assertThat(zoneOf(person)).isEqualTo("Asia/Ho_Chi_Minh");
    }

    @Test
    void who_keeps_their_own_clock_is_remembered_by_the_device_for_each_other_clock() throws Exception {
        var person = cast.person("Ana", Language.ENGLISH, "PH", "Asia/Manila");
        var week = page("/this-week", person, "en");
        assertThat(week.select("[data-clock-here] button[name=say][value=KEEP]").text())
                .isEqualTo("Keep the time in Manila");
        assertThat(page("/this-week", person, "km")
                        .select("[data-clock-here] button[name=say]")
                        .text())
                .startsWith("រក្សាម៉ោងនៅ");
        assertThat(kept(person, "", "Europe/Paris")).isEqualTo("Europe/Paris");
        assertThat(kept(person, "Europe/Paris", "Asia/Calcutta")).isEqualTo("Europe/Paris.Asia/Kolkata");
        assertThat(kept(person, "Europe/Paris.Asia/Kolkata", "Europe/Paris")).isEqualTo("Asia/Kolkata.Europe/Paris");
        assertThat(kept(person, "nonsense..<b>", "Asia/Seoul")).isEqualTo("Asia/Seoul");
        assertThat(kept(person, "Asia/Seoul", "Atlantis")).isNull();
        assertThat(zoneOf(person)).isEqualTo("Asia/Manila");
    }

    private @Nullable String kept(PersonId person, String before, String here) throws Exception {
        var answer = mvc.perform(post("/me/zone")
                        .param("say", "KEEP")
                        .param("zone", here)
                        .with(csrf())
                        .with(cast.as(person))
                        .with(request -> {
                            request.setCookies(request.getCookies()[0], new Cookie("madang-clocks-kept", before));
                            return request;
                        }))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/this-week");
        var cookie = answer.getCookie("madang-clocks-kept");
        return cookie == null ? null : cookie.getValue();
    }

    @Test
    void every_city_is_offered_under_me_once_and_the_own_one_first() throws Exception {
        var person = cast.person("Bold", Language.ENGLISH, "MN", "Asia/Hovd");
        var zones = page("/me", person, "en").select("select[name=zone] option");
        assertThat(zones.first().val()).isEqualTo("Asia/Hovd");
        assertThat(zones.eachAttr("value"))
                .doesNotHaveDuplicates()
                .contains("Asia/Kathmandu", "Asia/Ulaanbaatar", "Asia/Tashkent", "Australia/Sydney", "Pacific/Auckland")
                .hasSizeGreaterThan(300);
        assertThat(page("/me", person, "ko")
                        .select("select[name=zone] option[value=Asia/Ulaanbaatar]")
                        .text())
                .isEqualTo("울란바토르");
    }
}
