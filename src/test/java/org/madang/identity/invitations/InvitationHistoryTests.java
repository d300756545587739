package org.madang.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.signin.Address;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class InvitationHistoryTests {
    private static final String HERE = "/people/invitations/history";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Pages pages;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private WorksWorld works;

    @Autowired
    private InvitePerson invite;

    @Autowired
    private ChangeInvitation change;

    private WorksWorld.Place place;
    private PersonId officer;
    private String mark;

    @BeforeEach
    void anOfficerOfOneTrack() {
        place = works.place("LA", true);
        officer = cast.with(Role.SECRETARIAT, ScopeKind.TRACK, place.track().value());
        mark = "h" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String invited(String name) {
        var invited = invite.invite(
                Address.parse(name + "." + mark + "@example.org").orElseThrow(),
                name + " " + mark,
                Language.ENGLISH,
                new Grant(Role.INSTRUCTOR, ScopeKind.TRACK, place.track().value()),
                cast.viewer(officer));
        return ((InvitePerson.Outcome.Invited) invited).token();
    }

    private UUID id(String name) {
        return db.sql("select id from identity_invitation where email = :email")
                .param("email", name.toLowerCase(Locale.ROOT) + "." + mark + "@example.org")
                .one(UUID.class);
    }

    private List<String> lines(PersonId reader) throws Exception {
        return pages.open(HERE, reader).select("ol.lines > li").eachText().stream()
                .filter(line -> line.contains(mark))
                .toList();
    }

    @Test
    void it_tells_what_became_of_each_the_last_first_and_hides_the_address_of_an_account() throws Exception {
        String link = invited("Noy");
        invited("Kham");
        assertThat(change.withdraw(id("Kham"), cast.viewer(officer))).isInstanceOf(ChangeInvitation.Outcome.Done.class);
        mvc.perform(post("/invitations/" + link).with(csrf())).andExpect(status().isSeeOther());
        assertThat(lines(officer)).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).contains("Taken up", "Noy " + mark + ": Instructor");
            assertThat(lines.get(1)).contains("Withdrawn", "Kham " + mark + " (kham." + mark + "@example.org)");
            assertThat(lines.get(3)).contains("Invited", "Noy").doesNotContain("@");
        });
        Document list = pages.open("/people/invitations", officer);
        assertThat(list.select("a[href=" + HERE + "]")).hasSize(1);
    }

    @Test
    void an_officer_of_another_place_reads_none_of_it_and_korean_is_spoken() throws Exception {
        invited("Seng");
        PersonId other = cast.with(
                Role.SECRETARIAT,
                ScopeKind.TRACK,
                works.place("KH", true).track().value());
        assertThat(lines(other)).isEmpty();
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(pages.open(HERE, korean).select("main").text())
                .contains("변경 이력", "초대함")
                .doesNotContain("⟦");
        mvc.perform(get(HERE).with(cast.as(cast.person("Nobody")))).andExpect(status().isForbidden());
    }

    @Test
    void it_costs_the_same_for_one_and_for_three() throws Exception {
        invited("One");
        int one = statements();
        invited("Two");
        invited("Three");
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        var signedIn = cast.as(officer);
        // The first look may fill what is remembered between requests.
        mvc.perform(get(HERE).with(signedIn));
        int before = Db.statements();
        mvc.perform(get(HERE).with(signedIn));
        return Db.statements() - before;
    }
}
