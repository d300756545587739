package org.madang.cohorts.teams;

import java.util.List;
import org.madang.cohorts.Cohorts;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

public record TeamsPage(Form form, String slug, Multilingual title, List<TeamRow> teams, List<Cohorts.Member> members)
        implements Page {
    /** @param people the members' names in one text */
    public record TeamRow(String name, String people) {}

    @Override
    public String template() {
        return "cohorts/teams/teams.jte";
    }
}
