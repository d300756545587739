package org.madang.programmes.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Track;
import org.madang.programmes.TrackId;
import org.madang.web.Choice;
import org.madang.web.Form;

/** The question whether something belongs to the whole edition or to one of its tracks. */
final class TrackChoice {
    private TrackChoice() {}

    static Ask ask(List<Track> tracks) {
        return Ask.one("track", "programmes.setup.belongs", s -> {
            var choices = new ArrayList<Choice>();
            choices.add(Choice.of("", s.t("programmes.setup.whole")));
            for (Track track : tracks) {
                var title = s.text(track.title());
                choices.add(Choice.of(track.slug(), title.text())
                        .inLanguage(title.language().tag()));
            }
            return choices;
        });
    }

    /** The chosen track, or null for the whole edition; an error stands beside the field if it is none of these. */
    static @Nullable TrackId chosen(Form form, List<Track> tracks) {
        if (!form.has("track")) return null;
        Optional<Track> chosen = tracks.stream()
                .filter(track -> track.slug().equals(form.value("track")))
                .findAny();
        if (chosen.isEmpty()) form.error("track", "web.form.choice");
        return chosen.map(Track::id).orElse(null);
    }
}
