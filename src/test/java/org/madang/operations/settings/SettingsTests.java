package org.madang.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTests {
    private static Settings settings(String base, Map<String, String> told) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("madang.web.base-url", base)));
        return new Settings(environment, told);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://madang:geheim@db:5432/madang, postgres://madang:•••@db:5432/madang",
        "postgres://madang:ge@heim@db/madang, postgres://madang:•••@db/madang",
        "jdbc:postgresql://db/madang?user=m&password=geheim, jdbc:postgresql://db/madang?•••",
        "smtps://madang%40kf.test:geheim@mail:465, smtps://madang%40kf.test:•••@mail:465",
        "postgres://db/madang, postgres://db/madang",
        "-Xmx2g -Djavax.net.ssl.keyStorePassword=geheim -Da=b, -Xmx2g -Djavax.net.ssl.keyStorePassword=••• -Da=b",
        "https://madang.example, https://madang.example",
    })
    void whatIsSecretIsNotShown(String value, String shown) {
        assertThat(Masked.of(value)).isEqualTo(shown).doesNotContain("geheim", "heim@");
    }

    @Test
    void eachSettingSaysItsValueAndWhetherItWasTold() {
        var all = settings("https://madang.example", Map.of("MADANG_SMTP_URL", "smtp://a:geheim@mail"))
                .all();
        assertThat(all)
                .hasSize(Known.values().length)
                .allMatch(each -> each.name().startsWith("MADANG_"));
        assertThat(all).contains(new Settings.Setting("MADANG_SMTP_URL", "smtp://a:•••@mail", true));
        assertThat(all).contains(new Settings.Setting("MADANG_BASE_URL", "https://madang.example", false));
    }

    @Test
    void aNameThatIsNoSettingIsNamedWithTheNearestThatIs() {
        assertThat(settings("https://madang.example", Map.of("MADANG_SMPT_URL", "smtp://mail", "PATH", "/bin"))
                        .doubts())
                .containsExactly(new Settings.Doubt("operations.doubt.unknown", "MADANG_SMPT_URL", "MADANG_SMTP_URL"));
    }

    @Test
    void addressesThatLeadNobodyHereAreDoubted() {
        assertThat(settings("http://madang.example", Map.of()).doubts())
                .extracting(Settings.Doubt::key)
                .containsExactly("operations.doubt.plain");
        assertThat(settings("http://localhost:8080", Map.of("MADANG_SMTP_URL", "smtp://mail"))
                        .doubts())
                .extracting(Settings.Doubt::key)
                .containsExactly("operations.doubt.links");
        assertThat(settings("https://madang.example", Map.of("MADANG_SMTP_FROM", "a@kf.test"))
                        .doubts())
                .extracting(Settings.Doubt::key)
                .containsExactly("operations.doubt.alone");
        assertThat(settings("http://localhost:8080", Map.of()).doubts()).isEmpty();
    }
}
