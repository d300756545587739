package org.madang.certificates;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** A certificate stands where its track stands and belongs to its person. */
@Component
class CertificateScope implements ScopeFinder {
    private final Db db;

    CertificateScope(Db db) {
        this.db = db;
    }

    record Row(UUID personId, UUID trackId, UUID editionId, UUID programmeId, List<UUID> institutions) {}

    @Override
    public String kind() {
        return "certificate";
    }

    @Override
    public Optional<Scope> find(String id) {
        return db.sql("""
                        select c.person_id, c.track_id, t.edition_id, t.programme_id,
                               array(select i.institution_id from v_track_institution i where i.track_id = t.id) as institutions
                        from certificates_certificate c join v_track t on t.id = c.track_id where c.id = :id
                        """)
                .param("id", Ids.parse(id))
                .maybe(Row.class)
                .map(row -> new Scope(
                        row.programmeId(),
                        row.editionId(),
                        row.trackId(),
                        new HashSet<>(row.institutions()),
                        Set.of(row.personId())));
    }
}
