package org.madang.identity.profile;

import java.util.Arrays;
import java.util.List;
import org.madang.identity.Audience;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param listed whether the person agreed to the directory */
public record AudiencePage(PersonId person, Form form, boolean listed) implements Page {
    @Override
    public String template() {
        return "identity/profile/audience.jte";
    }

    public List<Choice> audiences(Screen s) {
        return Arrays.stream(Audience.values())
                .map(audience -> Choice.of(audience.name(), s.t("identity.audience." + audience)))
                .toList();
    }
}
