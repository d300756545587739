package org.madang.rosters.returns;

import java.util.List;
import org.madang.programmes.Track;
import org.madang.rosters.Shortage;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param left who left, as many as one looks through, and whoever is chosen
 * @param more whether there are others, who are found by their names
 * @param chosen whether they were chosen on the roster, so that nobody else stands here
 * @param shortages where the seats did not suffice, so that nobody was taken back
 */
public record ReturnsPage(
        Track track, List<Left> left, boolean more, boolean chosen, String sought, Form form, List<Shortage> shortages)
        implements Page {
    public record Left(PersonId person, String printName, Language nameLanguage, String latinName, Country country) {}

    @Override
    public String template() {
        return "rosters/returns/returns.jte";
    }

    public List<Choice> people(Screen s) {
        return left.stream()
                .map(one -> Choice.of(one.person().toString(), one.printName())
                        .inLanguage(one.nameLanguage().tag())
                        .explained(s.f().country(one.country()) + latin(one)))
                .toList();
    }

    private static String latin(Left one) {
        return one.latinName().isEmpty() || one.latinName().equals(one.printName()) ? "" : " · " + one.latinName();
    }
}
