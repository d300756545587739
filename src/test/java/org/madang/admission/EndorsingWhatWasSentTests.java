package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** While an applicant corrects, whoever speaks for an institution reads what was submitted, and is told where it stands. */
@MadangTest
class EndorsingWhatWasSentTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    AskForEndorsement ask;

    @Autowired
    ReturnApplication giveBack;

    @Autowired
    RestoreApplication restore;

    @Autowired
    ReviseForm revise;

    @Autowired
    ReleaseForm release;

    @Autowired
    TakeOverForm takeOver;

    SampleAdmission.Set set;
    PersonId person;
    ApplicationId application;

    @BeforeEach
    void an_application_that_an_institution_was_asked_about() {
        var life = Question.file("life", Multilingual.of("en", "Your life", "ko", "이력"), false, FileKind.DOCUMENT, 1);
        set = sample.open(
                true, 10, true, CallForm.of(List.of(SampleAdmission.questions().getFirst(), life)));
        person = sample.applicant("Sok Dara");
        application = sample.draft(set, person);
        sample.fill(set, application, person);
        sample.handIn(application, "q-life", person);
        sample.hand(application, person);
        ask.ask(application, set.partner(), set.officer());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void the_link_waits_while_it_is_corrected_and_says_that_it_was() throws Exception {
        assertThat(main(linked("en"))).contains("I make short films.").doesNotContain("submitted again");
        correct();
        assertThat(main(linked("en")))
                .contains("is with its applicant for correction")
                .doesNotContain("I make long films.", "There is nothing to answer");
        assertThat(main(linked("ko"))).contains("지원자가 지원서를 고치고 있습니다");
        sample.at(SampleAdmission.OPENS.plusDays(11));
        sample.hand(application, person);
        assertThat(main(linked("en")))
                .contains("I make long films.", "This was corrected and submitted again on 12 Jun 2021");
        assertThat(main(linked("ko"))).contains("고쳐서", "다시 제출되었습니다");
    }

    @Test
    void what_is_taken_up_again_as_it_was_is_not_called_corrected() throws Exception {
        correct();
        restore.restore(application, "It was complete", set.officer());
        assertThat(main(linked("en"))).contains("I make short films.").doesNotContain("submitted again");
    }

    @Test
    void the_page_of_it_shows_the_questions_that_were_answered_and_no_newer_ones() throws Exception {
        revise.revise(
                set.call(),
                new FormChange.Ask(Question.text("new", Multilingual.of("en", "Your next work"), 50, true), true),
                set.officer());
        revise.revise(set.call(), new FormChange.Retire("work", true), set.officer());
        release.release(set.call(), set.officer());
        correct();
        assertThat(takeOver.takeOver(application, person)).isInstanceOf(TakeOverForm.Outcome.TakenOver.class);
        for (PersonId reader : List.of(set.coordinator(), set.officer()))
            assertThat(main(page("/admission/applications/" + application, reader)))
                    .contains("I make short films.", "Your last work", "Rain")
                    .doesNotContain("I make long films.");
    }

    @Test
    void a_file_that_is_not_handed_in_yet_is_opened_by_nobody_else() throws Exception {
        String before = file();
        correct();
        sample.handIn(application, "q-life", person);
        String since = file();
        assertThat(since).isNotEqualTo(before);
        for (PersonId reader : List.of(set.coordinator(), set.officer())) {
            assertThat(status(before, reader)).isEqualTo(200);
            assertThat(status(since, reader)).isEqualTo(404);
        }
        assertThat(status(since, person)).isEqualTo(200);
        sample.hand(application, person);
        assertThat(status(since, set.coordinator())).isEqualTo(200);
    }

    private void correct() {
        assertThat(giveBack.giveBack(application, "Which films?", set.officer()))
                .isInstanceOf(Handback.Outcome.Done.class);
        sample.write(application, Fields.STATEMENT, "I make long films.", person);
    }

    private Document linked(String language) throws Exception {
        String text = db.sql("select body_text from notifications_message where recipient_person = :person")
                .param("person", set.coordinator())
                .one(String.class);
        var link = Pattern.compile("/endorsements/[\\w-]+").matcher(text);
        assertThat(link.find()).isTrue();
        return Jsoup.parse(mvc.perform(get(link.group()).with(Cast.reading(language)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document page(String path, PersonId by) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(by)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String main(Document page) {
        return page.select("main").text();
    }

    private String file() {
        return db.sql("select media_id::text from admission_answer where application_id = :id and media_id is not null")
                .param("id", application)
                .one(String.class);
    }

    private int status(String file, PersonId by) throws Exception {
        return mvc.perform(get("/files/" + file + "/file").with(cast.as(by)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
