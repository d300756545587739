package org.madang.identity.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.PeopleReach;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.tables.Filter;
import org.springframework.stereotype.Component;

/**
 * Reads grants for those who give them. Officers of the whole platform see all; officers of one place see what is held
 * at that place.
 */
@Component
public class GrantQueries {
    static final int PAGE = 50;

    /** Where a grant stands in its life. */
    public enum Stage {
        NOW,
        PLANNED,
        OVER
    }

    public record Row(
            UUID id,
            PersonId personId,
            String printName,
            Language nameLanguage,
            String latinName,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope,
            Instant givenAt,
            @Nullable String givenBy,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            Stage stage) {
        Grant grant() {
            return new Grant(role, kind, scope);
        }
    }

    /** @param factors whether they hold an app or a passkey as second factor */
    public record Holder(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable String email,
            boolean factors) {}

    private static final String SELECT = """
            select * from (
                select g.id, g.person_id, p.print_name, p.name_language, p.latin_name, g.role, g.kind, g.scope, g.given_at,
                       giver.print_name as given_by, g.valid_from, g.valid_until,
                       coalesce(g.ended_at, case when g.valid_until <= :now then g.valid_until end) as ended_at,
                       ender.print_name as ended_by,
                       case when g.ended_at is not null or g.valid_until <= :now then 'OVER'
                            when g.valid_from > :now then 'PLANNED' else 'NOW' end as stage
                from identity_grant g
                join identity_person p on p.id = g.person_id
                left join identity_person giver on giver.id = g.given_by
                left join identity_person ender on ender.id = g.ended_by
                where (:everywhere or g.kind || ' ' || g.scope::text = any(:places))
            """;

    private final Db db;
    private final Clock clock;
    private final PeopleReach reach;

    GrantQueries(Db db, Clock clock, PeopleReach reach) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
    }

    /** @return empty also when the person is beyond the reader's reach */
    Optional<Holder> holder(PersonId person, Viewer reader) {
        var within = reach.of(reader);
        return db.sql("""
                        select p.id, p.print_name, p.name_language, p.latin_name, p.email,
                               exists (select 1 from identity_second_factor f where f.person_id = p.id)
                               or exists (select 1 from identity_passkey k where k.person_id = p.id) as factors
                        from identity_person p where p.id = :id and
                        """ + within.covers("p.id"))
                .params(within.parameters())
                .param("id", person)
                .maybe(Holder.class);
    }

    List<Row> of(PersonId person, Viewer reader) {
        return db.sql(SELECT + """
                          and g.person_id = :person) held
                        order by stage <> 'NOW', stage <> 'PLANNED', given_at desc, id desc limit 200
                        """)
                .param("now", clock.instant())
                .param("everywhere", everywhere(reader))
                .texts("places", places(reader))
                .param("person", person)
                .list(Row.class);
    }

    Optional<Row> find(UUID grant, Viewer reader) {
        return db.sql(SELECT + " and g.id = :id) held")
                .param("now", clock.instant())
                .param("everywhere", everywhere(reader))
                .texts("places", places(reader))
                .param("id", grant)
                .maybe(Row.class);
    }

    /** One page, the newest given first, after the grant that the last page ended with. */
    List<Row> list(@Nullable Role role, Stage stage, String sought, @Nullable UUID after, Viewer reader) {
        return db.sql(SELECT + """
                          and (cast(:role as text) is null or g.role = :role)
                          and (:sought = '' or p.sought like :like)
                          and (cast(:after as uuid) is null or (g.given_at, g.id) <
                               (select given_at, id from identity_grant where id = cast(:after as uuid)))) held
                        where stage = :stage order by given_at desc, id desc limit :most
                        """)
                .param("now", clock.instant())
                .param("everywhere", everywhere(reader))
                .texts("places", places(reader))
                .param("role", role)
                .param("sought", sought)
                .param("like", Filter.pattern(sought))
                .param("after", after)
                .param("stage", stage)
                .param("most", PAGE + 1)
                .list(Row.class);
    }

    static boolean everywhere(Viewer reader) {
        return reader.onPlatform(Role.SECRETARIAT) || reader.onPlatform(Role.OPERATOR);
    }

    static List<String> places(Viewer reader) {
        return reader.grants().stream()
                .filter(grant -> grant.role() == Role.SECRETARIAT && grant.scope() != null)
                .map(grant -> grant.kind() + " " + grant.scope())
                .toList();
    }
}
