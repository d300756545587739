package org.madang.certificates.holder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.certificates.CertificateId;
import org.madang.certificates.CertificateState;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads one certificate with everything that stands on it. */
@Component
public class HolderQueries {
    /** @param printName the confirmed name, or the person's own one while it is not confirmed */
    public record Held(
            CertificateId id,
            PersonId personId,
            CertificateState state,
            double credited,
            int expected,
            int required,
            int works,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable String number,
            @Nullable String code,
            @Nullable Instant issuedAt,
            @Nullable String reason,
            boolean demonstration,
            String trackSlug,
            Multilingual trackTitle,
            Multilingual programmeTitle,
            String editionLabel,
            LocalDate startsOn,
            LocalDate endsOn) {

        /** The day that is printed on the sheet, wherever it is read. */
        public @Nullable LocalDate issuedOn() {
            return issuedAt == null ? null : LocalDate.ofInstant(issuedAt, SECRETARIAT);
        }
    }

    static final ZoneId SECRETARIAT = ZoneId.of("Asia/Seoul");

    public record Signed(Multilingual institution, String signatory, Language signatoryLanguage) {}

    private static final String CERTIFICATE = """
            select c.id, c.person_id, c.state, c.credited::float8 as credited, c.expected, c.required, c.works,
                   case when c.print_name = '' then p.print_name else c.print_name end as print_name,
                   case when c.print_name = '' then p.name_language else c.name_language end as name_language,
                   case when c.print_name = '' then p.latin_name else c.latin_name end as latin_name,
                   c.number, c.code, c.issued_at, c.reason, p.demonstration,
                   t.slug as track_slug, t.title as track_title, t.programme_title, t.edition_label, t.starts_on, t.ends_on
            from certificates_certificate c
            join v_person p on p.id = c.person_id
            join v_track t on t.id = c.track_id
            where\s""";

    private final Db db;

    HolderQueries(Db db) {
        this.db = db;
    }

    Held held(CertificateId certificate) {
        return db.sql(CERTIFICATE + "c.id = :id").param("id", certificate).one(Held.class);
    }

    public List<Held> byCode(String code) {
        return db.sql(CERTIFICATE + "c.code = :code").param("code", code).list(Held.class);
    }

    public List<Signed> signed(CertificateId certificate) {
        return db.sql("""
                        select i.name as institution, p.print_name as signatory, p.name_language as signatory_language
                        from certificates_approval a
                        join v_institution i on i.id = a.institution_id join v_person p on p.id = a.approved_by
                        where a.certificate_id = :id order by a.approved_at, i.slug limit 4
                        """).param("id", certificate).list(Signed.class);
    }

    List<Held> ofPerson(PersonId person) {
        return db.sql(CERTIFICATE + "c.person_id = :person order by c.created_at desc, c.id limit 50")
                .param("person", person)
                .list(Held.class);
    }
}
