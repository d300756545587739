package org.madang.rosters.enrolments;

import java.util.Arrays;
import java.util.List;
import org.madang.identity.ChosenPeople;
import org.madang.programmes.Grade;
import org.madang.rosters.Courses;
import org.madang.rosters.Shortage;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param people those who were chosen; who has no country cannot be enrolled and is named apart
 * @param gone how many of those who were chosen have left, or are not the reader's to see
 * @param shortages where the seats did not suffice, so that nobody was enrolled
 */
public record EnrolmentsPage(
        Form form, List<ChosenPeople.Person> people, int gone, Courses.Choosable courses, List<Shortage> shortages)
        implements Page {
    @Override
    public String template() {
        return "rosters/enrolments/enrolments.jte";
    }

    public List<ChosenPeople.Person> nowhere() {
        return people.stream().filter(person -> person.country() == null).toList();
    }

    public List<Choice> choices(Screen s) {
        return people.stream()
                .filter(person -> person.country() != null)
                .map(person -> Choice.of(person.id().toString(), person.printName())
                        .inLanguage(person.nameLanguage().tag())
                        .explained(s.f().country(person.country()) + latin(person)))
                .toList();
    }

    private static String latin(ChosenPeople.Person person) {
        boolean same = person.latinName().isEmpty() || person.latinName().equals(person.printName());
        return same ? "" : " · " + person.latinName();
    }

    public List<Choice> grades(Screen s) {
        return Arrays.stream(Grade.values())
                .map(grade -> Choice.of(grade.name(), s.t("cohorts.grade." + grade)))
                .toList();
    }
}
