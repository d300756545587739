package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** What tracks teach is written by the secretariat, and every page says it in the words written there. */
@MadangTest
class FieldsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions sample;

    @Autowired
    Tracks tracks;

    @Autowired
    Fields fields;

    @Autowired
    AddField add;

    @Autowired
    ChangeField change;

    PersonId officer;
    Track track;
    String slug;

    @BeforeEach
    void a_track_and_a_field() {
        officer = cast.secretariat();
        EditionId edition = sample.edition(sample.programme(officer), officer);
        track = tracks.find(sample.track(edition, officer)).orElseThrow();
        slug = SampleEditions.slug("music");
        assertThat(add.add(slug, plan("Court music", "궁중음악"), officer)).isInstanceOf(AddField.Outcome.Added.class);
    }

    private static FieldPlan plan(String english, String korean) {
        return new FieldPlan(Multilingual.of("en", english, "ko", korean), FieldIcon.MUSIC, 9);
    }

    private Document open(PersonId by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Sends an opened form with some of its answers changed. */
    private MockHttpServletResponse send(PersonId by, Document page, Map<String, String> changed) throws Exception {
        Element form = page.selectFirst("form.form");
        var typed = new LinkedHashMap<String, String>();
        form.select("input[name]:not([name=_csrf]):not([type=checkbox]), textarea[name]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        form.select("select")
                .forEach(one -> typed.put(
                        one.attr("name"), one.select("option[selected]").val()));
        typed.putAll(changed);
        var request = post(form.attr("action")).with(csrf()).with(cast.as(by));
        typed.forEach(request::param);
        form.select("input[type=checkbox][checked]").forEach(box -> request.param(box.attr("name"), box.val()));
        return mvc.perform(request).andReturn().getResponse();
    }

    private void teach(String field) throws Exception {
        Document form = open(officer, "/set-up/tracks/" + track.slug() + "/edit");
        assertThat(send(officer, form, Map.of("field", field)).getStatus()).isEqualTo(303);
    }

    @Test
    void an_address_that_is_taken_makes_no_second_field() throws Exception {
        assertThat(add.add(slug, plan("Other", "다른"), officer)).isInstanceOf(AddField.Outcome.AlreadyThere.class);
        var refused = send(
                officer, open(officer, "/set-up/fields/new"), Map.of("slug", slug, "name-en", "Other", "icon", "FILM"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#slug-error")
                        .text())
                .contains("already");
        assertThat(fields.find(slug).orElseThrow().name().texts()).containsEntry("en", "Court music");
    }

    @Test
    void a_stale_change_is_refused() {
        Field field = fields.find(slug).orElseThrow();
        assertThat(change.change(field.id(), field.version(), plan("Music", "음악"), officer))
                .isInstanceOf(ChangeField.Outcome.Changed.class);
        assertThat(change.change(field.id(), field.version(), plan("Late", "늦음"), officer))
                .isInstanceOf(ChangeField.Outcome.Stale.class);
        assertThat(fields.find(slug).orElseThrow().name().texts()).containsEntry("ko", "음악");
    }

    @Test
    void a_new_field_is_written_in_any_language_and_shown_on_the_pages_of_its_tracks() throws Exception {
        String khmer = "តន្ត្រី";
        assertThat(send(officer, open(officer, "/set-up/fields/" + slug + "/edit"), Map.of("name-km", khmer))
                        .getStatus())
                .isEqualTo(303);
        teach(slug);
        PersonId reader = cast.person("អ្នកអាន", new Language("km"), "KH", "Asia/Phnom_Penh");
        assertThat(open(reader, "/tracks/" + track.slug()).select(".track-mark").text())
                .isEqualTo(khmer);
        assertThat(open(officer, "/editions/" + track.editionSlug())
                        .select("main .track-mark")
                        .text())
                .isEqualTo("Court music");
        assertThat(open(officer, "/tracks/" + track.slug())
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("Court music");
    }

    @Test
    void a_field_that_was_put_away_is_offered_to_no_new_track_and_stays_with_its_own() throws Exception {
        teach(slug);
        String here = "/set-up/fields/" + slug;
        assertThat(mvc.perform(post(here + "/archive").with(csrf()).with(cast.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(open(officer, "/set-up/editions/" + track.editionSlug() + "/tracks/new")
                        .select("#field option")
                        .eachAttr("value"))
                .contains("film")
                .doesNotContain(slug);
        assertThat(open(officer, "/set-up/tracks/" + track.slug() + "/edit")
                        .select("#field option[selected]")
                        .val())
                .isEqualTo(slug);
        teach(slug);
        assertThat(open(officer, "/set-up").select("#fields, details a[href=" + here + "/edit]"))
                .hasSize(2);
        mvc.perform(post(here + "/restoration").with(csrf()).with(cast.as(officer)));
        assertThat(fields.find(slug).orElseThrow().archived()).isFalse();
        assertThat(open(officer, here + "/history").select("main").text()).contains("Put away", "Added");
    }

    @Test
    void a_track_cannot_be_given_a_field_that_is_none() throws Exception {
        Document form = open(officer, "/set-up/tracks/" + track.slug() + "/edit");
        var refused = send(officer, form, Map.of("field", "alchemy"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#field-error"))
                .isNotEmpty();
    }

    @Test
    void the_rule_of_a_track_is_said_in_words_and_may_ask_for_lessons() throws Exception {
        Document form = open(officer, "/set-up/tracks/" + track.slug() + "/edit");
        send(officer, form, Map.of("requiredPercent", "75", "requiredWorks", "2", "requiredLessons", "60"));
        assertThat(open(officer, "/tracks/" + track.slug()).select(".facts").text())
                .contains("75% of the sessions attended, 60% of the lessons done and 2 accepted works");
        Document wrong = open(officer, "/set-up/tracks/" + track.slug() + "/edit");
        assertThat(send(officer, wrong, Map.of("requiredLessons", "101")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void who_sets_up_one_programme_alone_writes_no_fields() throws Exception {
        var one =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, track.editionId().value());
        assertThat(open(one, "/set-up").select("#fields")).isEmpty();
        assertThat(open(officer, "/set-up").select("#fields")).isNotEmpty();
        for (String path : new String[] {"/set-up/fields/film/edit", "/set-up/fields/film/history"})
            assertThat(mvc.perform(get(path).with(cast.as(one)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        for (String path : new String[] {"/set-up/fields/film", "/set-up/fields/film/archive"})
            assertThat(mvc.perform(post(path).with(csrf()).with(cast.as(one)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        assertThat(send(one, open(officer, "/set-up/fields/new"), Map.of("slug", slug + "-too", "icon", "FILM"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(fields.find("film").orElseThrow().archived()).isFalse();
    }
}
