package org.madang.works.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.Slot;
import org.madang.works.WorkId;
import org.madang.works.WorkType;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class WorkPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    WorksWorld world;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, PersonId as) throws Exception {
        return mvc.perform(request.with(cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private Document page(String path, PersonId as) throws Exception {
        MockHttpServletResponse answer = send(get(path), as);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private PersonId korean(WorksWorld.Place place, Role role) {
        PersonId person = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(person, role, ScopeKind.TRACK, place.track().value());
        return person;
    }

    @Test
    void a_participant_starts_a_work_from_the_list_of_the_track() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        String path = "/tracks/" + place.slug() + "/works";
        Document list = page(path, author);
        assertThat(list.select("input[name=type]").eachAttr("value"))
                .containsExactly("NARRATIVE", "DANCE_FILM", "PROJECT_PLAN");
        String work = list.select("input[name=work]").val();

        var untitled =
                send(post(path).param("work", work).param("type", "NARRATIVE").param("language", "lo"), author);
        assertThat(untitled.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(untitled.getContentAsString()).select("input[value=NARRATIVE][checked]"))
                .isNotEmpty();

        for (int i = 0; i < 2; i++) {
            var started = send(
                    post(path)
                            .param("work", work)
                            .param("type", "NARRATIVE")
                            .param("language", "lo")
                            .param("title", "ແມ່ນ້ຳ"),
                    author);
            assertThat(started.getStatus()).isEqualTo(303);
            assertThat(started.getHeader("Location")).isEqualTo("/works/" + work);
        }
        assertThat(page(path, author).select("h3 a[href=/works/" + work + "]").text())
                .isEqualTo("ແມ່ນ້ຳ");
    }

    @Test
    void makers_write_credit_and_hand_in_on_one_page() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.draft(place, author, WorkType.NARRATIVE);
        String path = "/works/" + id;
        Document draft = page(path, author);
        assertThat(draft.select(".next li a").eachText())
                .contains("Give the work a title in English too.", "Credit at least one author.");

        assertThat(send(post(path + "/submission"), author).getStatus()).isEqualTo(422);
        var saved = send(
                post(path + "/texts")
                        .param(
                                "version",
                                draft.select("#texts input[name=version]").val())
                        .param("title-lo", "ແມ່ນ້ຳ")
                        .param("title-en", "The River")
                        .param("synopsis-en", "A river remembers.")
                        .param("body-lo", WorksWorld.words(80)),
                author);
        assertThat(saved.getStatus()).isEqualTo(303);
        var credited = send(post(path + "/credits").param("role", "AUT").param("person", author.toString()), author);
        assertThat(credited.getStatus()).isEqualTo(303);
        assertThat(page(path, author).select(".credits [lang=lo]").text()).isEqualTo("ສົມພອນ");
        assertThat(send(post(path + "/submission").param("changed", "First."), author)
                        .getStatus())
                .isEqualTo(303);

        Document handedIn = page(path, author);
        assertThat(handedIn.select("#texts form")).isEmpty();
        assertThat(handedIn.select("aside .lines > li")).hasSize(2);
        assertThat(handedIn.select("form[action=" + path + "/recall]")).hasSize(1);
    }

    @Test
    void a_stale_tab_keeps_what_was_typed_and_answers_409() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        var stale = send(
                post("/works/" + id + "/texts").param("version", "1").param("title-en", "Typed in an old tab"), author);
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.getContentAsString()).select("#title-en").val())
                .isEqualTo("Typed in an old tab");
    }

    @Test
    void a_file_is_brought_without_script_and_a_wrong_one_is_explained_beside_the_field() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.draft(place, author, WorkType.FILM_PROPOSAL);
        var wrong = new MockMultipartFile("file", "plan.pdf", "application/pdf", "not a pdf at all".getBytes());
        var refused = mvc.perform(multipart("/works/" + id + "/files")
                        .file(wrong)
                        .param("slot", "MAIN")
                        .with(cast.as(author))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#file-error")
                        .text())
                .contains("This is not a PDF document.");

        world.attach(id, Slot.MAIN, world.pdf(author), author);
        assertThat(page("/works/" + id, author).select("#files .upload .state").text())
                .contains("proposal.pdf");
    }

    @Test
    void the_decision_stands_on_the_page_with_the_name_of_the_institution_in_korean() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String manifest = world.submitted(id, author);
        PersonId manager = korean(place, Role.COURSE_MANAGER);
        Document shown = page("/works/" + id, manager);
        assertThat(shown.select("#decision h2").text()).isEqualTo("Performing Network 기관의 결정");
        assertThat(shown.select("#decision input[name=manifest]").val()).isEqualTo(manifest);

        var silent = send(
                post("/works/" + id + "/decisions")
                        .param("manifest", manifest)
                        .param("institution", place.operator().value().toString())
                        .param("verdict", "CHANGES"),
                manager);
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(silent.getContentAsString())
                        .select("#note-error")
                        .text())
                .contains("무엇을 고쳐야");

        var said = send(
                post("/works/" + id + "/decisions")
                        .param("manifest", manifest)
                        .param("institution", place.operator().value().toString())
                        .param("verdict", "CHANGES")
                        .param("note", "끝이 없습니다."),
                manager);
        assertThat(said.getStatus()).isEqualTo(303);
        assertThat(page("/works/" + id, author).select(".next").text()).contains("Changes were requested", "끝이 없습니다.");
    }

    @Test
    void people_outside_and_classmates_find_no_page() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        assertThat(send(get("/works/" + id), world.participant(place)).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/works/" + id), cast.person("Nobody")).getStatus()).isEqualTo(404);
        assertThat(send(post("/works/" + id + "/submission"), place.manager()).getStatus())
                .isEqualTo(404);
        assertThat(send(post("/works/" + id + "/decisions"), author).getStatus())
                .isEqualTo(404);
        assertThat(send(post("/works/" + id + "/publication"), place.coordinator())
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/works/" + id), place.coordinator()).getStatus()).isEqualTo(200);
    }

    @Test
    void a_file_is_read_by_makers_and_deciders_before_publication_and_a_proposal_by_nobody_outside_after_it()
            throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.proposal(place, author);
        String file = db.sql("select media_id from v_work_file where work_id = :id and slot = 'MAIN'")
                .param("id", id)
                .one(String.class);
        String path = "/files/" + file + "/proposal.pdf";
        var classmate = world.participant(place);
        assertThat(send(get(path), author).getStatus()).isEqualTo(200);
        assertThat(send(get(path), place.coordinator()).getStatus()).isEqualTo(200);
        assertThat(send(get(path), classmate).getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);

        world.approve(place, id, world.submitted(id, author));
        world.published(id, place.manager());
        assertThat(send(get(path), classmate).getStatus()).isEqualTo(200);
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void whoever_is_in_a_work_takes_it_down_at_once() throws Exception {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.approved(place, author);
        var published = world.published(id, place.manager());
        assertThat(send(post("/works/" + id + "/withdrawal").param("reason", "No."), world.participant(place))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post("/works/" + id + "/withdrawal"), author).getStatus())
                .isEqualTo(422);
        var gone = send(post("/works/" + id + "/withdrawal").param("reason", "I was not asked."), author);
        assertThat(gone.getStatus()).isEqualTo(303);
        assertThat(mvc.perform(get("/showcase/" + published.slug()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(410);
    }
}
