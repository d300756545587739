package org.madang.institutions;

import java.time.LocalDate;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells who holds which post on a day. */
@Component
public class Appointments {
    private final Db db;

    Appointments(Db db) {
        this.db = db;
    }

    /** The posts a person holds on a day, newest first. */
    public List<Appointment> of(PersonId person, LocalDate on) {
        return db.sql("""
                        select a.*, i.name as institution_name
                        from v_appointment a join v_institution i on i.id = a.institution_id
                        where a.person_id = :person and a.from_on <= :on and (a.to_on is null or a.to_on >= :on)
                        order by a.from_on desc, a.id limit 50
                        """).param("person", person).param("on", on).list(Appointment.class);
    }

    /** The posts held at an institution on a day, newest first. */
    public List<Appointment> at(InstitutionId institution, LocalDate on) {
        return db.sql("""
                        select a.*, i.name as institution_name
                        from v_appointment a join v_institution i on i.id = a.institution_id
                        where a.institution_id = :institution and a.from_on <= :on
                          and (a.to_on is null or a.to_on >= :on)
                        order by a.from_on desc, a.id limit 500
                        """).param("institution", institution).param("on", on).list(Appointment.class);
    }
}
