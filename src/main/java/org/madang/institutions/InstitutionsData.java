package org.madang.institutions;

import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Appointments. They are public acts of an institution, so they stay. */
@Component
class InstitutionsData implements PersonalData {
    private final Db db;

    InstitutionsData(Db db) {
        this.db = db;
    }

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("institutions_appointment", "person_id", """
                        select i.name as institution, a.role_title, a.from_on, a.to_on, a.may_speak_for, a.may_clear
                        from institutions_appointment a join institutions_institution i on i.id = a.institution_id
                        where a.person_id = :person order by a.from_on
                        """).onlyOnce("institution_id", "from_on"),
                PersonRows.actor("institutions_appointment", "appointed_by"));
    }

    /** Whoever was appointed by the same institution. */
    @Override
    public List<PersonId> alike(PersonId person) {
        return db.sql("""
                        select distinct b.person_id from institutions_appointment a
                        join institutions_appointment b on b.institution_id = a.institution_id and b.person_id <> a.person_id
                        where a.person_id = :person limit 1000
                        """).param("person", person).list(PersonId.class);
    }

    @Override
    public List<Sharing> sharing() {
        return db.sql("select distinct institution_id as what, person_id as person from institutions_appointment")
                .list(Sharing.class);
    }
}
