package org.madang.identity.sessions;

import org.madang.notifications.OneClick;
import org.madang.web.WebSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Forgery protection and the session filter. Who may do what is decided by the access check, not here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    CsrfTokenRepository formTokens(WebSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.cookieName("madang-csrf"));
        tokens.setCookieCustomizer(csrf ->
                csrf.httpOnly(true).secure(settings.secure()).sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http, Sessions sessions, SessionCookie cookie, CsrfTokenRepository tokens) {
        var oneClick = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, OneClick.PATH + "{token}");
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(oneClick))
                .addFilterBefore(new SessionFilter(sessions, cookie), CsrfFilter.class)
                .addFilterBefore(new LittleFromVisitors(), CsrfFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Addresses are looked at as strictly as the framework does. What a browser tells of itself is text like any other:
     * a letter that is not ours would be found only when it is read, and by then the reader is owed an answer.
     */
    @Bean
    HttpFirewall addressesAlone() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** Timing every filter of every request took a tenth of its CPU, and nobody reads those figures. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** @param rounds how much work a password is, for who guesses as for us; only tests have fewer than the framework wants */
    @Bean
    PasswordEncoder passwords(@Value("${madang.security.password-rounds}") int rounds) {
        return new Pbkdf2PasswordEncoder(
                "", 16, rounds, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
