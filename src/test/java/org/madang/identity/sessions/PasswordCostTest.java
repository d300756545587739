package org.madang.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** What the tests of sign-in may not show, because they run with fewer rounds. */
class PasswordCostTest {
    @Test
    void a_password_costs_what_the_framework_wants_and_those_that_were_set_still_match() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        int rounds = (int)
                Objects.requireNonNull(Objects.requireNonNull(yaml.getObject()).get("madang.security.password-rounds"));
        String before = Objects.requireNonNull(
                Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode("nine herons over the river"));
        var passwords = new SecurityConfiguration().passwords(rounds);
        assertThat(passwords.matches("nine herons over the river", before)).isTrue();
        assertThat(passwords.matches("ten herons over the river", before)).isFalse();
    }
}
