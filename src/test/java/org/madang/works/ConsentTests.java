package org.madang.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.AnswerConsent;
import org.madang.identity.AnswerConsent.Outcome;
import org.madang.identity.Purpose;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a person agrees to, and what stops when they take it back. */
@MadangTest
class ConsentTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    WorksWorld world;

    @Autowired
    AnswerConsent consent;

    private Outcome answer(PersonId person, Purpose purpose, boolean given) {
        return consent.answer(person, purpose, given, purpose.version(), Language.KOREAN);
    }

    private WorkState state(WorkId work) {
        return db.sql("select state from v_work where id = :id")
                .param("id", work)
                .one(WorkState.class);
    }

    private String read(String path, PersonId reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void an_answer_keeps_the_text_as_it_was_read_and_a_repeat_changes_nothing() {
        PersonId person = cast.person("Consenting");
        assertThat(answer(person, Purpose.SHOWCASE, true)).isEqualTo(new Outcome.Given());
        assertThat(answer(person, Purpose.SHOWCASE, true)).isEqualTo(new Outcome.SaidAlready());
        assertThat(answer(person, Purpose.SHOWCASE, false)).isEqualTo(new Outcome.Withdrawn());
        assertThat(answer(person, Purpose.SHOWCASE, false)).isEqualTo(new Outcome.SaidAlready());
        assertThat(consent.answer(person, Purpose.SHOWCASE, true, 0, Language.KOREAN))
                .isEqualTo(new Outcome.TextChanged());
        assertThat(db.sql("""
                        select t.text from identity_consent c join identity_consent_text t using (purpose, version, language)
                        where c.person_id = :person order by c.at limit 1
                        """).param("person", person).one(String.class)).contains("작품을", "동의합니다");
        assertThat(db.sql("select count(*) from identity_consent where person_id = :person")
                        .param("person", person)
                        .one(Long.class))
                .isEqualTo(2);
    }

    @Test
    void a_published_work_leaves_the_showcase_with_the_consent_of_one_who_made_it() throws Exception {
        var place = world.place("LA", true);
        PersonId maker = world.participant(place);
        WorkId work = world.approved(place, maker);
        var published = world.published(work, place.secretariat());
        answer(maker, Purpose.SHOWCASE, true);
        assertThat(state(work)).isEqualTo(WorkState.PUBLISHED);

        mvc.perform(post("/me/consents/SHOWCASE")
                        .param("given", "no")
                        .param("version", "1")
                        .with(cast.as(maker))
                        .with(csrf()))
                .andReturn();
        assertThat(state(work)).isEqualTo(WorkState.WITHDRAWN);
        String card = mvc.perform(get("/works/" + published.slug()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(card).doesNotContain(ObeyConsent.REASON);
    }

    @Test
    void only_films_leave_with_the_consent_to_recordings() {
        var place = world.place("LA", true);
        PersonId maker = world.participant(place);
        WorkId work = world.approved(place, maker);
        world.published(work, place.secretariat());
        answer(maker, Purpose.PHOTO, false);
        assertThat(state(work)).isEqualTo(WorkState.PUBLISHED);
        db.sql("update works_work set type = 'DANCE_FILM' where id = :id")
                .param("id", work)
                .update();
        answer(maker, Purpose.PHOTO, true);
        answer(maker, Purpose.PHOTO, false);
        assertThat(state(work)).isEqualTo(WorkState.WITHDRAWN);
    }

    @Test
    void nothing_is_published_against_a_consent_that_was_taken_back() {
        var place = world.place("LA", true);
        PersonId maker = world.participant(place);
        WorkId work = world.approved(place, maker);
        answer(maker, Purpose.SHOWCASE, false);
        assertThat(world.publish.publish(work, Licence.CC_BY_NC_4_0, true, place.secretariat()))
                .isEqualTo(new PublishWork.Outcome.Withheld());
        answer(maker, Purpose.SHOWCASE, true);
        assertThat(world.publish.publish(work, Licence.CC_BY_NC_4_0, true, place.secretariat()))
                .isInstanceOf(PublishWork.Outcome.Published.class);
    }

    @Test
    void a_changed_text_asks_again_on_this_week_and_shows_what_was_agreed_to_then() throws Exception {
        PersonId person = cast.person("Earlier");
        answer(person, Purpose.CONTACT, true);
        assertThat(read("/this-week", person)).doesNotContain("the text has changed");
        db.sql("""
                insert into identity_consent_text values ('CONTACT', 0, 'en', 'What stood there before.')
                on conflict do nothing
                """).update();
        db.sql("update identity_consent set version = 0, language = 'en' where person_id = :person")
                .param("person", person)
                .update();
        assertThat(read("/this-week", person)).contains("the text has changed", "/me/consents#CONTACT");
        assertThat(read("/me/consents", person)).contains("Agreed to an earlier text", "What stood there before.");
        answer(person, Purpose.CONTACT, true);
        assertThat(read("/this-week", person)).doesNotContain("the text has changed");
    }

    @Test
    void staff_see_the_consents_and_the_person_sees_that_they_looked() throws Exception {
        PersonId person = cast.person("Looked At");
        answer(person, Purpose.PHOTO, true);
        PersonId officer = cast.secretariat();
        assertThat(read("/people/" + person, officer)).contains("Photographs and recordings of me", "Agreed");
        read("/people/" + person, officer);
        assertThat(read("/me/views", person))
                .contains("What you agreed to", "Your e-mail address", "secretariat", "2 times in this hour");
        assertThat(read("/me/views", officer)).contains("Nobody has looked");
        PersonId korean = cast.person("지민", Language.KOREAN, "KR", "Asia/Seoul");
        read("/people/" + korean, officer);
        assertThat(read("/me/views", korean)).contains("동의한 내용", "누가 내 정보를 보았나요");
        assertThat(read("/me/consents", korean)).contains("내가 동의한 내용");
    }
}
