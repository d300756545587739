package org.madang.cohorts.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.EnrolmentState;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param members those who take part now; whoever completed the course has not left it and is not offered */
public record DeparturesPage(Form form, RosterQueries.Head track, List<Cohorts.Member> members) implements Page {
    private static final int MOST = 50;

    @Override
    public String template() {
        return "cohorts/roster/departures.jte";
    }

    /** Whether they were chosen on the roster, so that nobody else stands here. */
    public boolean chosen() {
        return form.value("chosen").equals("roster");
    }

    /** Whether there are more than one looks through, so that whoever has left is chosen on the roster. */
    public boolean many() {
        return !chosen() && leaving().count() > MOST;
    }

    private Stream<Cohorts.Member> leaving() {
        var people = Set.copyOf(form.values("people"));
        return members.stream()
                .filter(member -> member.state().mayBecome(EnrolmentState.DROPPED))
                .filter(member -> !chosen() || people.contains(member.person().toString()));
    }

    public List<Choice> people(Screen s) {
        return leaving()
                .map(member -> Choice.of(member.person().toString(), member.printName())
                        .inLanguage(member.nameLanguage().tag())
                        .explained(s.f().country(member.country()) + latin(member)))
                .toList();
    }

    private static String latin(Cohorts.Member member) {
        boolean same = member.latinName().isEmpty() || member.latinName().equals(member.printName());
        return same ? "" : " · " + member.latinName();
    }

    public List<Choice> states(Screen s) {
        return List.of(
                Choice.of(EnrolmentState.DROPPED.name(), s.t("cohorts.state.DROPPED")),
                Choice.of(EnrolmentState.DEFERRED.name(), s.t("cohorts.state.DEFERRED")));
    }
}
