package org.madang.works.workspace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.Cohorts;
import org.madang.programmes.Track;
import org.madang.tables.TableView;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.works.WorkType;

/**
 * The works of one track; the viewer's own come first.
 *
 * @param others published ones, a page of them; empty where there is a table
 * @param next address of the next page of them; null on the last
 * @param further whether others came before these
 * @param table every work, for those who answer for the track; null for everybody else
 */
public record TrackWorksPage(
        Track track,
        List<WorkLists.Row> mine,
        List<WorkLists.Row> others,
        @Nullable String next,
        boolean further,
        @Nullable TableView table,
        List<Cohorts.Team> teams,
        List<WorkType> types,
        boolean mayStart,
        Form form)
        implements Page {
    @Override
    public String template() {
        return "works/workspace/list.jte";
    }

    public String path() {
        return "/tracks/" + track.slug() + "/works";
    }

    public List<Choice> typeChoices(Screen s) {
        return types.stream()
                .map(type -> Choice.of(type.name(), s.t("works.type." + type))
                        .explained(s.t("works.type." + type + ".hint")))
                .toList();
    }

    public List<Choice> makers(Screen s) {
        var choices = new ArrayList<Choice>();
        for (Cohorts.Team team : teams) choices.add(Choice.of(team.id().toString(), team.name()));
        choices.add(Choice.of("", s.t("works.start.alone")));
        return choices;
    }

    public List<Choice> languages(Screen s) {
        return WorkLanguages.choices(s);
    }
}
