package org.madang.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.database.Db;
import org.madang.shared.CannotStart;
import org.madang.shared.KeyFile;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class FactorLockTests {
    private static final byte[] SECRET = "twenty bytes of its ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String DATA = "target/test-data";

    @Autowired
    private FactorLock lock;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private PersonId withPlainSecret() {
        PersonId person = cast.person("Noy");
        db.sql("""
                insert into identity_second_factor (person_id, secret, last_step, created_at)
                values (:person, :secret, 0, now())
                """).param("person", person).param("secret", SECRET).update();
        return person;
    }

    private byte[] locked(PersonId person) {
        return db.sql("select locked from identity_second_factor where person_id = :person and secret is null")
                .param("person", person)
                .one(byte[].class);
    }

    @Test
    void what_an_earlier_version_stored_is_locked_at_the_next_start_and_still_good() {
        PersonId person = withPlainSecret();
        new FactorLock(db, DATA, "");
        assertThat(locked(person)).hasSize(12 + SECRET.length + 16);
        assertThat(new String(locked(person), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("twenty");
        assertThat(factor.accepts(person, Totp.code(SECRET, Totp.step(clock.instant()), 6)))
                .isTrue();
    }

    @Test
    void the_same_secret_never_looks_the_same_and_opens_for_its_person_alone() {
        PersonId person = cast.person("Noy");
        byte[] once = lock.lock(person, SECRET);
        assertThat(lock.lock(person, SECRET)).isNotEqualTo(once);
        assertThat(lock.open(person, once)).isEqualTo(SECRET);
        PersonId other = cast.person("Dara");
        assertThatThrownBy(() -> lock.open(other, once)).isInstanceOf(IllegalStateException.class);
        once[20] ^= 1;
        assertThatThrownBy(() -> lock.open(person, once)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_is_refused_in_a_sentence_while_something_is_locked() {
        withPlainSecret();
        new FactorLock(db, DATA, "");
        String other = folder.resolve("other-key").toString();
        assertThatThrownBy(() -> new FactorLock(db, DATA, other))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(other)
                .hasMessageContaining("MADANG_KEY");
    }

    @Test
    void the_key_is_made_once_for_the_account_of_the_program_alone() throws Exception {
        KeyFile key = KeyFile.of(folder, null);
        assertThat(key.read()).hasSize(32).isEqualTo(key.read());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        String text = Files.readString(folder.resolve("key"));
        key.write("another\n");
        assertThat(folder.resolve("key")).hasContent(text);
        Files.writeString(folder.resolve("short"), "abcd");
        KeyFile tooShort = KeyFile.of(folder, folder.resolve("short").toString());
        assertThatThrownBy(tooShort::read)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("64 hexadecimal digits");
    }
}
