package org.madang.identity.privacy;

import java.util.ArrayList;
import java.util.List;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Everything that the modules together keep of people. */
@Component
public class People {
    private final Db db;
    private final List<PersonalData> modules;

    People(Db db, List<PersonalData> modules) {
        this.db = db;
        this.modules = modules.stream()
                .sorted(java.util.Comparator.comparing(
                        module -> module.getClass().getName()))
                .toList();
    }

    public List<PersonalData> modules() {
        return modules;
    }

    public List<PersonRows> rows() {
        return modules.stream().flatMap(module -> module.rows().stream()).toList();
    }

    /** What two records have in one place, whatever module keeps it. */
    public List<PersonalData.Meeting> meetings(PersonId kept, PersonId gone) {
        return modules.stream()
                .flatMap(module -> module.meetings(kept, gone).stream())
                .toList();
    }

    /** A person's record and those it took in, which may hold some of their history. */
    List<PersonId> records(PersonId person) {
        return db.sql("""
                        with recursive one as (
                            select id from identity_person where id = :person
                            union select p.id from identity_person p join one on p.merged_into = one.id)
                        select id from one
                        """).param("person", person).list(PersonId.class);
    }

    /** Every address that a person comes in by. */
    public List<String> addresses(PersonId person) {
        return db.sql("""
                        select email from identity_person where id = :person and email is not null
                        union select email from identity_address where person_id = :person
                        """).param("person", person).list(String.class);
    }

    public List<PersonalData.KeptFile> files(PersonId person) {
        var files = new ArrayList<PersonalData.KeptFile>();
        modules.forEach(module -> files.addAll(module.files(person)));
        return files;
    }

    /** A declared statement with what it may use. */
    Sql asking(String statement, PersonId person, List<String> addresses) {
        return db.sql(statement).param("person", person).texts("addresses", addresses);
    }
}
