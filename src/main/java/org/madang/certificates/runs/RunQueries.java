package org.madang.certificates.runs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.certificates.CertificateState;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads everybody of a track with how far their certificate is. */
@Component
public class RunQueries {
    static final int MOST = 500;

    /** @param certificate null while the rule has not said yes */
    public record Row(
            PersonId personId,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable UUID certificate,
            @Nullable CertificateState state,
            @Nullable String number,
            List<UUID> signed) {}

    private final Db db;

    RunQueries(Db db) {
        this.db = db;
    }

    List<Row> rows(TrackId track) {
        return db.sql("""
                        select p.id as person_id, p.print_name, p.name_language, p.latin_name,
                               c.id as certificate, c.state, c.number,
                               array(select a.institution_id from certificates_approval a where a.certificate_id = c.id) as signed
                        from v_enrolment e join v_person p on p.id = e.person_id
                        left join certificates_certificate c on c.person_id = e.person_id and c.track_id = e.track_id
                        where e.track_id = :track and e.state in ('ACTIVE', 'COMPLETED', 'NOT_COMPLETED')
                        order by p.sort_key, p.id limit :most
                        """).param("track", track).param("most", MOST).list(Row.class);
    }
}
