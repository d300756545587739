package org.madang.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.springframework.stereotype.Component;

/** What the chapters share: who is who by the short names of the tables, and at which instant we are telling. */
@Component
class Story {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Db db;
    private final ProgramClock clock;

    Story(Db db, ProgramClock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Known(PersonId id, String printName, Language nameLanguage, String latinName, String country) {}

    /** From here on it is this hour in Seoul. */
    void at(String localDateTime) {
        at(LocalDateTime.parse(localDateTime).atZone(SEOUL).toInstant());
    }

    void at(Instant instant) {
        clock.travel(instant);
    }

    void comeBack() {
        clock.comeBack();
    }

    Instant now() {
        return clock.instant();
    }

    /** Today in Seoul: the current edition is laid around it. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SEOUL);
    }

    static String address(String key) {
        return key + "@people.madang.example";
    }

    PersonId person(String key) {
        return known(key).id();
    }

    Known known(String key) {
        return db.sql("select id, print_name, name_language, latin_name, country from v_person where email = :email")
                .param("email", address(key))
                .one(Known.class);
    }

    List<PersonId> people(List<String> keys) {
        return keys.stream().map(this::person).toList();
    }

    InstitutionId institution(String slug) {
        return db.sql("select id from v_institution where slug = :slug")
                .param("slug", slug)
                .one(InstitutionId.class);
    }

    EditionId edition(String slug) {
        return db.sql("select id from v_edition where slug = :slug")
                .param("slug", slug)
                .one(EditionId.class);
    }

    org.madang.programmes.ProgrammeId programme(String slug) {
        return db.sql("select id from v_programme where slug = :slug")
                .param("slug", slug)
                .one(org.madang.programmes.ProgrammeId.class);
    }

    int yearOf(Instant instant) {
        return LocalDate.ofInstant(instant, SEOUL).getYear();
    }

    org.madang.admission.ApplicationId submitted(org.madang.admission.CallId call, PersonId person) {
        return db.sql("select id from v_application where call_id = :call and person_id = :person")
                .param("call", call)
                .param("person", person)
                .one(org.madang.admission.ApplicationId.class);
    }

    TrackId track(String slug) {
        return db.sql("select id from v_track where slug = :slug")
                .param("slug", slug)
                .one(TrackId.class);
    }

    ZoneId zone(String track) {
        return db.sql("select zone from v_track where slug = :slug")
                .param("slug", track)
                .one(ZoneId.class);
    }

    /** Who runs a track. */
    PersonId managerOf(String track) {
        return db.sql("""
                        select g.person_id from v_grant g join v_track t on t.id = g.scope
                        where t.slug = :slug and g.role = 'COURSE_MANAGER' order by g.given_at limit 1
                        """).param("slug", track).one(PersonId.class);
    }

    /** Who runs the track of a session. */
    PersonId managerOf(org.madang.schedule.SessionId session) {
        return db.sql("""
                        select g.person_id from v_grant g join v_session s on s.track_id = g.scope
                        where s.id = :session and g.role = 'COURSE_MANAGER' order by g.given_at limit 1
                        """).param("session", session).one(PersonId.class);
    }

    /** The offer a person has not answered yet. */
    org.madang.admission.OfferId offerOf(PersonId person) {
        return db.sql("select offer_id from v_application where person_id = :person and offer_state = 'OPEN'")
                .param("person", person)
                .one(org.madang.admission.OfferId.class);
    }

    UUID teamOf(String track, String name) {
        return db.sql(
                        "select m.id from v_team m join v_track t on t.id = m.track_id where t.slug = :track and m.name = :name")
                .param("track", track)
                .param("name", name)
                .one(UUID.class);
    }

    record OpenCertificate(
            org.madang.certificates.CertificateId id,
            PersonId personId,
            String printName,
            Language nameLanguage,
            String latinName) {}

    /** Certificates that wait for their owners to confirm the name. */
    List<OpenCertificate> openCertificates(TrackId track) {
        return db.sql("""
                        select c.id, c.person_id, p.print_name, p.name_language, p.latin_name
                        from v_certificate c join v_person p on p.id = c.person_id
                        where c.track_id = :track and c.state = 'ELIGIBLE' order by p.email
                        """).param("track", track).list(OpenCertificate.class);
    }

    record Taking(org.madang.cohorts.EnrolmentId id, boolean certified) {}

    List<Taking> enrolments(TrackId track) {
        return db.sql("""
                        select e.id, exists (select 1 from v_certificate c where c.person_id = e.person_id
                                             and c.track_id = e.track_id and c.state = 'ISSUED') as certified
                        from v_enrolment e where e.track_id = :track and e.state = 'ACTIVE' order by e.id
                        """).param("track", track).list(Taking.class);
    }

    org.madang.institutions.AppointmentId appointment(String key) {
        return db.sql("select id from v_appointment where person_id = :person order by from_on limit 1")
                .param("person", person(key))
                .one(org.madang.institutions.AppointmentId.class);
    }

    /** Who may sign for an institution. */
    PersonId signerOf(String institution) {
        return db.sql("""
                        select a.person_id from v_appointment a join v_institution i on i.id = a.institution_id
                        where i.slug = :slug order by a.from_on limit 1
                        """).param("slug", institution).one(PersonId.class);
    }

    /** Keys such as {@code kh01} to {@code kh10}. */
    static List<String> keys(String prefix, int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(number -> prefix + "%02d".formatted(number))
                .toList();
    }

    /** The story is fixed, so an outcome other than the one it tells is a mistake in it. */
    static <T> T expect(Class<T> told, Object outcome) {
        if (told.isInstance(outcome)) return told.cast(outcome);
        throw new IllegalStateException("the story wanted " + told.getSimpleName() + " and got " + outcome);
    }
}
