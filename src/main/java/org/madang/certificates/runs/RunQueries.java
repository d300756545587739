package org.madang.certificates.runs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.certificates.CertificateState;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Counts how far the certificates of a track are. */
@Component
public class RunQueries {
    record Count(@Nullable CertificateState state, long people) {}

    private final Db db;

    RunQueries(Db db) {
        this.db = db;
    }

    /** @param people everybody who takes part; @param states how many certificates are in each state */
    public record Counts(long people, Map<CertificateState, Long> states) {}

    public record Ready(PersonId person, String printName, Country country) {}

    /** Whose certificate is approved and not issued. */
    List<Ready> ready(TrackId track) {
        return db.sql("""
                        select p.id as person, c.print_name, e.country
                        from certificates_certificate c join v_person p on p.id = c.person_id
                        join v_enrolment e on e.person_id = c.person_id and e.track_id = c.track_id
                        where c.track_id = :track and c.state = 'APPROVED' order by p.sort_key, p.id
                        """).param("track", track).list(Ready.class);
    }

    Counts counts(TrackId track) {
        var counts = db.sql("""
                        select c.state, count(*) as people
                        from v_enrolment e join v_person p on p.id = e.person_id
                        left join certificates_certificate c on c.person_id = e.person_id and c.track_id = e.track_id
                        where e.track_id = :track and e.state in ('ACTIVE', 'COMPLETED', 'NOT_COMPLETED')
                        group by c.state
                        """).param("track", track).list(Count.class);
        return new Counts(
                counts.stream().mapToLong(Count::people).sum(),
                counts.stream()
                        .filter(count -> count.state() != null)
                        .collect(Collectors.toMap(
                                count -> java.util.Objects.requireNonNull(count.state()), Count::people)));
    }
}
