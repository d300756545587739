package org.madang.identity.profile;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Audience;
import org.madang.identity.ProfileField;
import org.madang.identity.Profiles;
import org.madang.identity.SensitiveViews;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads a person as one reader may see them: what is not open to the reader never leaves the database. */
@Component
class PersonQueries {
    /** @param fields what is open; every other component is empty or null */
    record Shown(
            PersonId id,
            List<String> fields,
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            String sayIt,
            String title,
            List<String> spoken,
            @Nullable Country country,
            List<String> citizenships,
            @Nullable ZoneId zone,
            String email,
            String phone,
            @Nullable Integer birthYear,
            boolean demonstration) {

        Set<ProfileField> open() {
            var open = EnumSet.noneOf(ProfileField.class);
            fields.forEach(name -> open.add(ProfileField.valueOf(name)));
            return open;
        }

        /** @param keeper whether the page shows the consents as well */
        Set<SensitiveViews.What> sensitive(boolean keeper) {
            var seen = EnumSet.noneOf(SensitiveViews.What.class);
            if (!email.isEmpty() || !phone.isEmpty()) seen.add(SensitiveViews.What.CONTACT);
            if (birthYear != null) seen.add(SensitiveViews.What.BIRTH_YEAR);
            if (!citizenships.isEmpty()) seen.add(SensitiveViews.What.CITIZENSHIP);
            if (keeper) seen.add(SensitiveViews.What.CONSENTS);
            return seen;
        }
    }

    private final Db db;

    PersonQueries(Db db) {
        this.db = db;
    }

    /** Empty when there is no such person, or when not even the name is for this reader. */
    Optional<Shown> shown(PersonId person, @Nullable Viewer viewer, Audience as) {
        return Profiles.asking(db, Profiles.OPEN + """
                        select p.id, o.fields, p.print_name, p.name_language, p.latin_name, p.demonstration,
                               case when 'CALL_ME' = any(o.fields) then p.call_me else '' end as call_me,
                               case when 'SAY_IT' = any(o.fields) then p.say_it else '' end as say_it,
                               case when 'TITLE' = any(o.fields) then p.title else '' end as title,
                               case when 'LANGUAGES' = any(o.fields) then array(
                                   select s.language || ' ' || s.level from identity_spoken s where s.person_id = p.id
                                   order by array_position(array['NATIVE', 'FLUENT', 'WORKING', 'BASIC'], s.level), s.language)
                                   else '{}' end as spoken,
                               case when 'COUNTRY' = any(o.fields) then p.country end as country,
                               case when 'CITIZENSHIP' = any(o.fields) then p.citizenships else '{}' end as citizenships,
                               case when 'ZONE' = any(o.fields) then p.zone end as zone,
                               case when 'EMAIL' = any(o.fields) then coalesce(p.email, '') else '' end as email,
                               case when 'PHONE' = any(o.fields) then p.phone else '' end as phone,
                               case when 'BIRTH_YEAR' = any(o.fields) then p.birth_year end as birth_year
                        from identity_person p cross join open o
                        where p.id = :person and p.merged_into is null and p.left_at is null and 'NAME' = any(o.fields)
                        """, person, viewer, as).maybe(Shown.class);
    }
}
