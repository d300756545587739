package org.madang.programmes.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionKind;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.Lists;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The holidays that somebody keeps, in one table. */
@MadangTest
class HolidayTableTests {
    private static final String PATH = "/holidays/list";

    @Autowired
    Lists lists;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    CreateInstitution createInstitution;

    PersonId officer;

    /** A word that only this test's holidays hold. */
    String mine;

    @BeforeEach
    void anOfficer() {
        officer = cast.secretariat();
        mine = "h" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void gone() {
        db.sql("delete from programmes_holiday where source = :mine")
                .param("mine", mine)
                .update();
    }

    private void holiday(String name, String country, LocalDate date, boolean estimated, boolean removed) {
        db.sql("""
                        insert into programmes_holiday (country, region, date, name, estimated, source, removed_at)
                        values (:country, '', :date, :name, :estimated, :source, case when :removed then now() end)
                        """)
                .param("country", country)
                .param("date", date)
                .param("name", name + " " + mine)
                .param("estimated", estimated)
                .param("source", mine)
                .param("removed", removed)
                .update();
    }

    private List<String> names(PersonId as, String more) throws Exception {
        return lists.names(as, PATH + "?q=" + mine + more).stream()
                .map(name -> name.replace(" " + mine, ""))
                .toList();
    }

    @Test
    void they_are_narrowed_by_country_year_and_standing() throws Exception {
        holiday("Water", "KH", LocalDate.of(2027, 11, 3), true, false);
        holiday("Boats", "LA", LocalDate.of(2026, 10, 7), false, false);
        holiday("Gone", "LA", LocalDate.of(2026, 1, 7), false, true);
        assertThat(names(officer, "")).containsExactly("Gone", "Boats", "Water");
        assertThat(names(officer, "&sort=name")).containsExactly("Boats", "Gone", "Water");
        assertThat(names(officer, "&country=KH")).containsExactly("Water");
        assertThat(names(officer, "&year=2026&standing=listed")).containsExactly("Boats");
        assertThat(names(officer, "&standing=away")).containsExactly("Gone");
        PersonId korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(lists.open(korean, PATH + "?q=" + mine).select("main").text())
                .contains("캄보디아", "라오스", "삭제됨");
        int three = lists.statements(officer, PATH + "?q=" + mine);
        assertThat(lists.statements(officer, PATH + "?q=" + mine + "&country=KH"))
                .isEqualTo(three);
    }

    @Test
    void every_page_is_reached_in_the_order_of_days() throws Exception {
        for (int i = 0; i < 55; i++)
            holiday("Day %02d".formatted(i), i % 2 == 0 ? "KH" : "LA", LocalDate.of(2027, 1, 1 + i / 3), false, false);
        for (String sort : List.of("", "&sort=-date", "&sort=country", "&sort=-at"))
            assertThat(lists.allNames(officer, PATH + "?q=" + mine + sort))
                    .hasSize(55)
                    .doesNotHaveDuplicates();
    }

    @Test
    void a_coordinator_reads_and_takes_home_the_countries_of_the_own_institution() throws Exception {
        var house = createInstitution
                .create(
                        "house-" + mine,
                        Multilingual.of("en", "House"),
                        new InstitutionFacts(InstitutionKind.PARTNER, new Country("LA"), "", null),
                        officer)
                .institution();
        holiday("Water", "KH", LocalDate.of(2027, 11, 3), true, false);
        holiday("Boats", "LA", LocalDate.of(2026, 10, 7), false, false);
        PersonId coordinator = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, house.value());
        assertThat(names(coordinator, "")).containsExactly("Boats");
        assertThat(lists.csv(coordinator, PATH, "?q=" + mine)).contains("Boats").doesNotContain("Water");
        assertThat(lists.csv(coordinator, PATH, "?country=KH")).doesNotContain("Water");
        lists.sheet(officer, PATH);
        lists.closed(cast.person("Nobody"), PATH);
    }
}
