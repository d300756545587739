package org.madang.identity.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.stereotype.Component;

/** Reads people with their grants for those who give them. */
@Component
public class PeopleQueries {
    static final int PAGE = 50;

    /** @param roles what they hold now, as {@code ROLE} names, each once */
    public record Row(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            String sortKey,
            @Nullable String email,
            @Nullable Country country,
            boolean demonstration,
            List<String> roles) {}

    public record Held(
            UUID id, Role role, ScopeKind kind, @Nullable UUID scope) {}

    private final Db db;

    PeopleQueries(Db db) {
        this.db = db;
    }

    /** One page in the order of sort keys, after the person the last page ended with. */
    List<Row> list(String sought, String afterKey, @Nullable UUID afterId) {
        return db.sql("""
                        select p.id, p.print_name, p.name_language, p.latin_name, p.sort_key, p.email, p.country, p.demonstration,
                               array(select distinct g.role from identity_grant g
                                     where g.person_id = p.id and g.ended_at is null order by g.role) as roles
                        from v_person p
                        where (:sought = '' or p.print_name ilike :like or p.latin_name ilike :like or p.email ilike :like)
                          and (cast(:afterId as uuid) is null or (p.sort_key, p.id) > (:afterKey, cast(:afterId as uuid)))
                        order by p.sort_key, p.id limit :most
                        """)
                .param("sought", sought)
                .param(
                        "like",
                        "%" + sought.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("afterKey", afterKey)
                .param("afterId", afterId)
                .param("most", PAGE + 1)
                .list(Row.class);
    }
}
