package org.madang.admission.announcing;

import java.util.ArrayList;
import java.util.List;
import org.madang.programmes.Edition;
import org.madang.programmes.Phases;
import org.madang.programmes.Track;
import org.madang.shared.text.Zones;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record AnnouncePage(Form form, Edition edition, List<Track> tracks, List<Phases.Phase> phases) implements Page {
    @Override
    public String template() {
        return "admission/announcing/announce.jte";
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

    /** Without a phase it is a call to everybody. */
    public List<Choice> phaseChoices(Screen s) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", s.t("admission.announce.phase.none")));
        for (var phase : phases) choices.add(Choice.of(phase.id().toString(), phase.dated(s)));
        return choices;
    }

    public static List<Choice> zones(Screen s) {
        return Zones.all().stream()
                .map(zone -> Choice.of(zone.getId(), s.f().city(zone) + " (" + zone.getId() + ")"))
                .toList();
    }
}
