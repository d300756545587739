package org.madang.certificates;

import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Certificates: number and date stay checkable, the name on them goes with the person. */
@Component
class CertificatesData implements PersonalData {
    private final Db db;

    CertificatesData(Db db) {
        this.db = db;
    }

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("certificates_certificate", "person_id", """
                        select t.title as track, c.state, c.credited, c.expected, c.required, c.works, c.print_name,
                               c.latin_name, c.number, c.code, c.issued_at, c.revoked_at, c.reason
                        from certificates_certificate c join v_track t on t.id = c.track_id
                        where c.person_id = :person order by c.created_at
                        """).erasedBy("""
                        update certificates_certificate
                        set print_name = case when print_name = '' then '' else '–' end, latin_name = '', name_language = 'en',
                            reason = null
                        where person_id = :person
                        """),
                PersonRows.actor("certificates_approval", "approved_by"));
    }

    @Override
    public List<UUID> things(PersonId person) {
        return db.sql("select id from certificates_certificate where person_id = :person")
                .param("person", person)
                .list(UUID.class);
    }

    @Override
    public List<Obstacle> obstacles(PersonId one, PersonId other) {
        return db.sql("""
                        select t.title from certificates_certificate a
                        join certificates_certificate b on b.track_id = a.track_id and b.person_id = :other
                        join v_track t on t.id = a.track_id where a.person_id = :one order by t.id
                        """).param("one", one).param("other", other).list(Multilingual.class).stream()
                .map(title -> new Obstacle("certificates.obstacle.both", title))
                .toList();
    }
}
