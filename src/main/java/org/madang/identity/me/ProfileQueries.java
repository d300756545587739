package org.madang.identity.me;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.web.Screen;
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
            boolean hasPassword,
            int version) {}

    public record OpenSession(UUID id, String agent, Instant createdAt, Instant seenAt, boolean current) {
        // In this order: every browser names its forebears too.
        private static final List<String> BROWSERS =
                List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "CriOS", "FxiOS", "Chrome", "Safari");
        private static final List<String> SYSTEMS =
                List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");
        private static final Map<String, String> NAMES = Map.of(
                "Edg",
                "Edge",
                "OPR",
                "Opera",
                "SamsungBrowser",
                "Samsung Internet",
                "CriOS",
                "Chrome",
                "FxiOS",
                "Firefox",
                "Mac OS X",
                "macOS",
                "CrOS",
                "ChromeOS");

        public String device(Screen s) {
            String browser = named(BROWSERS);
            String system = named(SYSTEMS);
            if (browser.isEmpty() || system.isEmpty()) {
                String known = browser + system;
                return known.isEmpty() ? s.t("identity.sessions.unknown") : known;
            }
            return s.t("identity.sessions.device", browser, system);
        }

        private String named(List<String> among) {
            return among.stream()
                    .filter(agent::contains)
                    .findFirst()
                    .map(name -> NAMES.getOrDefault(name, name))
                    .orElse("");
        }
    }

    private final Db db;

    ProfileQueries(Db db) {
        this.db = db;
    }

    Profile profile(PersonId person) {
        return db.sql("""
                        select email, print_name, name_language, latin_name, call_me, say_it, title, sort_key, country,
                               citizenships, birth_year, phone, language, zone,
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
