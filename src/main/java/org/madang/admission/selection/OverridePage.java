package org.madang.admission.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.OverrideState;
import org.madang.admission.Overrides;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * Where officers leave the rules for one applicant.
 *
 * @param reader who looks at it; who proposed does not confirm
 * @param open whether the application still takes part
 */
public record OverridePage(
        Calls.Call call,
        ApplicationId application,
        String printName,
        Language nameLanguage,
        boolean open,
        List<Overrides.Override> overrides,
        PersonId reader,
        Form form)
        implements Page {
    @Override
    public String template() {
        return "admission/selection/override.jte";
    }

    Overrides.@Nullable Override live() {
        return overrides.stream()
                .filter(each -> each.state() != OverrideState.WITHDRAWN)
                .findFirst()
                .orElse(null);
    }

    static List<Choice> wishes(Screen s) {
        return List.of(Overrides.Wish.values()).stream()
                .map(wish -> Choice.of(wish.name(), s.t("admission.override.wish." + wish)))
                .toList();
    }

    static String pill(OverrideState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case CONFIRMED -> "ok";
            case WITHDRAWN -> "closed";
        };
    }
}
