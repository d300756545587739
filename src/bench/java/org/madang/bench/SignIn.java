package org.madang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a person in the way the program does: the cookie's HMAC goes into the table of sessions. */
final class SignIn {
    private final Database database;

    SignIn(Database database) {
        this.database = database;
    }

    /** @return the header's value */
    String cookie(String person) throws IOException, SQLException, GeneralSecurityException {
        String token = (person + "-".repeat(32)).substring(0, 32);
        try (var connection = database.administrator();
                var key = connection
                        .createStatement()
                        .executeQuery("select value from identity_secret where name = 'tokens'");
                var insert = connection.prepareStatement("""
                        insert into identity_session (id, token, person_id, agent, created_at, seen_at, expires_at)
                        values (gen_random_uuid(), ?, md5(?)::uuid, 'bench', now(), now(), now() + interval '1 day')
                        on conflict do nothing
                        """)) {
            key.next();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(1), "HmacSHA256"));
            insert.setBytes(1, mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
            insert.setString(2, person);
            insert.executeUpdate();
        }
        return "madang-session=" + token;
    }
}
