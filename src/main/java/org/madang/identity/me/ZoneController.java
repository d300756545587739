package org.madang.identity.me;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.shared.Format;
import org.madang.shared.Viewer;
import org.madang.shared.text.Zones;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;

/** What somebody answers whose device goes by another clock than their pages. */
@Controller
class ZoneController {
    /** Clocks beside which somebody kept their own, the newest last; read by {@code clock.js} of the same device. */
    static final String KEPT = "madang-clocks-kept";

    /** As many as a long journey has, so that the cookie stays small. */
    private static final int MOST = 20;

    private final ChooseZone chooseZone;
    private final WebSettings settings;

    ZoneController(ChooseZone chooseZone, WebSettings settings) {
        this.chooseZone = chooseZone;
        this.settings = settings;
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/zone")
    Answer zone(
            Viewer viewer,
            Form form,
            @CookieValue(name = KEPT, defaultValue = "") String before,
            HttpServletResponse response) {
        if (form.value("say").equals("KEEP")) return keep(viewer, form.value("zone"), before, response);
        return switch (chooseZone.choose(viewer.id(), form.value("zone"))) {
            case ChooseZone.Outcome.Chosen(var zone) ->
                Answer.seeOther("/this-week").withNotice("identity.notice.zone", city(viewer, zone));
            case ChooseZone.Outcome.NoPlace nowhere -> Answer.seeOther("/me").withNotice("identity.notice.noZone");
        };
    }

    /** The device remembers it, because the question is about the device: nobody else learns where it has been. */
    private Answer keep(Viewer viewer, String named, String before, HttpServletResponse response) {
        Zones.find(named).ifPresent(here -> response.addCookie(cookie(with(here, before))));
        return Answer.seeOther("/this-week").withNotice("identity.notice.zone.kept", city(viewer, viewer.zone()));
    }

    private static List<ZoneId> with(ZoneId here, String before) {
        var kept = new ArrayList<>(Arrays.stream(before.split("\\.", 100))
                .map(Zones::find)
                .flatMap(Optional::stream)
                .filter(zone -> !zone.equals(here))
                .distinct()
                .toList());
        kept.add(here);
        return kept.subList(Math.max(0, kept.size() - MOST), kept.size());
    }

    private Cookie cookie(List<ZoneId> kept) {
        var cookie = new Cookie(KEPT, kept.stream().map(ZoneId::getId).collect(Collectors.joining(".")));
        cookie.setPath("/");
        cookie.setMaxAge(60 * 60 * 24 * 365);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String city(Viewer viewer, ZoneId zone) {
        return new Format(viewer.language(), zone).city(zone);
    }
}
