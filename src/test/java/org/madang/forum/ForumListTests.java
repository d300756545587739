package org.madang.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.Lists;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The discussion and the case studies of a forum as tables of the secretariat. */
@MadangTest
class ForumListTests {
    @Autowired
    Lists lists;

    @Autowired
    ForumWorld world;

    @Autowired
    SampleEditions editions;

    @Autowired
    OpenForum open;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    ForumWorld.Place place;
    PersonId officer;
    PersonId participant;

    @BeforeEach
    void aForum() {
        place = world.open();
        officer = place.secretariat();
        participant = world.participant(place);
    }

    private void thread(String english, String korean) {
        db.sql("update forum_thread set title = :title where id = :id")
                .param("title", Multilingual.of("en", english, "ko", korean))
                .param("id", world.thread(place, participant))
                .update();
    }

    private PersonId korean() {
        PersonId person = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(person, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        return person;
    }

    @Test
    void threads_are_found_and_sorted_in_the_readers_language_and_page_by_page() throws Exception {
        String path = place.path() + "/threads";
        assertThat(lists.open(officer, path).select(".empty").text()).contains("Nobody has started a thread yet");
        thread("Buses", "하늘버스");
        int one = lists.statements(officer, path);
        thread("Archives", "책");
        thread("Cloud", "가을");
        assertThat(lists.statements(officer, path)).isEqualTo(one);
        assertThat(lists.names(officer, path + "?sort=title")).containsExactly("Archives", "Buses", "Cloud");
        assertThat(lists.names(korean(), path + "?sort=title")).containsExactly("가을", "책", "하늘버스");
        assertThat(lists.names(officer, path + "?q=buse")).containsExactly("Buses");
        assertThat(lists.heads(korean(), path)).contains("글 수", "시작한 사람");
        for (int i = 0; i < 50; i++) thread("T " + i, "글 " + i);
        for (String sort : List.of("", "?sort=posts", "?sort=-country"))
            assertThat(lists.allNames(officer, path + sort)).hasSize(53).doesNotHaveDuplicates();
        assertThat(lists.csv(officer, path, "?q=archives")).contains("Archives").doesNotContain("Buses");
    }

    @Test
    void a_statement_that_waits_for_its_clearance_is_told_by_no_list() throws Exception {
        ThreadId thread = world.thread(place, participant);
        String before = lists.csv(officer, place.path() + "/threads", "");
        var ministry = world.ministry(place);
        db.sql("""
                        insert into forum_post (id, thread_id, author_id, capacity, appointment_id, language, text, state, written_at)
                        values (gen_random_uuid(), :thread, :author, 'OFFICIAL', :mandate, 'en', 'Not yet', 'WAITING', now())
                        """)
                .param("thread", thread)
                .param("author", ministry.speaker())
                .param("mandate", ministry.mandate())
                .update();
        assertThat(lists.csv(officer, place.path() + "/threads", "")).isEqualTo(before);
    }

    @Test
    void case_studies_tell_how_far_they_are_and_who_writes_them() throws Exception {
        String path = place.path() + "/cases";
        CaseId study = world.study(place, participant);
        world.written(study, participant);
        assertThat(lists.names(officer, path)).containsExactly("A library in every province");
        assertThat(lists.open(officer, path).select("tbody td").eachText())
                .contains("Cambodia", "Being written", "2 of 2 sections written", "1", "សុភា");
        assertThat(lists.names(officer, path + "?state=ACCEPTED")).isEmpty();
        assertThat(lists.names(officer, path + "?country=KH&state=DRAFTING")).hasSize(1);
        assertThat(lists.open(korean(), path).select("main").text()).contains("캄보디아", "상태");
        assertThat(lists.csv(officer, path, "")).contains("A library in every province", "Cambodia");
        lists.sheet(officer, path);
    }

    @Test
    void they_are_for_the_chair_alone() throws Exception {
        world.thread(place, participant);
        for (String list : List.of("/threads", "/cases")) {
            lists.closed(participant, place.path() + list);
            lists.closed(world.official(place), place.path() + list);
        }
        assertThat(lists.open(officer, place.path()).select("#chair a").eachAttr("href"))
                .containsExactly(place.path() + "/threads", place.path() + "/cases");
        assertThat(lists.open(participant, place.path()).select("#chair")).isEmpty();
    }

    @Test
    void whoever_may_enter_many_forums_reaches_each_page_by_page() throws Exception {
        var programme = editions.programme(officer);
        String slug = SampleEditions.slug("many");
        for (int i = 0; i < 53; i++)
            open.open(ForumWorld.plan(editions.edition(programme, officer), "%s-%02d".formatted(slug, i)), officer);
        PersonId reader = cast.with(Role.SECRETARIAT, ScopeKind.PROGRAMME, programme.value());
        db.sql("update forum_forum set state = 'OPEN' where slug like :slug")
                .param("slug", slug + "-%")
                .update();
        var found = new ArrayList<String>();
        int statements = 0;
        for (String next = "/forums"; !next.isEmpty(); ) {
            Document page = lists.open(reader, next);
            found.addAll(page.select("main .lines a[href^=/forums/]").eachAttr("href"));
            if (statements == 0) statements = lists.statements(reader, next);
            assertThat(lists.statements(reader, next)).isEqualTo(statements);
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(found).hasSize(53).doesNotHaveDuplicates();
        String oldest = found.getLast();
        String edition = db.sql("""
                        select e.slug from forum_forum f join v_edition e on e.id = f.edition_id
                        where '/forums/' || f.slug = :path
                        """).param("path", oldest).one(String.class);
        assertThat(lists.open(reader, "/editions/" + edition).select("main a[href=" + oldest + "]"))
                .as("the oldest of them on the page of its edition")
                .isNotEmpty();
    }
}
