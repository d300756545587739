package org.madang.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.sessions.Secrets;
import org.madang.identity.sessions.SessionCookie;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.Viewer;
import org.madang.shared.text.Zones;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class MeController {
    /** Languages that the programme's people write their names in and read. */
    private static final List<String> LANGUAGES =
            List.of("en", "ko", "fil", "hi", "id", "km", "kn", "lo", "ms", "my", "th", "vi");

    private static final List<String> ZONES = List.of(
            "Asia/Seoul",
            "Asia/Manila",
            "Asia/Kolkata",
            "Asia/Vientiane",
            "Asia/Phnom_Penh",
            "Asia/Bangkok",
            "Asia/Ho_Chi_Minh",
            "Asia/Jakarta",
            "Asia/Makassar",
            "Asia/Jayapura",
            "Asia/Kuala_Lumpur",
            "Asia/Brunei",
            "Asia/Singapore",
            "Asia/Yangon",
            "Asia/Almaty",
            "Europe/London",
            "Europe/Berlin",
            "America/New_York",
            "UTC");

    private final ProfileQueries queries;
    private final ChangeProfile changeProfile;
    private final SetPassword setPassword;
    private final SessionCookie cookie;
    private final Secrets secrets;
    private final Db db;
    private final Clock clock;

    MeController(
            ProfileQueries queries,
            ChangeProfile changeProfile,
            SetPassword setPassword,
            SessionCookie cookie,
            Secrets secrets,
            Db db,
            Clock clock) {
        this.queries = queries;
        this.changeProfile = changeProfile;
        this.setPassword = setPassword;
        this.cookie = cookie;
        this.secrets = secrets;
        this.db = db;
        this.clock = clock;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me")
    Answer me(Viewer viewer, HttpServletRequest request) {
        return Answer.page(page(viewer, null, Form.empty(), request));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me")
    Answer change(Viewer viewer, Form form, HttpServletRequest request) {
        var names = new ChangeProfile.Names(
                form.required("printName", 120),
                language(form, "nameLanguage"),
                form.optional("latinName", 120),
                form.optional("callMe", 60),
                form.optional("sayIt", 120),
                form.optional("title", 40),
                country(form),
                language(form, "language"),
                zone(form));
        int version = form.number("version", 0, Integer.MAX_VALUE);
        if (!form.ok()) return Answer.unprocessable(page(viewer, form, Form.empty(), request));
        return switch (changeProfile.change(viewer.id(), version, names)) {
            case ChangeProfile.Outcome.Changed changed -> Answer.seeOther("/me").withNotice("identity.notice.profile");
            case ChangeProfile.Outcome.ChangedElsewhere elsewhere -> {
                form.error("printName", "identity.me.elsewhere");
                yield Answer.conflict(page(viewer, form, Form.empty(), request));
            }
        };
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/password")
    Answer password(Viewer viewer, Form form, HttpServletRequest request) {
        var outcome = setPassword.set(viewer.id(), form.value("password"), token(request));
        return switch (outcome) {
            case SetPassword.Outcome.Set set -> Answer.seeOther("/me").withNotice("identity.notice.password");
            case SetPassword.Outcome.TooShort tooShort ->
                Answer.unprocessable(page(
                        viewer,
                        null,
                        form.error("password", "identity.password.short", SetPassword.SHORTEST),
                        request));
            case SetPassword.Outcome.TooLong tooLong ->
                Answer.unprocessable(
                        page(viewer, null, form.error("password", "web.form.long", SetPassword.LONGEST), request));
        };
    }

    /** Ends one of the viewer's own sessions; somebody else's id ends nothing. */
    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/sessions/{session}/end")
    Answer endSession(Viewer viewer, @PathVariable String session) {
        UUID id = Ids.parse(session);
        db.sql(
                        "update identity_session set ended_at = :now where id = :id and person_id = :person and ended_at is null")
                .param("now", clock.instant())
                .param("id", id)
                .param("person", viewer.id())
                .update();
        return Answer.seeOther("/me").withNotice("identity.notice.ended");
    }

    private MePage page(Viewer viewer, @Nullable Form typed, Form password, HttpServletRequest request) {
        var profile = queries.profile(viewer.id());
        var form = typed != null ? typed : filled(profile);
        var sessions = queries.sessions(viewer.id(), token(request), clock.instant());
        return new MePage(profile, form, password, sessions, COUNTRIES, LANGUAGES, ZONES);
    }

    private static final List<Country> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).map(Country::new).toList();

    private static Form filled(ProfileQueries.Profile profile) {
        return Form.empty()
                .with("version", String.valueOf(profile.version()))
                .with("printName", profile.printName())
                .with("nameLanguage", profile.nameLanguage().tag())
                .with("latinName", profile.latinName())
                .with("callMe", profile.callMe())
                .with("sayIt", profile.sayIt())
                .with("title", profile.title())
                .with(
                        "country",
                        profile.country() == null ? "" : profile.country().code())
                .with("language", profile.language().tag())
                .with("zone", profile.zone().getId());
    }

    private byte[] token(HttpServletRequest request) {
        String token = cookie.token(request);
        return secrets.hmac(token == null ? "" : token);
    }

    private static Language language(Form form, String field) {
        if (LANGUAGES.contains(form.value(field))) return new Language(form.value(field));
        form.error(field, "web.form.choice");
        return Language.ENGLISH;
    }

    private static @Nullable Country country(Form form) {
        String code = form.value("country");
        if (code.isEmpty()) return null;
        for (Country country : COUNTRIES) {
            if (country.code().equals(code)) return country;
        }
        form.error("country", "web.form.choice");
        return null;
    }

    private static ZoneId zone(Form form) {
        try {
            return Zones.canonical(form.value("zone"));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            form.error("zone", "web.form.choice");
            return ZoneId.of("UTC");
        }
    }
}
