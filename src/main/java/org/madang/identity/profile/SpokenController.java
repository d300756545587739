package org.madang.identity.profile;

import java.util.List;
import org.madang.database.Db;
import org.madang.identity.SayLanguage;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SpokenController {
    /** Languages that people of the programme's countries are likely to speak. */
    private static final List<String> LANGUAGES = List.of(
            "en", "ko", "fil", "hi", "id", "km", "kn", "lo", "ms", "my", "th", "vi", "am", "ar", "bn", "ceb", "de",
            "es", "fr", "ilo", "ja", "jv", "kk", "ky", "ml", "mn", "mr", "ne", "pa", "pt", "ru", "shn", "si", "su",
            "sw", "ta", "te", "tet", "tg", "tr", "uk", "ur", "uz", "zh");

    private final Db db;
    private final SayLanguage sayLanguage;

    SpokenController(Db db, SayLanguage sayLanguage) {
        this.db = db;
        this.sayLanguage = sayLanguage;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me/languages")
    Answer languages(Viewer viewer) {
        return Answer.page(page(viewer.id(), Form.empty()));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/languages")
    Answer speak(Viewer viewer, Form form) {
        String tag = form.value("language");
        if (!LANGUAGES.contains(tag)) form.error("language", "web.form.choice");
        var level = form.choice("level", SayLanguage.Level.class);
        if (!form.ok() || level == null) return Answer.unprocessable(page(viewer.id(), form));
        sayLanguage.speaks(viewer.id(), new Language(tag), level);
        return Answer.seeOther("/me/languages").withNotice("identity.notice.profile");
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/languages/{language}/removal")
    Answer forget(Viewer viewer, @PathVariable String language) {
        if (!LANGUAGES.contains(language)) throw new NotFound();
        sayLanguage.speaksNoLonger(viewer.id(), new Language(language));
        return Answer.seeOther("/me/languages").withNotice("identity.notice.profile");
    }

    private SpokenPage page(PersonId person, Form form) {
        var spoken = db.sql("""
                        select language, level from identity_spoken where person_id = :person
                        order by array_position(array['NATIVE', 'FLUENT', 'WORKING', 'BASIC'], level), language
                        """).param("person", person).list(SpokenPage.Spoken.class);
        return new SpokenPage(spoken, LANGUAGES, form);
    }
}
