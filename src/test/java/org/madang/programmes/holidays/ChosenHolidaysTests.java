package org.madang.programmes.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionKind;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** Several holidays are confirmed, removed or put back at once, as far as their countries are one’s own. */
@MadangTest
class ChosenHolidaysTests {
    private static final String PATH = "/holidays/chosen";

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    Clock clock;

    @Autowired
    CreateInstitution createInstitution;

    PersonId officer;
    String mine;
    LocalDate soon;

    @BeforeEach
    void anOfficerOfMalaysia() {
        mine = "c" + UUID.randomUUID().toString().substring(0, 8);
        soon = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusMonths(2);
        var house = createInstitution
                .create(
                        SampleEditions.slug("my"),
                        Multilingual.of("en", "House"),
                        new InstitutionFacts(InstitutionKind.MINISTRY, new Country("MY"), "", null),
                        cast.secretariat())
                .institution();
        officer = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, house.value());
    }

    @AfterEach
    void gone() {
        db.sql("delete from programmes_holiday where source = :mine")
                .param("mine", mine)
                .update();
    }

    private String holiday(String country, int day, boolean removed) {
        return db.sql("""
                        insert into programmes_holiday (country, region, date, name, estimated, source, removed_at)
                        values (:country, 'Johor', :date, :name, true, :source, case when :removed then now() end)
                        returning id::text
                        """)
                .param("country", country)
                .param("date", soon.plusDays(day))
                .param("name", "Feast " + day + " " + mine)
                .param("source", mine)
                .param("removed", removed)
                .one(String.class);
    }

    private List<String> states() {
        return db.sql("""
                        select case when removed_at is not null then 'away' when confirmed_at is not null then 'confirmed'
                                    else 'estimated' end
                        from programmes_holiday where source = :mine order by date
                        """).param("mine", mine).list(String.class);
    }

    private void send(PersonId by, int status, String what, String... ids) throws Exception {
        var fields = new ArrayList<>(List.of("what", what, "back", "/holidays/list?country=MY"));
        for (String id : ids) fields.addAll(List.of("holidays", id));
        pages.send(PATH, by, status, fields.toArray(String[]::new));
    }

    @Test
    void what_was_ticked_in_the_table_is_confirmed_together_and_a_second_time_changes_nothing() throws Exception {
        String first = holiday("MY", 1, false);
        String second = holiday("MY", 2, false);
        holiday("MY", 3, false);
        Document table = pages.open("/holidays/list?q=" + mine, officer);
        assertThat(table.select("button[formaction=" + PATH + "]")).hasSize(1);
        Document ask = pages.open(PATH + "?q=" + mine + "&row=" + first + "&row=" + second, officer);
        assertThat(ask.select("input[name=holidays][checked]").eachAttr("value"))
                .containsExactly(first, second);
        assertThat(ask.select("main input[name=back]").val()).isEqualTo("/holidays/list?q=" + mine);
        assertThat(ask.select("main").text()).contains("Malaysia", "Johor", "Estimated");
        for (int twice = 0; twice < 2; twice++) send(officer, 303, "CONFIRM", first, second);
        assertThat(states()).containsExactly("confirmed", "confirmed", "estimated");
        assertThat(db.sql("select count(*) from v_audit where object_id::text = :id")
                        .param("id", first)
                        .one(Long.class))
                .isEqualTo(1);
    }

    @Test
    void all_that_the_filters_leave_is_removed_and_put_back() throws Exception {
        String first = holiday("MY", 1, false);
        String second = holiday("MY", 2, false);
        Document ask = pages.open(PATH + "?q=" + mine + "&chosen=every", officer);
        assertThat(ask.select("input[name=holidays][checked]")).hasSize(2);
        send(officer, 303, "REMOVE", first, second);
        assertThat(states()).containsExactly("away", "away");
        send(officer, 303, "RESTORE", first, second);
        assertThat(states()).containsExactly("estimated", "estimated");
    }

    @Test
    void another_country_is_left_alone_and_what_is_missing_stands_beside_the_question() throws Exception {
        String own = holiday("MY", 1, false);
        String other = holiday("LA", 2, false);
        Document ask = pages.open(PATH + "?row=" + own + "&row=" + other, officer);
        assertThat(ask.select("input[name=holidays]").eachAttr("value")).containsExactly(own);
        assertThat(ask.select("main").text()).contains("One of those you chose belongs to a country");
        send(officer, 303, "CONFIRM", own, other);
        assertThat(states()).containsExactly("confirmed", "estimated");
        send(officer, 422, "", own);
        send(officer, 422, "CONFIRM");
        send(cast.person("Nobody"), 403, "CONFIRM", own);
    }

    @Test
    void whoever_comes_without_a_choice_finds_what_waits_as_run_counts_it() throws Exception {
        String first = holiday("MY", 1, false);
        holiday("MY", 2, true);
        holiday("LA", 3, false);
        Document ask = pages.open(PATH, officer);
        assertThat(ask.select("input[name=holidays]").eachAttr("value")).contains(first);
        assertThat(ask.select("input[name=holidays][checked]")).isEmpty();
        assertThat(ask.select("label:contains(" + mine + ")")).hasSize(1);
        assertThat(pages.open(PATH + "?all=yes", officer).select("input[name=holidays][checked]"))
                .hasSameSizeAs(ask.select("input[name=holidays]"));
        assertThat(pages.open("/run", officer).select("a[href=" + PATH + "]")).isNotEmpty();
        PersonId korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(pages.open(PATH, korean).select("main").text()).contains("말레이시아", "라오스", "예상");
    }
}
