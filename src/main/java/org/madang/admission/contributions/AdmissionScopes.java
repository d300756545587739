package org.madang.admission.contributions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.OfferId;
import org.madang.database.Db;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the things of an admission stand. What was never submitted is its applicant's alone, also once it has lapsed or
 * was withdrawn. A submitted application reaches the partners of its track that are of the applicant's own country, the
 * delegates of that country, and no other delegation.
 */
@Configuration(proxyBeanMethods = false)
class AdmissionScopes {
    record Row(
            @Nullable UUID programme,
            @Nullable UUID edition,
            @Nullable UUID track,
            List<UUID> institutions,
            List<UUID> delegations,
            List<UUID> people) {
        Scope scope() {
            return new Scope(
                    programme, edition, track, Set.copyOf(institutions), Set.copyOf(delegations), Set.copyOf(people));
        }
    }

    private static final String APPLICATION = """
            select case when a.submitted_at is not null then e.programme_id end as programme,
                   case when a.submitted_at is not null then c.edition_id end as edition,
                   case when a.submitted_at is not null then a.track_id end as track,
                   array(select t.institution_id
                         from v_track_institution t join v_institution i on i.id = t.institution_id
                         where a.submitted_at is not null and t.track_id = a.track_id and t.role = 'PARTNER'
                           and i.country = a.country) as institutions,
                   array(select i.id from v_institution i
                         where a.submitted_at is not null and i.country = a.country) as delegations,
                   array[a.person_id] as people
            from admission_application a
            join admission_call c on c.id = a.call_id
            join v_edition e on e.id = c.edition_id
            """;

    @Bean
    ScopeFinder callScope(Db db) {
        return finder("call", slug -> db.sql("""
                                select e.programme_id as programme, c.edition_id as edition, null::uuid as track,
                                       array[]::uuid[] as institutions, array[]::uuid[] as delegations,
                                       array[]::uuid[] as people
                                from admission_call c join v_edition e on e.id = c.edition_id where c.slug = :slug
                                """).param("slug", slug).maybe(Row.class));
    }

    @Bean
    ScopeFinder applicationScope(Db db) {
        return finder(
                "application",
                id -> db.sql(APPLICATION + "where a.id = :id")
                        .param("id", ApplicationId.of(id))
                        .maybe(Row.class));
    }

    @Bean
    ScopeFinder offerScope(Db db) {
        return finder(
                "offer",
                id -> db.sql(APPLICATION + "join admission_offer o on o.application_id = a.id where o.id = :id")
                        .param("id", OfferId.of(id))
                        .maybe(Row.class));
    }

    private interface Find {
        Optional<Row> find(String id);
    }

    private static ScopeFinder finder(String kind, Find find) {
        return new ScopeFinder() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<Scope> find(String idOrSlug) {
                return find.find(idOrSlug).map(Row::scope);
            }
        };
    }
}
