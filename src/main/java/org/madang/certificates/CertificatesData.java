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
                        """)
                        .leftBehindWhen("""
                        x.state <> 'ISSUED' and exists (select 1 from certificates_certificate k
                                                        where k.track_id = x.track_id and k.person_id = :kept)
                        """)
                        .erasedBy("""
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

    record Both(Multilingual title, UUID kept, UUID gone, boolean goneLess, boolean keptLess) {}

    /** What was handed out counts; a certificate on its way is found again by its record that stays. */
    @Override
    public List<Meeting> meetings(PersonId kept, PersonId gone) {
        return db.sql("""
                        select t.title, k.id as kept, g.id as gone, g.state <> 'ISSUED' as gone_less,
                               k.state <> 'ISSUED' as kept_less
                        from certificates_certificate k
                        join certificates_certificate g on g.track_id = k.track_id and g.person_id = :gone
                        join v_track t on t.id = k.track_id where k.person_id = :kept order by t.id
                        """).param("kept", kept).param("gone", gone).list(Both.class).stream()
                .map(both -> Meeting.of(
                        Fate.of(both.goneLess(), both.keptLess()),
                        "certificates.meeting.thing",
                        "certificates.meeting.decide",
                        both.title(),
                        List.of("/certificates/" + both.kept(), "/certificates/" + both.gone())))
                .toList();
    }
}
