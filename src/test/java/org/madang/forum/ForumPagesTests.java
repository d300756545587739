package org.madang.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.Editions;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MadangTest
class ForumPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    ForumWorld world;

    @Autowired
    WritePost write;

    @Autowired
    SubmitCase submit;

    @Autowired
    AcceptCase accept;

    @Autowired
    Editions editions;

    private ResultActions see(PersonId who, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(who)));
    }

    private PersonId korean(ForumWorld.Place place) {
        PersonId person = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(person, Role.OFFICIAL, ScopeKind.EDITION, place.edition().value());
        return person;
    }

    @Test
    void the_forum_says_in_the_readers_language_what_is_new() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        world.study(place, by);
        world.thread(place, by);
        see(world.official(place), place.path())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Policy Forum on Libraries"),
                                containsString("1 new post"),
                                containsString("Cambodia"),
                                containsString("How it is today"),
                                containsString("/threads/new"))));
        see(korean(place), place.path())
                .andExpect(content()
                        .string(allOf(
                                containsString("도서관 정책 포럼"),
                                containsString("새 글 1개"),
                                containsString("캄보디아"),
                                containsString("현황"))));
        see(by, "/forums")
                .andExpect(content().string(allOf(containsString(place.path()), not(containsString("new post")))));
    }

    @Test
    void whoever_belongs_to_another_edition_finds_nothing_here() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        ThreadId thread = world.thread(place, by);
        CaseId study = world.study(place, by);
        PersonId stranger = world.participant(world.open());
        for (String path : new String[] {
            place.path(), place.path() + "/cases/KH", place.path() + "/compare/today", "/threads/" + thread
        }) {
            see(by, path).andExpect(status().isOk());
            see(stranger, path).andExpect(status().isNotFound());
        }
        mvc.perform(post("/threads/" + thread + "/posts")
                        .with(cast.as(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        PersonId colleague = world.participant(place);
        mvc.perform(post("/cases/" + study + "/sections/today")
                        .with(cast.as(colleague))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(place.path() + "/state")
                        .param("state", "IN_SESSION")
                        .with(cast.as(by))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_draft_is_there_for_the_secretariat_only() throws Exception {
        var place = world.draft();
        see(place.secretariat(), place.path()).andExpect(status().isOk());
        see(world.official(place), place.path()).andExpect(status().isNotFound());
        see(world.participant(place), place.path()).andExpect(status().isNotFound());
        mvc.perform(get(place.path() + "/public")).andExpect(status().isNotFound());
    }

    @Test
    void a_post_comes_back_as_typed_when_it_cannot_stand_and_is_there_once_when_sent_twice() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        String thread = "/threads/" + world.thread(place, by);
        String key = PostId.next().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post(thread + "/posts")
                            .param("key", key)
                            .param("as", "PERSONAL")
                            .param("language", "km")
                            .param("text", "រថយន្ត <b>បណ្ណាល័យ</b>")
                            .with(cast.as(by))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        String page = see(by, thread).andReturn().getResponse().getContentAsString();
        assertThat(page)
                .containsOnlyOnce("lang=\"km\">រថយន្ត &lt;b&gt;បណ្ណាល័យ&lt;/b&gt;")
                .contains("id=\"post-2\"")
                .doesNotContain("id=\"post-3\"");
        mvc.perform(post(thread + "/posts")
                        .param("key", PostId.next().toString())
                        .param("as", "CHAIR")
                        .param("language", "en")
                        .param("text", "Order & peace")
                        .with(cast.as(by))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Order &amp; peace")));
    }

    @Test
    void reading_goes_on_where_it_stopped() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        ThreadId thread = world.thread(place, by);
        var reader = world.official(place);
        see(reader, "/threads/" + thread).andExpect(content().string(not(containsString("id=\"unread\""))));
        write.write(NewPost.personal(PostId.next(), thread, Language.ENGLISH, "And ours?"), by);
        see(reader, "/threads/" + thread)
                .andExpect(
                        content().string(allOf(containsString("id=\"unread\""), containsString("Go to the new post"))));
        see(reader, "/threads/" + thread).andExpect(content().string(not(containsString("id=\"unread\""))));
    }

    @Test
    void a_statement_is_seen_by_its_author_and_those_who_may_clear_it_until_it_is_cleared() throws Exception {
        var place = world.open();
        var reader = world.participant(place);
        ThreadId id = world.thread(place, reader);
        String thread = "/threads/" + id;
        var ministry = world.ministry(place);
        NewPost statement = world.statement(id, ministry);
        String page = "/statements/" + statement.id();
        write.write(statement, ministry.speaker());

        see(ministry.speaker(), thread)
                .andExpect(content()
                        .string(allOf(containsString("will pay for the buses"), containsString("Waits for somebody"))));
        for (PersonId other : new PersonId[] {reader, place.secretariat()}) {
            see(other, thread).andExpect(content().string(not(containsString("will pay for the buses"))));
            see(other, page).andExpect(status().isNotFound());
        }
        see(ministry.speaker(), page).andExpect(status().isNotFound());
        see(ministry.clearer(), page)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("will pay for the buses")));
        see(ministry.clearer(), "/forums").andExpect(content().string(containsString(page)));
        mvc.perform(post(page + "/return").with(cast.as(ministry.clearer())).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(page + "/clearance").with(cast.as(ministry.clearer())).with(csrf()))
                .andExpect(redirectedUrl(page));
        see(reader, thread)
                .andExpect(content()
                        .string(allOf(containsString("will pay for the buses"), containsString("Official statement"))));
        see(korean(place), thread).andExpect(content().string(allOf(containsString("공식 발언"), containsString("문화부"))));
    }

    @Test
    void what_waits_stands_on_this_week_and_in_run() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        ThreadId thread = world.thread(place, by);
        var ministry = world.ministry(place);
        NewPost statement = world.statement(thread, ministry);
        write.write(statement, ministry.speaker());
        cast.give(
                ministry.clearer(),
                Role.OFFICIAL,
                ScopeKind.EDITION,
                place.edition().value());
        see(ministry.clearer(), "/this-week")
                .andExpect(content()
                        .string(allOf(
                                containsString("/statements/" + statement.id()),
                                containsString("href=\"" + place.path() + "\""))));
        CaseId study = world.study(place, by);
        world.written(study, by);
        submit.submit(study, by);
        see(place.secretariat(), "/run")
                .andExpect(content().string(allOf(containsString("href=\"/forums\""), containsString("to accept"))));
    }

    @Test
    void a_case_study_is_read_by_the_forum_once_handed_in_and_its_public_sections_by_all_once_accepted()
            throws Exception {
        var place = world.open();
        var author = world.participant(place);
        var reader = world.official(place);
        CaseId study = world.study(place, author);
        world.written(study, author);
        String path = place.path() + "/cases/KH";
        String compare = place.path() + "/compare/today";
        String published = place.path() + "/public";
        String edition =
                "/editions/" + editions.find(place.edition()).orElseThrow().slug();
        String text = "twenty &lt;b&gt;libraries&lt;/b&gt;";

        see(author, path).andExpect(content().string(containsString(text)));
        see(author, path + "?edit=today").andExpect(content().string(containsString("name=\"text-en\"")));
        see(reader, path).andExpect(content().string(not(containsString(text))));
        see(reader, compare).andExpect(content().string(not(containsString(text))));
        submit.submit(study, author);
        see(reader, path).andExpect(content().string(containsString(text)));
        see(reader, compare).andExpect(content().string(containsString(text)));
        mvc.perform(get(published)).andExpect(content().string(not(containsString(text))));
        mvc.perform(get(edition)).andExpect(content().string(not(containsString(place.path()))));
        see(reader, edition).andExpect(content().string(containsString(place.path())));
        accept.accept(study, place.secretariat());
        mvc.perform(get(edition)).andExpect(content().string(containsString(published)));
        mvc.perform(get(published))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString(text), not(containsString("Librarians are missing")))));
        mvc.perform(get(published).with(Cast.reading("ko")))
                .andExpect(content().string(allOf(containsString("정책 포럼"), containsString("현황"))));
    }

    @Test
    void a_stale_section_is_answered_with_409_and_keeps_what_was_typed() throws Exception {
        var place = world.open();
        var author = world.participant(place);
        CaseId study = world.study(place, author);
        world.written(study, author);
        var form = post("/cases/" + study + "/sections/today")
                .param("version", "0")
                .param("text-en", "My later words")
                .with(cast.as(author))
                .with(csrf());
        mvc.perform(form)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("My later words"),
                                containsString("name=\"version\" value=\"1\""),
                                containsString("twenty"))));
    }

    @Test
    void the_way_to_the_forum_is_there_for_those_who_have_one() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        PersonId stranger = cast.person("Stranger");
        see(by, "/me").andExpect(content().string(containsString("href=\"/forums\"")));
        see(stranger, "/me").andExpect(content().string(not(containsString("href=\"/forums\""))));
    }

    @Test
    void long_lists_need_as_many_statements_as_short_ones() throws Exception {
        var place = world.open();
        var by = world.participant(place);
        var reader = world.official(place);
        ThreadId thread = world.thread(place, by);
        int forum = statements(reader, place.path());
        int posts = statements(reader, "/threads/" + thread + "?after=0");
        for (int i = 0; i < 60; i++)
            write.write(NewPost.personal(PostId.next(), thread, Language.ENGLISH, "Post " + i), by);
        for (int i = 0; i < 45; i++) world.thread(place, by);
        assertThat(statements(reader, place.path())).isEqualTo(forum).isLessThanOrEqualTo(6);
        assertThat(statements(reader, "/threads/" + thread + "?after=0"))
                .isEqualTo(posts)
                .isLessThanOrEqualTo(6);
        see(reader, place.path()).andExpect(content().string(containsString(place.path() + "?after=")));
        see(reader, "/threads/" + thread + "?after=0")
                .andExpect(content().string(containsString("/threads/" + thread + "?after=50")));
    }

    private int statements(PersonId who, String path) throws Exception {
        var signedIn = get(path).with(cast.as(who));
        mvc.perform(signedIn).andExpect(status().isOk());
        int before = Db.statements();
        mvc.perform(signedIn).andExpect(status().isOk());
        return Db.statements() - before;
    }
}
