package org.madang.identity.me;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.text.Zones;
import org.madang.web.Choice;
import org.madang.web.Countries;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record MePage(PersonId person, ProfileQueries.Profile profile, Form form) implements Page {
    @Override
    public String template() {
        return "identity/me/me.jte";
    }

    /** @param own the language that is kept now, which is offered whatever it is */
    public List<Choice> languageChoices(Screen s, Language own) {
        return Stream.concat(ProfileForm.LANGUAGES.stream(), Stream.of(own.tag()))
                .distinct()
                .map(tag -> Choice.of(tag, s.f().language(new Language(tag))))
                .toList();
    }

    /** The citizenships somebody has, room for one more, and never fewer than two. */
    public List<String> citizenships() {
        int room = Math.clamp(profile.citizenships().size() + 1, 2, ProfileForm.CITIZENSHIPS.size());
        return ProfileForm.CITIZENSHIPS.subList(0, room);
    }

    /** The clock one lives by stands first, then the usual ones. */
    public List<Choice> zoneChoices(Screen s) {
        return cities(s, usual());
    }

    /** Every other city, by name. */
    public List<Choice> otherZones(Screen s) {
        var others = new ArrayList<>(Zones.all().stream().map(ZoneId::getId).toList());
        others.removeAll(usual());
        return Countries.sorted(s, cities(s, others));
    }

    private LinkedHashSet<String> usual() {
        var usual = new LinkedHashSet<String>();
        usual.add(profile.zone().getId());
        usual.addAll(ProfileForm.ZONES);
        return usual;
    }

    private static List<Choice> cities(Screen s, java.util.Collection<String> zones) {
        return zones.stream()
                .map(zone -> Choice.of(zone, s.f().city(ZoneId.of(zone))))
                .toList();
    }
}
