package org.madang.identity.profile;

import java.util.EnumMap;
import java.util.Map;
import org.madang.database.Db;
import org.madang.identity.Audience;
import org.madang.identity.ChooseAudience;
import org.madang.identity.ProfileField;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AudienceController {
    private final Db db;
    private final ChooseAudience chooseAudience;

    AudienceController(Db db, ChooseAudience chooseAudience) {
        this.db = db;
        this.chooseAudience = chooseAudience;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me/audience")
    Answer audience(Viewer viewer) {
        var form = Form.empty();
        for (ProfileField field : ProfileField.values()) form.with(field.name(), Audience.ME.name());
        chosen(viewer.id()).forEach((field, audience) -> form.with(field.name(), audience.name()));
        return Answer.page(new AudiencePage(viewer.id(), form, listed(viewer.id())));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/audience")
    Answer choose(Viewer viewer, Form form) {
        var chosen = new EnumMap<ProfileField, Audience>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            Audience audience = form.choice(field.name(), Audience.class);
            if (audience != null) chosen.put(field, audience);
        }
        if (!form.ok()) return Answer.unprocessable(new AudiencePage(viewer.id(), form, listed(viewer.id())));
        chooseAudience.choose(viewer.id(), chosen);
        return Answer.seeOther("/me/audience").withNotice("identity.notice.audience");
    }

    private boolean listed(PersonId person) {
        return db.sql("select 1 from v_consent where person_id = :person and purpose = 'DIRECTORY' and given")
                .param("person", person)
                .exists();
    }

    record Row(ProfileField field, Audience audience) {}

    private Map<ProfileField, Audience> chosen(PersonId person) {
        var chosen = new EnumMap<ProfileField, Audience>(ProfileField.class);
        db.sql("select field, audience from identity_audience where person_id = :person")
                .param("person", person)
                .list(Row.class)
                .forEach(row -> chosen.put(row.field(), row.audience()));
        return chosen;
    }
}
