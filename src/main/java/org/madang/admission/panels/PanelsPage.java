package org.madang.admission.panels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.PanelCell;
import org.madang.admission.Panels;
import org.madang.admission.Relation;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param ties how many applications of a cell somebody is tied to
 * @param set whether the call has panels
 * @param proposed whether the ticks are a proposal that is not saved yet
 * @param unseated cells with applications that no panel reads, once there are panels
 * @param unread applications whose whole panel is tied to them
 * @param named whom applicants know, as long as nobody has said who it is
 */
public record PanelsPage(
        Calls.Call call,
        boolean byCountry,
        List<Cell> cells,
        List<Panels.Reviewer> reviewers,
        Map<PanelCell, Map<PersonId, Long>> ties,
        boolean set,
        boolean proposed,
        String stamp,
        List<Unseated> unseated,
        List<Unread> unread,
        List<Named> named,
        Form form)
        implements Page {

    public record Cell(
            TrackId trackId,
            String slug,
            Multilingual track,
            @Nullable Country country,
            long applications) {
        public PanelCell cell() {
            return new PanelCell(trackId, country);
        }

        public String field() {
            return "panel-" + slug + (country == null ? "" : "-" + country.code());
        }
    }

    /** One country of a track, always: a panel of the whole track would read it too. */
    public record Unseated(String slug, Multilingual track, Country country, long applications) {}

    /** @param free reviewers of the call who have no tie to it; @param matching how many there are, also beyond this page */
    public record Unread(
            ApplicationId id,
            String printName,
            Language nameLanguage,
            Multilingual track,
            Country country,
            List<PersonId> free,
            long matching) {
        public String field() {
            return "person-" + id;
        }
    }

    /** @param officers of the very name, who do not act on the application until another has said whether they are meant */
    public record Named(
            UUID id,
            ApplicationId applicationId,
            String name,
            Relation kind,
            String printName,
            Language nameLanguage,
            long matching,
            List<Choice> officers) {
        public String why() {
            return "why-" + id;
        }
    }

    @Override
    public String template() {
        return "admission/panels/panels.jte";
    }

    public String path() {
        return "/admission/calls/" + call.slug() + "/panels";
    }

    public long unreadInAll() {
        return unread.isEmpty() ? 0 : unread.getFirst().matching();
    }

    public long namedInAll() {
        return named.isEmpty() ? 0 : named.getFirst().matching();
    }

    /** Where on the page somebody is ticked for it. */
    public String at(Unseated one) {
        return "#panel-" + one.slug() + (byCountry ? "-" + one.country().code() : "");
    }

    public List<Choice> choices(Screen s, Cell cell) {
        var tied = ties.getOrDefault(cell.cell(), Map.of());
        return reviewers.stream()
                .map(reviewer -> {
                    var choice = Choice.of(reviewer.personId().toString(), reviewer.printName())
                            .inLanguage(reviewer.nameLanguage().tag());
                    Long some = tied.get(reviewer.personId());
                    return some == null ? choice : choice.explained(s.t("admission.panels.tied", some));
                })
                .toList();
    }

    public List<Choice> meant(Named one) {
        return Stream.concat(
                        one.officers().stream(),
                        reviewers.stream()
                                .map(reviewer -> Choice.of(reviewer.personId().toString(), reviewer.printName())))
                .toList();
    }

    public List<Choice> free(Unread unread) {
        var free = Set.copyOf(unread.free());
        return reviewers.stream()
                .filter(reviewer -> free.contains(reviewer.personId()))
                .map(reviewer -> Choice.of(reviewer.personId().toString(), reviewer.printName()))
                .toList();
    }

    /** How many applications each would read, as the page is ticked. */
    public long load(Panels.Reviewer reviewer) {
        return cells.stream()
                .filter(cell -> form.checked(cell.field(), reviewer.personId().toString()))
                .mapToLong(cell -> cell.applications()
                        - ties.getOrDefault(cell.cell(), Map.of()).getOrDefault(reviewer.personId(), 0L))
                .sum();
    }
}
