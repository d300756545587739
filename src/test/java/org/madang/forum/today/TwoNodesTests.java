package org.madang.forum.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.database.Epoch;
import org.madang.forum.ForumState;
import org.madang.forum.MoveForum;
import org.madang.forum.NewForum;
import org.madang.forum.OpenForum;
import org.madang.identity.sessions.Sessions;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A second node of the program keeps its own picture of where there are forums, over the same database. */
@MadangTest
class TwoNodesTests {
    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Sessions sessions;

    @Autowired
    SampleEditions editions;

    @Autowired
    OpenForum open;

    @Autowired
    MoveForum move;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Test
    void the_other_node_leads_to_a_forum_from_the_first_request_after_it_was_announced() {
        PersonId officer = cast.secretariat();
        var edition = editions.edition(editions.programme(officer), officer);
        PersonId official = cast.with(Role.OFFICIAL, ScopeKind.EDITION, edition.value());
        String cookie = sessions.begin(official, "test");
        Epoch elsewhere = beans.createBean(Epoch.class);
        var navigation = new ForumNavigation(new ForumPlaces(db, elsewhere));

        var forum = new NewForum(
                edition,
                SampleEditions.slug("forum"),
                Multilingual.of("en", "Libraries"),
                Multilingual.of("en", "Eight countries compare."),
                ZoneId.of("Asia/Seoul"),
                List.of(new NewForum.Section("today", Multilingual.of("en", "How it is"), 200)));
        var opened = (OpenForum.Outcome.Opened) open.open(forum, officer);
        assertThat(navigation.entriesFor(request(cookie, elsewhere))).isEmpty();

        move.move(opened.forum(), ForumState.ANNOUNCED, null, officer);
        assertThat(navigation.entriesFor(request(cookie, elsewhere))).hasSize(1);

        Viewer viewer = request(cookie, elsewhere);
        int before = Db.statements();
        navigation.entriesFor(viewer);
        assertThat(Db.statements()).isEqualTo(before);
    }

    /** What the filter of the other node does first: it finds out who asks, and what number the database is at. */
    private Viewer request(String cookie, Epoch elsewhere) {
        Viewer viewer = sessions.viewer(cookie).orElseThrow();
        elsewhere.read(db.sql("select number from v_epoch").one(Long.class));
        return viewer;
    }
}
