package org.madang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.Lists;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows behind a figure, as a table. */
@MadangTest
class FigureRowsTests {
    @Autowired
    Lists lists;

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions editions;

    @Autowired
    Enrol enrol;

    PersonId officer;
    PersonId manager;
    TrackId track;
    String path;

    @BeforeEach
    void aYear() {
        String label = "f" + UUID.randomUUID().toString().substring(0, 8);
        officer = cast.secretariat();
        EditionId edition = editions.edition(editions.programme(officer), label, officer);
        track = editions.track(edition, officer);
        manager = cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, track.value());
        path = "/report/" + label + "/experts";
    }

    private void enrolled(String name, String country) {
        enrol.enrol(cast.person(name), track, new Country(country), Grade.EXPERT, EnrolmentState.ACTIVE, officer);
    }

    @Test
    void they_are_narrowed_and_sorted_by_their_address() throws Exception {
        enrolled("Sok", "KH");
        enrolled("Anong", "LA");
        enrolled("Boun", "LA");
        assertThat(lists.names(officer, path)).containsExactly("Anong", "Boun", "Sok");
        assertThat(lists.names(officer, path + "?sort=of")).hasSize(3).startsWith("Sok");
        assertThat(lists.names(officer, path + "?sort=-of")).hasSize(3).endsWith("Sok");
        assertThat(lists.names(officer, path + "?of=LA&sort=-row")).containsExactly("Boun", "Anong");
        assertThat(lists.names(officer, path + "?q=bou")).containsExactly("Boun");
        assertThat(lists.open(officer, path + "?of=KH").select("h1").text()).contains("Cambodia");
        PersonId korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(lists.open(korean, path).select("main").text()).contains("국가", "라오스", "캄보디아 영화산업");
        assertThat(lists.csv(officer, path, "?of=LA")).contains("Anong", "Laos").doesNotContain("Sok");
        lists.sheet(officer, path);
    }

    @Test
    void whoever_may_see_no_names_learns_none_from_a_search_an_order_or_a_file() throws Exception {
        enrolled("Zebra", "KH");
        enrolled("Anong", "LA");
        assertThat(lists.names(manager, path)).containsExactly("A participant", "A participant");
        assertThat(lists.names(manager, path + "?q=zebra")).isEmpty();
        assertThat(lists.open(manager, path + "?sort=row").select("tbody td").eachText())
                .isEqualTo(lists.open(manager, path).select("tbody td").eachText());
        assertThat(lists.csv(manager, path, ""))
                .contains("A participant", "Cambodia")
                .doesNotContain("Zebra")
                .doesNotContain("Anong");
        lists.closed(cast.person("Nobody"), path);
        assertThat(lists.ask(officer, path + "/export.csv?of=nowhere").getStatus())
                .isEqualTo(404);
    }

    @Test
    void every_page_is_reached_and_costs_the_same() throws Exception {
        var names = new ArrayList<String>();
        enrolled("P 00", "KH");
        int one = lists.statements(officer, path);
        names.add("P 00");
        for (int i = 1; i < 56; i++) {
            String name = "P %02d".formatted(i % 30);
            names.add(name);
            enrolled(name, i % 3 == 0 ? "KH" : "LA");
        }
        names.sort(null);
        assertThat(lists.statements(officer, path)).isEqualTo(one);
        assertThat(lists.allNames(officer, path)).isEqualTo(names);
        for (String sort : List.of("?sort=of", "?sort=-context"))
            assertThat(lists.allNames(officer, path + sort)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(lists.allNames(manager, path)).hasSize(56);
    }
}
