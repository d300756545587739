package org.madang.identity.me;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what a person sees of themselves. */
@Component
public class ProfileQueries {
    public record Profile(
            @Nullable String email,
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            String sayIt,
            String title,
            String sortKey,
            @Nullable Country country,
            List<String> citizenships,
            @Nullable Integer birthYear,
            String phone,
            Language language,
            ZoneId zone,
            boolean demonstration,
            int version) {}

    private final Db db;

    ProfileQueries(Db db) {
        this.db = db;
    }

    Profile profile(PersonId person) {
        return db.sql("""
                        select email, print_name, name_language, latin_name, call_me, say_it, title, sort_key, country,
                               citizenships, birth_year, phone, language, zone,
                               demonstration, version
                        from identity_person where id = :person
                        """).param("person", person).one(Profile.class);
    }
}
