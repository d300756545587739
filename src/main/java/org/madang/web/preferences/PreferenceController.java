package org.madang.web.preferences;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.OwnPath;
import org.madang.web.PreferenceChosen;
import org.madang.web.Reader;
import org.madang.web.Screen;
import org.madang.web.WebSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PreferenceController {
    private final ApplicationEventPublisher events;
    private final WebSettings settings;

    PreferenceController(ApplicationEventPublisher events, WebSettings settings) {
        this.events = events;
        this.settings = settings;
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/language")
    Answer language(@Nullable Viewer viewer, Form form, HttpServletResponse response) {
        for (Language language : offered()) {
            if (!language.tag().equals(form.value("to"))) continue;
            if (viewer != null) events.publishEvent(new PreferenceChosen(viewer.inPerson(), language, null));
            remember(response, Reader.LANGUAGE_COOKIE, language.tag());
        }
        return Answer.seeOther(OwnPath.of(form.value("back"), "/"));
    }

    private List<Language> offered() {
        return settings.pseudo()
                ? Stream.concat(Screen.LANGUAGES.stream(), Stream.of(Language.PSEUDO))
                        .toList()
                : Screen.LANGUAGES;
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/low-data")
    Answer lowData(@Nullable Viewer viewer, Form form, HttpServletResponse response) {
        boolean on = form.value("to").equals("1");
        if (viewer != null) events.publishEvent(new PreferenceChosen(viewer.inPerson(), null, on));
        remember(response, Reader.LOW_DATA_COOKIE, on ? "1" : "0");
        return Answer.seeOther(OwnPath.of(form.value("back"), "/"));
    }

    private void remember(HttpServletResponse response, String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(60 * 60 * 24 * 365);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
