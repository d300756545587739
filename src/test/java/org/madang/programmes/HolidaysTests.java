package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class HolidaysTests {
    private static final Country BRUNEI = new Country("BN");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    AddHoliday add;

    @Autowired
    ChangeHoliday change;

    @Autowired
    ConfirmHolidays confirm;

    @Autowired
    RemoveHoliday remove;

    @Autowired
    RestoreHoliday restore;

    @Autowired
    CreateInstitution createInstitution;

    PersonId secretariat;
    PersonId officer;
    /** A year that no other test and no list of ours fills. */
    int year;

    String name;

    @BeforeEach
    void anOfficerOfBrunei() {
        secretariat = cast.secretariat();
        var facts = new InstitutionFacts(InstitutionKind.MINISTRY, BRUNEI, "", null);
        var ministry = createInstitution
                .create(SampleEditions.slug("bn"), Multilingual.of("en", "Ministry"), facts, secretariat)
                .institution();
        officer = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, ministry.value());
        year = db.sql("select coalesce(max(extract(year from date)), 2030)::int + 1 from programmes_holiday")
                .one(Integer.class);
        name = "Feast " + UUID.randomUUID().toString().substring(0, 8);
    }

    private HolidayPlan plan(int day, boolean estimated) {
        return new HolidayPlan(LocalDate.of(year, 3, day), name, "", estimated);
    }

    private HolidayId added(int day, boolean estimated) {
        if (add.add(BRUNEI, plan(day, estimated), officer) instanceof AddHoliday.Outcome.Added(var id)) return id;
        throw new AssertionError("not added");
    }

    private Document open(PersonId by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).as(path).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(PersonId by, String path, String... typed) throws Exception {
        var request = post(path).with(csrf()).with(cast.as(by));
        for (int i = 0; i < typed.length; i += 2) request.param(typed[i], typed[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }

    private String state(HolidayId id) {
        return db.sql("""
                        select case when removed_at is not null then 'removed' when estimated then 'estimated'
                                    when confirmed_at is not null then 'confirmed' else 'listed' end
                        from programmes_holiday where id = :id
                        """).param("id", id).one(String.class);
    }

    @Test
    void an_officer_adds_a_holiday_once() {
        HolidayId id = added(4, true);
        assertThat(state(id)).isEqualTo("estimated");
        assertThat(add.add(BRUNEI, plan(4, true), officer)).isInstanceOf(AddHoliday.Outcome.AlreadyThere.class);
    }

    @Test
    void whoever_calls_a_date_certain_confirms_it() {
        assertThat(state(added(5, false))).isEqualTo("confirmed");
    }

    @Test
    void a_moved_holiday_keeps_what_stood_before_in_the_record() {
        HolidayId id = added(6, true);
        assertThat(change.change(id, 1, plan(7, false), officer)).isInstanceOf(ChangeHoliday.Outcome.Changed.class);
        assertThat(state(id)).isEqualTo("confirmed");
        String changes = db.sql("select changes::text from v_audit where object_id = :id order by id desc limit 1")
                .param("id", id)
                .one(String.class);
        assertThat(changes).contains("\"before\": \"" + year + "-03-06\"", "\"after\": \"" + year + "-03-07\"");
    }

    @Test
    void two_officers_do_not_overwrite_each_other_unseen() {
        HolidayId id = added(8, true);
        change.change(id, 1, plan(9, true), officer);
        assertThat(change.change(id, 1, plan(10, true), secretariat)).isInstanceOf(ChangeHoliday.Outcome.Stale.class);
        HolidayId other = added(20, true);
        assertThat(change.change(other, 1, plan(9, true), officer)).isInstanceOf(ChangeHoliday.Outcome.Taken.class);
    }

    @Test
    void a_removed_holiday_can_be_put_back_unless_it_was_added_again() {
        HolidayId id = added(11, true);
        assertThat(remove.remove(id, officer)).isInstanceOf(RemoveHoliday.Outcome.Removed.class);
        assertThat(remove.remove(id, officer)).isInstanceOf(RemoveHoliday.Outcome.RemovedAlready.class);
        assertThat(change.change(id, 2, plan(12, true), officer)).isInstanceOf(ChangeHoliday.Outcome.Removed.class);
        HolidayId again = added(11, true);
        assertThat(restore.restore(id, officer)).isInstanceOf(RestoreHoliday.Outcome.Taken.class);
        remove.remove(again, officer);
        assertThat(restore.restore(id, officer)).isInstanceOf(RestoreHoliday.Outcome.Restored.class);
        assertThat(restore.restore(id, officer)).isInstanceOf(RestoreHoliday.Outcome.NotRemoved.class);
    }

    @Test
    void a_year_is_confirmed_at_once_and_only_once() {
        added(13, true);
        added(14, true);
        assertThat(confirm.confirm(BRUNEI, Year.of(year), officer).holidays()).isEqualTo(2);
        assertThat(confirm.confirm(BRUNEI, Year.of(year), officer).holidays()).isZero();
    }

    @Test
    void an_officer_keeps_their_own_country_and_no_other() throws Exception {
        HolidayId id = added(15, true);
        Document page = open(officer, "/holidays/BN?year=" + year);
        assertThat(page.select("main").text()).contains("Brunei", name, "Estimated");
        assertThat(page.select("form[action=/holiday/" + id + "/confirmation]")).isNotEmpty();
        PersonId korean = cast.person("김서울", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(open(korean, "/holidays/BN?year=" + year).select("main").text())
                .contains("브루나이 공휴일", "예상");
        assertThat(open(officer, "/holidays")
                        .select("main .lines a[href^=/holidays/]")
                        .eachAttr("href"))
                .allMatch(href -> href.startsWith("/holidays/BN"));
        assertThat(open(secretariat, "/holidays").select("main a[href^=/holidays/KH]"))
                .isNotEmpty();
        for (String path : new String[] {"/holidays/KH", "/holidays/KR", "/holidays/XX", "/holidays/none"})
            assertThat(mvc.perform(get(path).with(cast.as(officer)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
    }

    @Test
    void a_stale_tab_is_told_what_the_other_wrote_and_loses_nothing() throws Exception {
        HolidayId id = added(16, true);
        Document form = open(officer, "/holiday/" + id + "/edit");
        assertThat(form.select("input[name=version]").val()).isEqualTo("1");
        change.change(id, 1, new HolidayPlan(LocalDate.of(year, 3, 17), name + " (moved)", "", true), secretariat);
        var answer = send(
                officer,
                "/holiday/" + id,
                "version",
                "1",
                "date",
                year + "-03-18",
                "name",
                name + " mine",
                "certainty",
                "ESTIMATED");
        assertThat(answer.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#faster").text()).contains(name + " (moved)", "17");
        assertThat(page.select("input[name=name]").val()).isEqualTo(name + " mine");
        String version = page.select("input[name=version]").val();
        assertThat(version).isEqualTo("2");
        var again = send(
                officer,
                "/holiday/" + id,
                "version",
                version,
                "date",
                year + "-03-18",
                "name",
                name + " mine",
                "certainty",
                "ESTIMATED");
        assertThat(again.getStatus()).isEqualTo(303);
    }

    @Test
    void what_is_typed_wrong_stands_beside_the_field() throws Exception {
        var answer = send(officer, "/holidays/BN", "date", "2027-02-31", "name", "x".repeat(200), "certainty", "?");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#name-error, #certainty-error, #date-error")).hasSize(3);
        assertThat(page.select("input[name=name]").val()).hasSize(200);
        for (String after : new String[] {"x", "2027-01-01~x", "99999-01-01~" + UUID.randomUUID(), "~"})
            open(officer, "/holidays/BN?year=2027&after=" + after);
    }

    @Test
    void a_long_year_goes_on_by_pages_at_the_same_cost() throws Exception {
        added(1, true);
        String path = "/holidays/BN?year=" + year;
        open(officer, path);
        int one = statements(path);
        for (int i = 0; i < 70; i++)
            add.add(BRUNEI, new HolidayPlan(LocalDate.of(year, 5, 1).plusDays(i), name, "", true), officer);
        assertThat(statements(path)).isEqualTo(one);
        Document first = open(officer, path);
        assertThat(first.select("main .lines > li")).hasSize(60);
        Document second = open(officer, first.select("a[rel=next]").last().attr("href"));
        assertThat(second.select("main .lines > li")).hasSize(11);
    }

    private int statements(String path) throws Exception {
        var signedIn = cast.as(officer);
        int before = Db.statements();
        mvc.perform(get(path).with(signedIn));
        return Db.statements() - before;
    }

    @Test
    void a_name_says_nothing_of_certainty_so_that_it_stays_when_the_day_is_confirmed() {
        assertThat(db.sql("select count(*) from programmes_holiday where source = 'seed' and name like '%estimated%'")
                        .one(Long.class))
                .isZero();
        assertThat(db.sql("select count(*) from programmes_holiday where source = 'seed' and estimated")
                        .one(Long.class))
                .isPositive();
    }
}
