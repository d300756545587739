package org.madang.identity.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.PeopleReach;
import org.madang.identity.PlacesWithin;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.springframework.stereotype.Component;

/**
 * Reads grants for those who give them. Officers of the whole platform see all; officers of one place see what is held
 * at that place and within it.
 */
@Component
public class GrantQueries {
    /** Where a grant stands in its life. */
    public enum Stage {
        NOW("ok"),
        PLANNED("wait"),
        OVER("closed");

        private final String pill;

        Stage(String pill) {
            this.pill = pill;
        }

        public String pill() {
            return pill;
        }
    }

    /** Of a grant {@code g}: when it ended or will; where it stands in its life; whether the reader answers for its place. */
    static final String ENDS = "coalesce(g.ended_at, g.valid_until)";

    static final String STAGE = "case when g.ended_at is not null or g.valid_until <= :now then 'OVER'"
            + " when g.valid_from > :now then 'PLANNED' else 'NOW' end";

    static final String WITHIN = within("g");

    /** Whether the reader answers for the place of what an alias stands for. */
    public static String within(String alias) {
        return "(:everywhere or %1$s.kind || ' ' || %1$s.scope::text = any(:places))".formatted(alias);
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
                       %s as stage
                from identity_grant g
                join identity_person p on p.id = g.person_id
                left join identity_person giver on giver.id = g.given_by
                left join identity_person ender on ender.id = g.ended_by
                where %s
            """.formatted(STAGE, WITHIN);

    private final Db db;
    private final Clock clock;
    private final PeopleReach reach;
    private final PlacesWithin within;

    GrantQueries(Db db, Clock clock, PeopleReach reach, PlacesWithin within) {
        this.within = within;
        this.db = db;
        this.clock = clock;
        this.reach = reach;
    }

    /** @return empty also when the person is beyond the reader's reach */
    Optional<Holder> holder(PersonId person, Viewer reader) {
        var seen = reach.of(reader);
        return db.sql("""
                        select p.id, p.print_name, p.name_language, p.latin_name, p.email,
                               exists (select 1 from identity_second_factor f where f.person_id = p.id)
                               or exists (select 1 from identity_passkey k where k.person_id = p.id) as factors
                        from identity_person p where p.id = :id and
                        """ + seen.covers("p.id"))
                .params(seen.parameters())
                .param("id", person)
                .maybe(Holder.class);
    }

    List<Row> of(PersonId person, Viewer reader) {
        return db.sql(SELECT + """
                          and g.person_id = :person) held
                        order by stage <> 'NOW', stage <> 'PLANNED', given_at desc, id desc limit 200
                        """)
                .params(reach(reader))
                .param("person", person)
                .list(Row.class);
    }

    Optional<Row> find(UUID grant, Viewer reader) {
        return db.sql(SELECT + " and g.id = :id) held")
                .params(reach(reader))
                .param("id", grant)
                .maybe(Row.class);
    }

    /** What {@link #within} and {@link #STAGE} bind for a reader. */
    public Map<String, Object> reach(Viewer reader) {
        var places = places(reader);
        return Map.of("now", clock.instant(), "everywhere", places.everywhere(), "places", places.named());
    }

    PlacesWithin.Within places(Viewer reader) {
        return within.of(reader, Action.GIVE_GRANTS);
    }
}
