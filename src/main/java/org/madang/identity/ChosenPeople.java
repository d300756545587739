package org.madang.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.people.PeopleList;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Component;

/** Whoever was chosen in the list of people for an act: those who were ticked, or all that its filters leave. */
@Component
public class ChosenPeople {
    private static final int MOST = 500;

    private final Db db;
    private final PeopleReach reach;
    private final PlacesWithin within;
    private final Tables tables;

    ChosenPeople(Db db, PeopleReach reach, PlacesWithin within, Tables tables) {
        this.db = db;
        this.within = within;
        this.reach = reach;
        this.tables = tables;
    }

    public record Person(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable Country country) {}

    public List<PersonId> of(Form asked, Reader reader, Viewer viewer) {
        return tables
                .chosen(PeopleList.within(reach.of(viewer), within.of(viewer, Action.GIVE_GRANTS), true), asked, reader)
                .stream()
                .map(PersonId::of)
                .toList();
    }

    /** Those of them whom the reader may see and who have not left. */
    public List<Person> within(Collection<PersonId> people, Viewer viewer) {
        var seen = reach.of(viewer);
        return db.sql("""
                        select p.id, p.print_name, p.name_language, p.latin_name, p.country from v_person p
                        where p.id = any(:people) and not p.has_left and\s""" + seen.covers("p.id") + """
                         order by p.sort_key, p.id limit :most
                        """)
                .params(seen.parameters())
                .ids("people", people)
                .param("most", MOST)
                .list(Person.class);
    }
}
