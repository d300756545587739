package org.madang.works.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.Lists;
import org.madang.testing.MadangTest;
import org.madang.works.WorkId;
import org.madang.works.WorkType;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;

/** The works of a track, and what waits for a key, as tables of those who answer for them. */
@MadangTest
class WorkTableTests {
    @Autowired
    Lists lists;

    @Autowired
    WorksWorld world;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    WorksWorld.Place place;
    PersonId author;
    String path;

    @BeforeEach
    void aTrack() {
        place = world.place("LA", true);
        author = world.participant(place);
        path = "/tracks/" + place.slug() + "/works";
    }

    private WorkId titled(WorkId work, String... title) {
        db.sql("update works_version set title = :title where work_id = :work")
                .param("title", Multilingual.of(title))
                .param("work", work)
                .update();
        return work;
    }

    private PersonId korean(Role role) {
        PersonId person = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(person, role, ScopeKind.TRACK, place.track().value());
        return person;
    }

    @Test
    void staff_narrow_and_sort_every_work_in_their_own_language() throws Exception {
        titled(world.draft(place, author, WorkType.NARRATIVE), "en", "Cloud", "ko", "가을");
        titled(world.draft(place, author, WorkType.PROJECT_PLAN), "en", "Autumn", "ko", "하늘");
        titled(world.draft(place, world.participant(place), WorkType.NARRATIVE), "lo", "ແມ່ນ້ຳ");
        PersonId manager = place.manager();
        assertThat(lists.names(manager, path + "?sort=title")).containsExactly("Autumn", "Cloud", "ແມ່ນ້ຳ");
        assertThat(lists.names(manager, path + "?sort=-title")).containsExactly("ແມ່ນ້ຳ", "Cloud", "Autumn");
        PersonId korean = korean(Role.COURSE_MANAGER);
        assertThat(lists.names(korean, path + "?sort=title")).containsExactly("가을", "하늘", "ແມ່ນ້ຳ");
        assertThat(lists.heads(korean, path)).contains("상태", "작품 종류", "만든 사람");
        assertThat(lists.names(manager, path + "?type=PROJECT_PLAN")).containsExactly("Autumn");
        // What is sought may be written in a language that the reader does not read.
        assertThat(lists.names(manager, path + "?q=%EA%B0%80%EC%9D%84")).containsExactly("Cloud");
        assertThat(lists.names(manager, path + "?state=PUBLISHED")).isEmpty();
        assertThat(lists.open(manager, path).select("main").text()).contains("3 rows", "Draft", "Project plan");
    }

    @Test
    void every_page_is_reached_in_the_order_of_titles() throws Exception {
        var titles = IntStream.range(0, 60)
                .mapToObj(n -> "Work " + n % 20)
                .peek(title -> titled(world.draft(place, author, WorkType.NARRATIVE), "ko", title))
                .toList();
        assertThat(lists.allNames(place.manager(), path + "?sort=title"))
                .hasSize(60)
                .containsAll(titles);
        assertThat(lists.names(place.manager(), path + "?sort=title").subList(0, 6))
                .containsExactly("Work 0", "Work 0", "Work 0", "Work 1", "Work 1", "Work 1");
    }

    @Test
    void three_works_cost_what_one_costs() throws Exception {
        world.draft(place, author, WorkType.NARRATIVE);
        int one = lists.statements(place.manager(), path);
        world.draft(place, author, WorkType.PROJECT_PLAN);
        world.draft(place, world.participant(place), WorkType.NARRATIVE);
        assertThat(lists.statements(place.manager(), path)).isEqualTo(one);
    }

    @Test
    void files_hold_drafts_for_staff_of_the_track_and_for_nobody_else() throws Exception {
        titled(world.draft(place, author, WorkType.NARRATIVE), "en", "A draft");
        WorkId chosen = titled(world.draft(place, author, WorkType.NARRATIVE), "en", "Chosen");
        for (PersonId reader : List.of(place.manager(), place.coordinator(), place.secretariat())) {
            assertThat(lists.csv(reader, path, "?row=" + chosen))
                    .contains("Chosen")
                    .doesNotContain("A draft");
            assertThat(lists.csv(reader, path, "")).contains("Title", "A draft");
        }
        lists.sheet(place.manager(), path);
        var elsewhere = world.place("KH", true);
        for (PersonId stranger : List.of(elsewhere.manager(), elsewhere.coordinator())) lists.closed(stranger, path);
        for (String file : List.of("/export.csv", "/export.xlsx"))
            assertThat(lists.ask(author, path + file).getStatus()).isIn(403, 404);
    }

    @Test
    void participants_read_what_is_published_and_no_draft_of_others() throws Exception {
        titled(world.draft(place, author, WorkType.NARRATIVE), "en", "Not yet");
        WorkId shown = world.approved(place, author);
        world.published(shown, place.manager());
        PersonId other = world.participant(place);
        assertThat(lists.open(other, path).select("h3 a").eachText()).containsExactly("The River & the <Moon>");
        assertThat(lists.open(other, path + "?after=" + shown).select("h3 a")).isEmpty();
        assertThat(lists.open(author, path).select("h3 a").eachText()).contains("Not yet");
    }

    @Test
    void what_waits_for_a_key_or_for_publication_is_listed_for_those_who_hold_it() throws Exception {
        WorkId waiting = world.ready(place, author);
        world.submitted(waiting, author);
        WorkId approved = world.approved(place, author);
        String path = "/works/waiting";
        assertThat(lists.open(place.coordinator(), path).select("tbody th a").eachAttr("href"))
                .containsExactly("/works/" + waiting);
        assertThat(lists.open(place.manager(), path).select("tbody th a").eachAttr("href"))
                .containsExactly("/works/" + waiting, "/works/" + approved);
        assertThat(lists.open(place.manager(), path + "?what=APPROVED")
                        .select("tbody th a")
                        .eachAttr("href"))
                .containsExactly("/works/" + approved);
        assertThat(lists.csv(place.manager(), path, "")).contains("Waits for", "Your institution’s approval");
        assertThat(lists.open(korean(Role.COURSE_MANAGER), path).select("td").eachText())
                .contains("우리 기관의 승인", "공개");
        var elsewhere = world.place("KH", true);
        assertThat(lists.open(elsewhere.manager(), path).select(".empty").text())
                .contains("Nothing waits for you");
        lists.closed(author, path);
    }

    @Test
    void an_approved_work_waits_for_everybody_whose_role_reaches_it() throws Exception {
        WorkId approved = world.approved(place, author);
        UUID programme = db.sql("select programme_id from v_edition where id = :id")
                .param("id", place.edition())
                .one(UUID.class);
        for (PersonId reader : List.of(
                cast.with(
                        Role.COURSE_MANAGER, ScopeKind.EDITION, place.edition().value()),
                cast.with(Role.COURSE_MANAGER, ScopeKind.PROGRAMME, programme),
                cast.with(Role.SECRETARIAT, ScopeKind.TRACK, place.track().value()),
                cast.with(
                        Role.COURSE_MANAGER,
                        ScopeKind.INSTITUTION,
                        place.partner().value()))) {
            assertThat(lists.open(reader, "/works/waiting").select("tbody th a").eachAttr("href"))
                    .containsExactly("/works/" + approved);
            assertThat(lists.open(reader, "/run").select(".queues a").eachAttr("href"))
                    .contains("/works/waiting");
        }
        var elsewhere = world.place("KH", true);
        for (PersonId stranger : List.of(
                cast.with(
                        Role.COURSE_MANAGER,
                        ScopeKind.EDITION,
                        elsewhere.edition().value()),
                cast.with(Role.SECRETARIAT, ScopeKind.TRACK, elsewhere.track().value())))
            assertThat(lists.open(stranger, "/works/waiting").select("tbody tr"))
                    .isEmpty();
    }
}
