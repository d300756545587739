package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.admission.ApplicationId;
import org.madang.admission.SampleAdmission;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.shared.Language;
import org.madang.programmes.SampleEditions;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The hour of an officer with a phone: ten people are named in one sitting, one of them applies and is endorsed without
 * anybody being asked again, and somebody who was not named is endorsed by the link in a mail. No scripts anywhere.
 */
@Journey
class OfficerNominatesTenJourneys {
    @Autowired
    Db db;

    @Autowired
    Messages messages;

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleEditions editions;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void ten_in_one_sitting(String language, Windows windows) {
        var set = openNow();
        PersonId named = cast.person("Nuon Borey", new Language(language), "KH", "Asia/Phnom_Penh");
        var officer = at(windows, set.coordinator(), language);
        officer.open("/admission").follow("admission.nominees.title");
        officer.follow(officer.page().locator("a[href*='call=" + set.callSlug() + "']"));
        var lines = new StringBuilder();
        for (int i = 1; i < 10; i++)
            lines.append("ភ្ញៀវ ").append(i).append("\tGuest ").append(i).append("\tguest").append(i).append(language)
                    .append("@example.org\n");
        lines.append("Nuon Borey\t").append(addressOf(named));
        officer.page().locator("summary", summary(officer.say("admission.nominate.paste.title"))).click();
        officer.page().locator("#paste").fill(lines.toString());
        officer.press("admission.nominate.paste.go");
        assertThat(officer.page().locator("#email-10").inputValue()).isEqualTo(addressOf(named));
        officer.page().locator("#rank-10").fill("1");
        officer.page().locator("#rank-9").fill("1");
        officer.press("admission.nominate.go").sees("admission.wrong.rank.twice");
        officer.page().locator("#rank-9").fill("");
        officer.press("admission.nominate.go").sees("admission.notice.nominated", 10);

        var person = at(windows, named, language);
        person.open(link("/nominations/[\\w-]+", "recipient_address = '" + addressOf(named) + "'"));
        person.press("admission.start.go");
        ApplicationId application = applicationOf(set, named);
        person.open("/applications/" + application).seesText(partner(language));
        sample.fill(set, application, named);
        person.open("/applications/" + application + "/answers").press("admission.answers.submit");
        person.sees("admission.status.SUBMITTED").sees("admission.status.reads");
        officer.open("/admission/nominees").sees("admission.nomination.ENDORSED", 1);

        byLink(windows, set, language);
    }

    /** Whoever was not named reminds the institution, and its officer answers from the mail, signed in nowhere. */
    private void byLink(Windows windows, SampleAdmission.Set set, String language) {
        PersonId other = cast.person("Tep Mony", new Language(language), "KH", "Asia/Phnom_Penh");
        ApplicationId application = sample.submitted(set, other);
        var person = at(windows, other, language);
        person.open("/applications/" + application).press(
                "admission.word.ask.name", partner(language));
        person.sees("admission.notice.reminded");
        String link = link("/endorsements/[\\w-]+", "recipient_person = '" + set.coordinator() + "'");
        var phone = new Walker(windows.visitor(360, false).open("/").read(language), messages, language);
        phone.open(link).seesText("Tep Mony");
        phone.press("admission.endorse.go").sees("web.form.choice");
        phone.tick("say", "ENDORSE").press("admission.endorse.go").sees("admission.word.used");
        person.open("/applications/" + application).sees("admission.status.reads");
        assertThat(phone.open(link).page().locator("main form")).satisfies(forms -> assertThat(forms.count())
                .isZero());
    }

    private static String partner(String language) {
        return language.equals("ko") ? "영화위원회" : "Film Commission";
    }

    private SampleAdmission.Set openNow() {
        PersonId officer = cast.secretariat();
        // The figures of 2021 are those of the demonstration.
        var edition = editions.edition(editions.programme(officer), "2020", officer);
        var set = sample.openAt(edition, editions.track(edition, officer), officer, true, 10, true);
        sample.comeBack();
        db.sql("update admission_call set opens_at = :from, closes_at = :until where id = :id")
                .param("from", Instant.now().minus(Duration.ofDays(1)))
                .param("until", Instant.now().plus(Duration.ofDays(30)))
                .param("id", set.call())
                .update();
        return set;
    }

    private Walker at(Windows windows, PersonId person, String language) {
        var somebody = windows.visitor(360, false);
        somebody.open("/");
        somebody.page()
                .context()
                .addCookies(List.of(new Cookie("madang-session", sessions.begin(person, "journey"))
                        .setUrl(somebody.page().url())));
        return new Walker(somebody.open("/").read(language), messages, language);
    }

    private static com.microsoft.playwright.Page.LocatorOptions summary(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private String link(String path, String to) {
        String text = db.sql("select body_text from notifications_message where " + to
                        + " order by created_at desc, id desc limit 1")
                .one(String.class);
        var link = Pattern.compile(path).matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String addressOf(PersonId person) {
        return db.sql("select email from v_person where id = :id")
                .param("id", person)
                .one(String.class);
    }

    private ApplicationId applicationOf(SampleAdmission.Set set, PersonId person) {
        return db.sql("select id from admission_application where call_id = :call and person_id = :person")
                .param("call", set.call())
                .param("person", person)
                .one(ApplicationId.class);
    }
}
