package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.Agreements;
import org.madang.identity.AnswerConsent;
import org.madang.identity.Purpose;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is read without having handed anything in is asked to agree: by mail, on This week, and on the application. */
@MadangTest
class AgreementTests {
    private static final String NOW = String.valueOf(Purpose.APPLICATION.version());

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SamplePhase phases;

    @Autowired
    PutForward putForward;

    @Autowired
    Agreements agreements;

    @Autowired
    AnswerConsent consent;

    SamplePhase.Set set;

    @BeforeEach
    void aPhase() {
        set = phases.open(2);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private PersonId forward(String name, Language language) {
        PersonId person = phases.person(set, name, "KH", language);
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        return person;
    }

    private String at(PersonId person) {
        return "/applications/" + phases.of(set, person);
    }

    private String letter(PersonId person) {
        return db.sql("select body_text from notifications_message where dedupe_key = :key")
                .param("key", "application-put-forward-" + phases.of(set, person))
                .one(String.class);
    }

    private List<String> forwardReadUnasked() throws Exception {
        return pages.open(
                        "/admission/calls/"
                                + db.sql("select slug from admission_call where id = :id")
                                        .param("id", set.call())
                                        .one(String.class)
                                + "/people",
                        set.officer())
                .select("tbody tr td:nth-child(5)")
                .eachText();
    }

    @Test
    void who_was_put_forward_is_asked_and_agrees_once() throws Exception {
        PersonId dara = forward("Dara", Language.ENGLISH);
        assertThat(letter(dara)).contains("Please open it and say whether you agree.");
        assertThat(pages.open("/this-week", dara).select("main").text())
                .contains("Nobody has asked you yet whether you agree to its being read.", "Read and agree");
        Document asked = pages.open(at(dara), dara);
        assertThat(asked.select("blockquote").text()).startsWith("I agree that my application");
        assertThat(asked.select("section[aria-labelledby=agreeing]").text())
                .contains("You stay in your track either way.");
        assertThat(forwardReadUnasked()).containsExactly("1");

        assertThat(pages.send(at(dara) + "/agreement", dara, 409, "agreed", "999")
                        .text())
                .contains("The text has changed since you opened this page.");
        assertThat(agreements.stands(dara, Purpose.APPLICATION)).isFalse();
        pages.send(at(dara) + "/agreement", dara, 303, "agreed", NOW);
        pages.send(at(dara) + "/agreement", dara, 303, "agreed", NOW);
        assertThat(agreements.stands(dara, Purpose.APPLICATION)).isTrue();
        assertThat(db.sql("select count(*) from identity_consent where person_id = :p")
                        .param("p", dara)
                        .one(Long.class))
                .isOne();
        assertThat(pages.open(at(dara), dara).select("blockquote")).isEmpty();
        assertThat(pages.open("/this-week", dara).select("main").text()).doesNotContain("Read and agree");
        assertThat(forwardReadUnasked()).containsExactly("0");
    }

    @Test
    void who_agreed_before_is_not_asked_again() throws Exception {
        PersonId dara = phases.person(set, "Dara", "KH", Language.ENGLISH);
        consent.answer(dara, Purpose.APPLICATION, true, Purpose.APPLICATION.version(), Language.ENGLISH);
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        assertThat(letter(dara))
                .contains("If you do not want to be considered")
                .doesNotContain("say whether you agree");
        assertThat(pages.open(at(dara), dara).select("blockquote")).isEmpty();
    }

    @Test
    void it_is_asked_in_the_language_of_the_reader() throws Exception {
        PersonId sora = forward("소라", Language.KOREAN);
        assertThat(letter(sora)).contains("열어 보시고 동의해 주세요.");
        assertThat(pages.open(at(sora), sora).select("main").text())
                .contains("심사에 동의해 주세요", "어느 쪽이든 지금 과정에는 계속 참가합니다.");
        for (String tag : List.of("km", "lo")) {
            PersonId reader = forward("Reader " + tag, new Language(tag));
            assertThat(pages.open(at(reader), reader).select("section[aria-labelledby=agreeing] [lang=en]"))
                    .as(tag)
                    .isEmpty();
        }
    }
}
