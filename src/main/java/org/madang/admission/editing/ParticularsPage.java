package org.madang.admission.editing;

import java.util.List;
import org.madang.admission.Calls;
import org.madang.programmes.Track;
import org.madang.shared.text.Zones;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record ParticularsPage(Form form, Calls.Call call, List<Track> tracks) implements Page {
    @Override
    public String template() {
        return "admission/editing/particulars.jte";
    }

    public String at() {
        return "/set-up/calls/" + call.slug();
    }

    public List<Choice> trackChoices(Screen s) {
        return tracks.stream()
                .map(track -> {
                    var title = s.text(track.title());
                    return Choice.of(track.slug(), title.text())
                            .inLanguage(title.language().tag());
                })
                .toList();
    }

    public static List<Choice> zones(Screen s) {
        return Zones.all().stream()
                .map(zone -> Choice.of(zone.getId(), s.f().city(zone) + " (" + zone.getId() + ")"))
                .toList();
    }
}
