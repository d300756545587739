package org.madang.identity.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/**
 * Makes tokens and the HMAC under which they are stored (HMAC-SHA-256, RFC 2104): who reads the table cannot sign in
 * with what stands there. The key is made at the first start and shared by all nodes through the database.
 */
@Component
public class Secrets {
    private final SecureRandom random = new SecureRandom();
    /** Looking the algorithm up takes longer than using it, so each use copies this. */
    private final Mac mac;

    Secrets(Db db) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        db.sql("insert into identity_secret (name, value) values ('tokens', :value) on conflict do nothing")
                .param("value", fresh)
                .update();
        byte[] key = db.sql("select value from identity_secret where name = 'tokens'")
                .one(byte[].class);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 192 random bits, safe in addresses and cookies. */
    public String token() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits, for typing from a mail. */
    public String digits() {
        return String.format("%06d", random.nextInt(1_000_000));
    }

    public byte[] hmac(String text) {
        try {
            return ((Mac) mac.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
