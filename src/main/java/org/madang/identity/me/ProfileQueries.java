package org.madang.identity.me;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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
            @Nullable Country country,
            Language language,
            ZoneId zone,
            boolean demonstration,
            boolean hasPassword,
            int version) {}

    public record OpenSession(UUID id, String agent, Instant createdAt, Instant seenAt, boolean current) {}

    private final Db db;

    ProfileQueries(Db db) {
        this.db = db;
    }

    Profile profile(PersonId person) {
        return db.sql("""
                        select email, print_name, name_language, latin_name, call_me, say_it, title, country, language, zone,
                               demonstration, password_hash is not null as has_password, version
                        from identity_person where id = :person
                        """).param("person", person).one(Profile.class);
    }

    List<OpenSession> sessions(PersonId person, byte[] currentToken, Instant now) {
        return db.sql("""
                        select id, agent, created_at, seen_at, token = :token as current from identity_session
                        where person_id = :person and ended_at is null and expires_at > :now
                        order by seen_at desc limit 20
                        """)
                .param("token", currentToken)
                .param("person", person)
                .param("now", now)
                .list(OpenSession.class);
    }
}
