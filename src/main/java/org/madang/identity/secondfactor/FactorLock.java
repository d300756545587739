package org.madang.identity.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.madang.database.Db;
import org.madang.shared.CannotStart;
import org.madang.shared.KeyFile;
import org.madang.shared.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Locks the secrets of authenticator apps before they are stored (AES-256-GCM, NIST SP 800-38D), each to its person, with
 * a key outside the database. All nodes need the same key, so a mark of it is kept; another one is refused at the start.
 */
@Component
class FactorLock {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Db db;
    private final KeyFile file;
    private final SecretKeySpec key;
    private final byte[] mark;

    FactorLock(Db db, @Value("${madang.data:data}") String data, @Value("${madang.key:}") String place) {
        this.db = db;
        file = KeyFile.of(Path.of(data), place);
        byte[] read = file.read();
        key = new SecretKeySpec(read, "AES");
        mark = mark(read);
        recognise();
        lockThoseOfEarlierVersions();
    }

    /** A node that was started with another key meanwhile could not open it. */
    byte[] lock(PersonId person, byte[] secret) {
        if (!Arrays.equals(known(), mark)) throw new IllegalStateException("another node has another key (MADANG_KEY)");
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, nonce, person, secret);
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    byte[] open(PersonId person, byte[] locked) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(locked, NONCE),
                person,
                Arrays.copyOfRange(locked, NONCE, locked.length));
    }

    private byte[] crypt(int mode, byte[] nonce, PersonId person, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            // Whoever can write the table still cannot give one person's secret to another.
            cipher.updateAAD(person.value().toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a second factor in the database was changed", changed);
        }
    }

    private static byte[] mark(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal("mark of the key".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] known() {
        return db.sql("select value from identity_secret where name = 'key'").one(byte[].class);
    }

    private void recognise() {
        db.sql("insert into identity_secret (name, value) values ('key', :mark) on conflict do nothing")
                .param("mark", mark)
                .update();
        if (Arrays.equals(known(), mark)) return;
        if (db.sql("select 1 from identity_second_factor where locked is not null limit 1")
                .exists())
            throw new CannotStart("The key in " + file.place().toAbsolutePath().normalize()
                    + " is not the one that locked the second factors in this database;"
                    + " name the right file in MADANG_KEY, or put it there from another node or a backup.");
        // Nothing is locked with the earlier key.
        db.sql("update identity_secret set value = :mark where name = 'key'")
                .param("mark", mark)
                .update();
    }

    record Plain(PersonId personId, byte[] secret) {}

    private void lockThoseOfEarlierVersions() {
        for (Plain each : db.sql("select person_id, secret from identity_second_factor where secret is not null")
                .list(Plain.class))
            db.sql("""
                    update identity_second_factor set secret = null, locked = :locked
                    where person_id = :person and secret = :secret
                    """)
                    .param("locked", lock(each.personId(), each.secret()))
                    .param("person", each.personId())
                    .param("secret", each.secret())
                    .update();
    }
}
