package org.madang.identity.grants;

import java.util.List;
import org.madang.identity.ChosenPeople;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** @param gone how many of those who were chosen have left, or are not the reader's to see */
public record RolesPage(Form form, List<ChosenPeople.Person> chosen, int gone, Places.Choosable places)
        implements Page {
    @Override
    public String template() {
        return "identity/grants/roles.jte";
    }

    public List<Choice> people(Screen s) {
        return chosen.stream()
                .map(person -> {
                    var choice = Choice.of(person.id().toString(), person.printName())
                            .inLanguage(person.nameLanguage().tag());
                    boolean same =
                            person.latinName().isEmpty() || person.latinName().equals(person.printName());
                    return same ? choice : choice.explained(person.latinName());
                })
                .toList();
    }

    public List<Choice> roles(Screen s) {
        return GiversReach.choices(s);
    }
}
