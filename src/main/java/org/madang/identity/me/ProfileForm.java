package org.madang.identity.me;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.text.Zones;
import org.madang.web.Form;

/** Between what a person types of themselves and what is kept. */
final class ProfileForm {
    /** Languages that the programme's people write their names in and read. */
    static final List<String> LANGUAGES = List.of(
            "en", "ko", "fil", "hi", "id", "km", "kn", "lo", "ms", "my", "th", "vi", "fr", "ja", "mn", "ta", "uz",
            "zh");

    /** As many citizenships as are kept. */
    static final List<String> CITIZENSHIPS =
            List.of("citizenship", "citizenshipTwo", "citizenshipThree", "citizenshipFour");

    /** The cities most people of the programme live in; every other is offered below them. */
    static final List<String> ZONES = List.of(
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
            "Asia/Ulaanbaatar",
            "Asia/Tashkent",
            "Asia/Almaty",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Europe/London",
            "Europe/Berlin",
            "America/New_York",
            "Etc/UTC");

    private ProfileForm() {}

    /**
     * @param year the present one
     * @param before what is kept now, of which nothing is lost that the form need not offer to others
     */
    static ChangeProfile.Names read(Form form, int year, ProfileQueries.Profile before) {
        return new ChangeProfile.Names(
                form.required("printName", 120),
                language(form, "nameLanguage", before.nameLanguage()),
                form.optional("latinName", 120),
                form.optional("callMe", 60),
                form.optional("sayIt", 120),
                form.optional("title", 40),
                form.optional("sortKey", 120),
                country(form, "country"),
                CITIZENSHIPS.stream()
                        .map(field -> country(form, field))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                form.has("birthYear") ? (Integer) form.number("birthYear", year - 110, year - 10) : null,
                phone(form),
                language(form, "language", before.language()),
                zone(form));
    }

    static Form filled(ProfileQueries.Profile profile) {
        var citizenships = profile.citizenships();
        var form = Form.empty();
        for (int i = 0; i < Math.min(citizenships.size(), CITIZENSHIPS.size()); i++)
            form.with(CITIZENSHIPS.get(i), citizenships.get(i));
        return form.with("version", String.valueOf(profile.version()))
                .with("printName", profile.printName())
                .with("nameLanguage", profile.nameLanguage().tag())
                .with("latinName", profile.latinName())
                .with("callMe", profile.callMe())
                .with("sayIt", profile.sayIt())
                .with("title", profile.title())
                .with("sortKey", profile.sortKey())
                .with(
                        "country",
                        profile.country() == null ? "" : profile.country().code())
                .with("birthYear", profile.birthYear() == null ? "" : String.valueOf(profile.birthYear()))
                .with("phone", profile.phone())
                .with("language", profile.language().tag())
                .with("zone", profile.zone().getId());
    }

    /** What somebody has already is offered too: an office may know more languages than stand in the list. */
    private static Language language(Form form, String field, Language before) {
        if (form.value(field).equals(before.tag())) return before;
        if (LANGUAGES.contains(form.value(field))) return new Language(form.value(field));
        form.error(field, "web.form.choice");
        return Language.ENGLISH;
    }

    private static @Nullable Country country(Form form, String field) {
        String code = form.value(field);
        if (code.isEmpty()) return null;
        var country = Country.find(code);
        if (country.isEmpty()) form.error(field, "web.form.choice");
        return country.orElse(null);
    }

    private static String phone(Form form) {
        String typed = form.optional("phone", 40);
        if (!typed.matches("[-+()0-9 .]*")) form.error("phone", "identity.me.phoneWrong");
        return typed;
    }

    private static ZoneId zone(Form form) {
        var zone = Zones.find(form.value("zone"));
        if (zone.isEmpty()) form.error("zone", "web.form.choice");
        return zone.orElse(ZoneId.of("Etc/UTC"));
    }
}
