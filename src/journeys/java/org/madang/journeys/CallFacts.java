package org.madang.journeys;

import java.util.List;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.OfferId;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** What the database knows of a call, for a journey that has to choose somebody. */
@Component
class CallFacts {
    private final Db db;

    CallFacts(Db db) {
        this.db = db;
    }

    List<OfferId> offers(CallId call, String state) {
        return db.sql("""
                        select o.id from admission_offer o join admission_application a on a.id = o.application_id
                        where a.call_id = :call and o.state = :state order by o.id
                        """).param("call", call).param("state", state).list(OfferId.class);
    }

    /** In the order in which they would come next. */
    List<PersonId> reserves(CallId call, String country) {
        return db.sql("""
                        select a.person_id from admission_decision d join admission_application a on a.id = d.application_id
                        where a.call_id = :call and a.country = :country and d.state = 'RELEASED' and d.verdict = 'RESERVE'
                        order by d.reserve_place
                        """)
                .param("call", call)
                .param("country", country)
                .list(PersonId.class);
    }

    PersonId personOf(OfferId offer) {
        return db.sql("""
                        select a.person_id from admission_offer o join admission_application a on a.id = o.application_id
                        where o.id = :offer
                        """).param("offer", offer).one(PersonId.class);
    }

    InstitutionId partnerOf(PersonId coordinator) {
        return db.sql("select scope from v_grant where person_id = :person and kind = 'INSTITUTION'")
                .param("person", coordinator)
                .one(InstitutionId.class);
    }

    ApplicationId applicationOf(CallId call, PersonId person) {
        return db.sql("select id from admission_application where call_id = :call and person_id = :person")
                .param("call", call)
                .param("person", person)
                .one(ApplicationId.class);
    }

    String country(PersonId person) {
        return db.sql("select country from v_person where id = :person")
                .param("person", person)
                .one(String.class);
    }

    String email(PersonId person) {
        return db.sql("select email from v_person where id = :person")
                .param("person", person)
                .one(String.class);
    }

    long enrolled(TrackId track, String country) {
        return db.sql("select count(*) from v_enrolment where track_id = :track and country = :country")
                .param("track", track)
                .param("country", country)
                .one(Long.class);
    }

    String slugOf(EditionId edition) {
        return db.sql("select slug from v_edition where id = :id")
                .param("id", edition)
                .one(String.class);
    }

    CallId callOf(String slug) {
        return db.sql("select id from admission_call where slug = :slug")
                .param("slug", slug)
                .one(CallId.class);
    }
}
