package org.madang.programmes.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionKind;
import org.madang.programmes.EditionId;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** Several things of a set-up list are put away or taken back together, as far as one sets them up. */
@MadangTest
class ChosenThingsTests {
    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions sample;

    @Autowired
    CreateInstitution createInstitution;

    @Autowired
    Db db;

    PersonId officer;
    ProgrammeId programme;
    EditionId edition;
    List<String> tracks;

    @BeforeEach
    void anEditionOfThreeTracks() {
        officer = cast.secretariat();
        programme = sample.programme(officer);
        edition = sample.edition(programme, officer);
        tracks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            TrackId track = sample.track(edition, officer);
            tracks.add(track.toString());
        }
    }

    private void send(PersonId by, int status, String list, String what, List<String> ids) throws Exception {
        var fields = new ArrayList<>(List.of("what", what));
        for (String id : ids) fields.addAll(List.of("things", id));
        pages.send("/set-up/lists/" + list + "/chosen", by, status, fields.toArray(String[]::new));
    }

    private long listed() {
        return db.sql("select count(*) from v_track where edition_id = :edition and not archived")
                .param("edition", edition)
                .one(Long.class);
    }

    private static String rows(List<String> ids) {
        return "?row=" + String.join("&row=", ids);
    }

    @Test
    void tracks_leave_the_lists_together_and_come_back() throws Exception {
        List<String> two = tracks.subList(0, 2);
        Document list = pages.open("/set-up/lists/tracks", officer);
        assertThat(list.select("button[formaction=/set-up/lists/tracks/chosen]"))
                .hasSize(1);
        Document ask = pages.open("/set-up/lists/tracks/chosen" + rows(two), officer);
        assertThat(ask.select("input[name=things][checked]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(two);
        for (int twice = 0; twice < 2; twice++) send(officer, 303, "tracks", "ARCHIVE", two);
        assertThat(listed()).isEqualTo(1);
        assertThat(pages.open("/set-up/lists/tracks/chosen", officer)
                        .select("input[name=things]")
                        .eachAttr("value"))
                .containsAll(two)
                .doesNotContain(tracks.getLast());
        send(officer, 303, "tracks", "RESTORE", tracks);
        assertThat(listed()).isEqualTo(3);
        assertThat(db.sql(
                                "select count(*) from v_audit where object_id::text = any(:ids) and to_state in ('ARCHIVED', 'LISTED')")
                        .texts("ids", tracks)
                        .one(Long.class))
                .as("each once away and once back")
                .isEqualTo(4);
    }

    @Test
    void editions_programmes_and_institutions_do_likewise_in_the_readers_words() throws Exception {
        String institution = createInstitution
                .create(
                        SampleEditions.slug("house"),
                        Multilingual.of("en", "House", "ko", "집"),
                        new InstitutionFacts(InstitutionKind.PARTNER, null, "Battambang", null),
                        officer)
                .institution()
                .toString();
        PersonId korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        for (String[] one : new String[][] {
            {"editions", edition.toString()}, {"programmes", programme.toString()}, {"institutions", institution}
        }) {
            send(officer, 303, one[0], "ARCHIVE", List.of(one[1]));
            Document away = pages.open("/set-up/lists/" + one[0] + "/chosen" + rows(List.of(one[1])), korean);
            assertThat(away.select("main").text()).as(one[0]).contains("보관됨", "되돌리기");
            send(officer, 303, one[0], "RESTORE", List.of(one[1]));
            assertThat(pages.open("/set-up/lists/" + one[0] + "/chosen" + rows(List.of(one[1])), korean)
                            .select("main .choice .hint")
                            .eachText())
                    .as(one[0])
                    .anyMatch(hint -> hint.endsWith("있음"));
        }
    }

    @Test
    void what_another_sets_up_is_left_alone() throws Exception {
        var elsewhere = sample.edition(sample.programme(officer), officer);
        PersonId narrow = cast.with(Role.SECRETARIAT, ScopeKind.EDITION, elsewhere.value());
        Document ask = pages.open("/set-up/lists/tracks/chosen" + rows(tracks), narrow);
        assertThat(ask.select("input[name=things]")).isEmpty();
        send(narrow, 303, "tracks", "ARCHIVE", tracks);
        send(narrow, 303, "programmes", "ARCHIVE", List.of(programme.toString()));
        assertThat(listed()).isEqualTo(3);
        assertThat(pages.open("/set-up/lists/institutions", narrow).select("button[formaction$=/chosen]"))
                .isEmpty();
        send(officer, 422, "tracks", "ARCHIVE", List.of());
        send(officer, 422, "tracks", "", tracks);
        send(cast.person("Nobody"), 403, "tracks", "ARCHIVE", tracks);
    }
}
