package org.madang.admission.nominees;

import java.util.List;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * The sitting in which an officer names several people.
 *
 * @param count rows of the form
 */
public record NominatePage(
        NomineeQueries.Place place, List<NomineeQueries.Track> tracks, int count, boolean full, Form form)
        implements Page {
    public List<Choice> tracks(Screen s) {
        return tracks.stream()
                .map(track ->
                        Choice.of(track.id().toString(), s.text(track.title()).text()))
                .toList();
    }

    public static List<Choice> languages(Screen s) {
        return Screen.LANGUAGES.stream()
                .map(language -> Choice.of(language.tag(), s.f().language(language)))
                .toList();
    }

    @Override
    public String template() {
        return "admission/nominees/nominate.jte";
    }
}
