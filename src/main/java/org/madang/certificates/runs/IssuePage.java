package org.madang.certificates.runs;

import java.util.List;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param ready whose certificate both institutions have approved
 * @param chosen who was ticked on the run, ready or not
 */
public record IssuePage(
        String track, Multilingual trackTitle, List<RunQueries.Ready> ready, List<PersonId> chosen, Form form)
        implements Page {
    @Override
    public String template() {
        return "certificates/runs/issue.jte";
    }

    /** How many of the chosen still wait for an earlier step. */
    public long early() {
        return chosen.stream()
                .filter(person -> ready.stream().noneMatch(one -> one.person().equals(person)))
                .count();
    }

    public List<Choice> people(Screen s) {
        return ready.stream()
                .map(one -> Choice.of(one.person().toString(), one.printName()).explained(s.f().country(one.country())))
                .toList();
    }
}
