package org.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;
import org.madang.shared.text.Messages;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the screen of a request. */
@Component
public class Screens {
    private final Messages messages;
    private final Assets assets;
    private final Gate gate;
    private final WebSettings settings;
    private final List<Navigation> navigations;
    private final Demonstration demonstration;
    private final Templates templates;
    private final Clock clock;

    Screens(
            Messages messages,
            Assets assets,
            Gate gate,
            WebSettings settings,
            List<Navigation> navigations,
            Demonstration demonstration,
            Templates templates,
            Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.gate = gate;
        this.settings = settings;
        this.navigations = navigations;
        this.demonstration = demonstration;
        this.templates = templates;
        this.clock = clock;
    }

    Screen of(HttpServletRequest request, Answer.@Nullable Notice notice) {
        Reader reader = Reader.of(request);
        return new Screen(
                messages,
                assets,
                gate,
                templates,
                reader,
                pathOf(request),
                settings.baseUrl(),
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "",
                entries(reader.viewer()),
                notice,
                RequestId.of(request),
                demonstration.loaded(),
                clock.instant());
    }

    /** A screen without a request, for tests of templates and for what is made in the background. */
    public Screen of(Reader reader, String path) {
        return new Screen(
                messages,
                assets,
                gate,
                templates,
                reader,
                path,
                settings.baseUrl(),
                () -> "",
                entries(reader.viewer()),
                null,
                "-",
                demonstration.loaded(),
                clock.instant());
    }

    /** The words and the clock of a reader, for what is no page: the order of a list, a file. */
    public Screen words(Reader reader) {
        return new Screen(
                messages,
                assets,
                gate,
                templates,
                reader,
                "/",
                settings.baseUrl(),
                () -> "",
                List.of(),
                null,
                "-",
                false,
                clock.instant());
    }

    private List<Navigation.Entry> entries(@Nullable Viewer viewer) {
        if (viewer == null) return List.of();
        return navigations.stream()
                .flatMap(navigation -> navigation.entriesFor(viewer).stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::position))
                .toList();
    }

    private static String pathOf(HttpServletRequest request) {
        Object forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded == null ? request.getRequestURI() : forwarded.toString();
    }
}
