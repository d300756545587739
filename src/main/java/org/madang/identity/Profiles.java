package org.madang.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** Which parts of a person's profile are open to a reader: decided in the database, from what the person chose. */
@Component
public class Profiles {
    /**
     * How near the reader stands, and what is open from there, as {@code open(fields)}. The secretariat of the platform
     * keeps the records and reads all of them; nobody outside the person's tracks sees anything unless the person
     * agreed to the directory; an officer with a narrower reach stands where their tracks put them.
     */
    public static final String OPEN = """
            with standing as (
                select least(:most, case
                    when cast(:viewer as uuid) is null then 0
                    when cast(:viewer as uuid) = :person or :keeper then 3
                    when exists (select 1 from v_grant mine
                                 join v_grant theirs on theirs.scope = mine.scope and theirs.kind = 'TRACK'
                                 where mine.person_id = :viewer and mine.kind = 'TRACK'
                                   and theirs.person_id = :person) then 2
                    else 1 end) as near),
            open as (
                select case when near = 3 then :all else array(
                    select a.field from identity_audience a
                    where a.person_id = :person
                      and (near = 2 or exists (
                          select 1 from v_consent c where c.person_id = :person and c.purpose = 'DIRECTORY' and c.given))
                      and near >= case a.audience when 'PUBLIC' then 0 when 'SIGNED_IN' then 1 else 2 end) end as fields
                from standing)
            """;

    /** Whoever acts for another is given actions, and none of the other's own eyes. */
    private static boolean inPerson(Viewer viewer) {
        return viewer.acting() == null;
    }

    /** Whether this reader keeps the records of people and so reads all of them. */
    public static boolean keeper(@Nullable Viewer viewer) {
        return viewer != null && inPerson(viewer) && viewer.onPlatform(Role.SECRETARIAT);
    }

    private final Db db;

    Profiles(Db db) {
        this.db = db;
    }

    record Open(java.util.List<String> fields) {}

    public Set<ProfileField> openTo(PersonId person, @Nullable Viewer viewer) {
        var open = EnumSet.noneOf(ProfileField.class);
        asking(
                        db,
                        OPEN
                                + "select fields from open where exists (select 1 from v_person where id = :person and not has_left)",
                        person,
                        viewer,
                        Audience.ME)
                .maybe(Open.class)
                .ifPresent(found -> found.fields().forEach(name -> open.add(ProfileField.valueOf(name))));
        return open;
    }

    /** Of these people those whose page the reader may open, in one statement however many they are. */
    public Set<PersonId> openAmong(Collection<PersonId> people, @Nullable Viewer viewer) {
        return Set.copyOf(db.sql("""
                        select p.id from v_person p
                        left join identity_audience a on a.person_id = p.id and a.field = 'NAME'
                        where p.id = any(:people) and not p.has_left and (
                            :keeper or p.id = cast(:viewer as uuid)
                            or a.field is not null and exists (
                                select 1 from v_grant mine join v_grant theirs on theirs.scope = mine.scope and theirs.kind = 'TRACK'
                                where mine.person_id = cast(:viewer as uuid) and mine.kind = 'TRACK' and theirs.person_id = p.id)
                            or (a.audience = 'PUBLIC' or a.audience = 'SIGNED_IN' and cast(:viewer as uuid) is not null)
                               and exists (select 1 from v_consent c
                                           where c.person_id = p.id and c.purpose = 'DIRECTORY' and c.given))
                        """)
                .ids("people", people)
                .param("keeper", keeper(viewer))
                .param("viewer", viewer != null && inPerson(viewer) ? viewer.id() : null)
                .list(PersonId.class));
    }

    /** @param as stand no nearer than this audience, as when a person looks at their own page with others' eyes */
    public static org.madang.database.Sql asking(
            Db db, String sql, PersonId person, @Nullable Viewer viewer, Audience as) {
        return db.sql(sql)
                .param("person", person)
                .param("viewer", viewer != null && inPerson(viewer) ? viewer.id() : null)
                .param("keeper", keeper(viewer))
                .param("most", Audience.values().length - 1 - as.ordinal())
                .param("all", EnumSet.allOf(ProfileField.class));
    }
}
