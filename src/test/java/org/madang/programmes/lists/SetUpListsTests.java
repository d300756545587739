package org.madang.programmes.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.institutions.RenameInstitution;
import org.madang.programmes.EditionId;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
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

/** Everything that can be set up, as tables. */
@MadangTest
class SetUpListsTests {
    private static final String LISTS = "/set-up/lists/";

    @Autowired
    Lists lists;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions editions;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    RenameInstitution rename;

    @Autowired
    GiveInstitutionRole giveRole;

    PersonId officer;
    PersonId korean;
    ProgrammeId programme;
    EditionId edition;
    TrackId track;

    /** A word that only this test's things hold, so that others' do not disturb. */
    String mine;

    @BeforeEach
    void anEdition() {
        officer = cast.secretariat();
        korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        programme = editions.programme(officer);
        edition = editions.edition(programme, officer);
        track = editions.track(edition, officer);
        mine = "m" + UUID.randomUUID().toString().substring(0, 8);
    }

    private InstitutionId institution(String english, String korean, String country) {
        return createInstitution
                .create(
                        mine + "-" + UUID.randomUUID(),
                        Multilingual.of("en", english, "ko", korean),
                        new InstitutionFacts(InstitutionKind.PARTNER, new Country(country), "", null),
                        officer)
                .institution();
    }

    private String about(String list) {
        return LISTS + list + "?q=" + mine;
    }

    private void called(String table, Object id, String english, String korean) {
        db.sql("update " + table + " set title = :title where id = :id")
                .param("title", Multilingual.of("en", english + " " + mine, "ko", korean + " " + mine))
                .param("id", id)
                .update();
    }

    @Test
    void institutions_are_found_by_role_country_and_earlier_name_and_sorted_for_the_reader() throws Exception {
        InstitutionId film = institution("Film Centre", "영화원", "KH");
        InstitutionId book = institution("Book House", "책의 집", "LA");
        institution("Archive", "하늘기록관", "LA");
        giveRole.give(edition, track, film, InstitutionRole.PARTNER, officer);
        giveRole.give(edition, track, book, InstitutionRole.HOST, officer);
        giveRole.give(edition, null, book, InstitutionRole.SPONSOR, officer);
        rename.rename(book, Multilingual.of("en", "House of Books", "ko", "책집"), LocalDate.of(2024, 1, 1), officer);
        assertThat(lists.names(officer, about("institutions")))
                .containsExactly("Archive", "Film Centre", "House of Books");
        assertThat(lists.names(korean, about("institutions"))).containsExactly("영화원", "책집", "하늘기록관");
        assertThat(lists.names(officer, about("institutions") + "&role=HOST")).containsExactly("House of Books");
        assertThat(lists.names(officer, about("institutions") + "&country=KH")).containsExactly("Film Centre");
        assertThat(lists.names(officer, LISTS + "institutions?q=Book%20House")).contains("House of Books");
        assertThat(lists.open(officer, about("institutions") + "&role=HOST")
                        .select("td")
                        .eachText())
                .contains("Laos", "Host and Sponsor", "1", "Listed");
        assertThat(lists.open(korean, about("institutions")).select("h1, thead").text())
                .contains("기관", "국가", "역할");
        assertThat(lists.csv(officer, LISTS + "institutions", "?q=" + mine + "&col=names"))
                .contains("Book House", "책의 집");
    }

    @Test
    void editions_and_tracks_are_listed_with_dates_and_what_was_put_away() throws Exception {
        called("programmes_edition", edition, "First", "처음");
        EditionId next = editions.later(programme, officer);
        called("programmes_edition", next, "Second", "다음");
        called("programmes_track", track, "Film", "영화");
        called("programmes_programme", programme, "Training", "연수");
        assertThat(lists.names(officer, about("editions"))).containsExactly("Second " + mine, "First " + mine);
        assertThat(lists.names(officer, about("editions") + "&sort=title"))
                .containsExactly("First " + mine, "Second " + mine);
        db.sql("update programmes_edition set archived_at = now() where id = :id")
                .param("id", next)
                .update();
        assertThat(lists.names(officer, about("editions") + "&shelf=AWAY")).containsExactly("Second " + mine);
        assertThat(lists.open(korean, about("tracks")).select("tbody").text())
                .contains("영화 " + mine, "처음 " + mine, "캄보디아", "2021");
        assertThat(lists.names(officer, about("tracks") + "&country=KH")).containsExactly("Film " + mine);
        assertThat(lists.names(officer, about("tracks") + "&country=LA")).isEmpty();
        assertThat(lists.names(officer, about("programmes"))).containsExactly("Training " + mine);
        assertThat(lists.ask(officer, LISTS + "nothing").getStatus()).isEqualTo(404);
    }

    @Test
    void every_page_of_a_list_is_reached_once() throws Exception {
        var names = new ArrayList<String>();
        for (int i = 0; i < 56; i++) {
            names.add("House " + i % 7);
            institution("House " + i % 7, "집 " + i % 7, i % 2 == 0 ? "KH" : "LA");
        }
        names.sort(null);
        for (String sort : List.of("", "&sort=country", "&sort=-editions"))
            assertThat(lists.allNames(officer, about("institutions") + sort))
                    .containsExactlyInAnyOrderElementsOf(names);
        assertThat(lists.allNames(officer, about("institutions"))).isEqualTo(names);
    }

    @Test
    void three_rows_cost_what_one_costs() throws Exception {
        for (String list : List.of("institutions", "editions", "tracks", "programmes")) {
            institution("One", "하나", "KH");
            int one = lists.statements(officer, LISTS + list);
            institution("Two", "둘", "KH");
            editions.track(editions.later(editions.programme(officer), officer), officer);
            assertThat(lists.statements(officer, LISTS + list)).as(list).isEqualTo(one);
        }
    }

    @Test
    void whoever_sets_up_one_edition_lists_and_takes_home_that_one() throws Exception {
        called("programmes_edition", edition, "Theirs", "그들");
        called("programmes_track", track, "Their track", "그들 과정");
        EditionId other = editions.later(programme, officer);
        called("programmes_edition", other, "Not theirs", "아님");
        PersonId ofEdition = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, edition.value());
        PersonId ofProgramme = cast.with(Role.SECRETARIAT, ScopeKind.PROGRAMME, programme.value());
        assertThat(lists.names(ofEdition, LISTS + "editions")).containsExactly("Theirs " + mine);
        assertThat(lists.names(ofEdition, LISTS + "tracks")).containsExactly("Their track " + mine);
        assertThat(lists.names(ofEdition, LISTS + "programmes")).isEmpty();
        assertThat(lists.names(ofProgramme, LISTS + "editions")).hasSize(2);
        assertThat(lists.csv(ofEdition, LISTS + "editions", ""))
                .contains("Theirs " + mine)
                .doesNotContain("Not theirs");
        InstitutionId house = institution("House", "집", "KH");
        String slug = db.sql("select slug from v_institution where id = :id")
                .param("id", house)
                .one(String.class);
        assertThat(lists.open(ofEdition, about("institutions"))
                        .select("tbody th a")
                        .attr("href"))
                .isEqualTo("/institutions/" + slug);
        assertThat(lists.open(officer, about("institutions"))
                        .select("tbody th a")
                        .attr("href"))
                .isEqualTo("/set-up/institutions/" + slug + "/edit");
        lists.sheet(officer, LISTS + "tracks");
        for (PersonId stranger :
                List.of(cast.person("Nobody"), cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, track.value())))
            lists.closed(stranger, LISTS + "institutions");
    }
}
