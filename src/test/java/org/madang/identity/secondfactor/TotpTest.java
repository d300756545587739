package org.madang.identity.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.identity.sessions.FactorSettings;
import org.madang.identity.sessions.FactorSettings.Demand;
import org.madang.identity.sessions.FactorSettings.Held;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_of_rfc_6238_appendix_b(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void a_code_counts_for_its_neighbours_and_never_twice() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step, 6);
        assertThat(Totp.match(SECRET, code, now, 0)).hasValue(step);
        assertThat(Totp.match(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.match(SECRET, code, now.plusSeconds(90), 0)).isEmpty();
        assertThat(Totp.match(SECRET, code, now, step)).isEmpty();
    }

    @Test
    void the_letters_of_rfc_4648() {
        assertThat(Base32.encode("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.decode("not base32!")).isEmpty();
    }

    @Property
    boolean what_is_spelled_is_read_again(@ForAll @Size(20) byte[] secret) {
        return java.util.Arrays.equals(Base32.decode(Base32.encode(secret)).orElseThrow(), secret);
    }

    @Test
    void staff_have_some_days_and_people_of_the_demonstration_need_none() {
        Instant since = Instant.parse("2027-01-01T00:00:00Z");
        var required = new FactorSettings(Demand.REQUIRED, 14);
        assertThat(required.deadline(new Held(false, false, since, false))).isEqualTo(since.plus(Duration.ofDays(14)));
        assertThat(required.deadline(new Held(true, false, since, false))).isNull();
        assertThat(required.deadline(new Held(false, true, since, false))).isNull();
        assertThat(required.deadline(new Held(false, false, since, true))).isNull();
        assertThat(required.deadline(new Held(false, false, null, false))).isNull();
        assertThat(new FactorSettings(Demand.OFFERED, 14).deadline(new Held(false, false, since, false)))
                .isNull();
    }

    @Test
    void a_passkey_is_asked_for_where_a_second_factor_must_be() {
        Instant since = Instant.parse("2027-01-01T00:00:00Z");
        var required = new FactorSettings(Demand.REQUIRED, 14);
        assertThat(required.asked(new Held(false, true, since, false))).isTrue();
        assertThat(required.asked(new Held(false, true, null, false))).isFalse();
        assertThat(required.asked(new Held(true, false, null, false))).isTrue();
        assertThat(new FactorSettings(Demand.OFFERED, 14).asked(new Held(false, true, since, false)))
                .isFalse();
    }
}
