package org.madang.demonstration;

import java.util.Map;
import org.madang.identity.AnswerConsent;
import org.madang.identity.Audience;
import org.madang.identity.ChooseAudience;
import org.madang.identity.ProfileField;
import org.madang.identity.Purpose;
import org.madang.identity.SayLanguage;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** What some people chose to show of themselves and agreed to; most have chosen nothing, as in life. */
@Component
class ProfilesChapter implements Chapter {
    private static final Language KHMER = new Language("km");

    private final ChooseAudience chooseAudience;
    private final SayLanguage sayLanguage;
    private final AnswerConsent answerConsent;

    ProfilesChapter(ChooseAudience chooseAudience, SayLanguage sayLanguage, AnswerConsent answerConsent) {
        this.chooseAudience = chooseAudience;
        this.sayLanguage = sayLanguage;
        this.answerConsent = answerConsent;
    }

    @Override
    public int number() {
        return 90;
    }

    @Override
    public String name() {
        return "what people show of themselves";
    }

    @Override
    public void tell(Story story) {
        story.comeBack();
        graduate(story.person("kh01"));
        participant(story.person("kc01"));
    }

    /** Went through the course in 2021 and wants to be found. */
    private void graduate(PersonId person) {
        for (Purpose purpose : Purpose.values())
            answerConsent.answer(person, purpose, true, purpose.version(), Language.ENGLISH);
        sayLanguage.speaks(person, KHMER, SayLanguage.Level.NATIVE);
        sayLanguage.speaks(person, Language.ENGLISH, SayLanguage.Level.WORKING);
        sayLanguage.speaks(person, new Language("fr"), SayLanguage.Level.BASIC);
        chooseAudience.choose(
                person,
                Map.of(
                        ProfileField.NAME, Audience.PUBLIC,
                        ProfileField.CALL_ME, Audience.PUBLIC,
                        ProfileField.TITLE, Audience.PUBLIC,
                        ProfileField.COUNTRY, Audience.PUBLIC,
                        ProfileField.WORKS, Audience.PUBLIC,
                        ProfileField.LANGUAGES, Audience.SIGNED_IN,
                        ProfileField.ZONE, Audience.SIGNED_IN,
                        ProfileField.EMAIL, Audience.TRACKS));
    }

    /** Is in the course now and shows herself to those beside her. */
    private void participant(PersonId person) {
        answerConsent.answer(person, Purpose.PHOTO, true, Purpose.PHOTO.version(), Language.ENGLISH);
        sayLanguage.speaks(person, KHMER, SayLanguage.Level.NATIVE);
        sayLanguage.speaks(person, Language.ENGLISH, SayLanguage.Level.FLUENT);
        chooseAudience.choose(
                person,
                Map.of(
                        ProfileField.NAME, Audience.TRACKS,
                        ProfileField.CALL_ME, Audience.TRACKS,
                        ProfileField.LANGUAGES, Audience.TRACKS,
                        ProfileField.COUNTRY, Audience.TRACKS));
    }
}
