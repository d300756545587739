package org.madang.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.madang.media.FileKind;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/** What stands before the program must let through what the program takes, and know where things lie. */
class SamplesOfOperatingTests {
    private static final Path SAMPLES = Path.of("docs", "operating");
    private static final Path HOME = Path.of("/srv/madang");
    private static final long KILO = 1024;

    private final Properties program = program();

    @Test
    void a_proxy_lets_the_largest_form_through() {
        long most = Math.max(size("spring.servlet.multipart.max-request-size"), FileKind.FILM.limit());
        assertThat(number("nginx.conf", "client_max_body_size (\\d+)m;") * KILO * KILO)
                .isGreaterThanOrEqualTo(most);
        assertThat(number("Caddyfile", "max_size (\\d+)MB") * 1_000_000).isGreaterThanOrEqualTo(most);
    }

    @Test
    void a_proxy_takes_the_longest_headers_of_an_answer() {
        long headers = size("server.jetty.max-http-response-header-size");
        assertThat(number("nginx.conf", "proxy_buffer_size (\\d+)k;") * KILO).isGreaterThan(headers);
    }

    @Test
    void a_proxy_lets_go_of_an_idle_line_before_the_program_does() {
        Duration idle = DurationStyle.detectAndParse(said("server.jetty.connection-idle-timeout"));
        assertThat(Duration.ofSeconds(number("nginx.conf", "keepalive_timeout (\\d+)s;")))
                .isLessThan(idle);
        assertThat(Duration.ofSeconds(number("Caddyfile", "keepalive (\\d+)s"))).isLessThan(idle);
    }

    @Test
    void a_proxy_tells_who_asked_and_keeps_no_film_of_its_own() {
        assertThat(read("nginx.conf"))
                .contains("proxy_set_header X-Forwarded-For $remote_addr;", "proxy_request_buffering off;");
        assertThat(read("Caddyfile")).contains("health_uri /health/readiness", "health_port 8081");
    }

    @Test
    void where_no_node_answers_everybody_reads_why_in_their_language() {
        var away = Jsoup.parse(read("away.html"));
        assertThat(away.select("section").eachAttr("lang")).containsExactly("ko", "km", "lo");
        assertThat(away.select("section:has(h1, h2):has(p)")).hasSize(4);
        assertThat(away.select("script, link, img, [src]")).isEmpty();
        assertThat(read("nginx.conf")).contains("error_page 502 504 /away.html;", "root " + HOME.resolve(SAMPLES));
        assertThat(read("Caddyfile")).contains("rewrite * /away.html", "root * " + HOME.resolve(SAMPLES));
    }

    @Test
    void a_unit_starts_what_is_there_and_waits_until_it_has_closed() {
        Duration phase = DurationStyle.detectAndParse(said("spring.lifecycle.timeout-per-shutdown-phase"));
        assertThat(Duration.ofSeconds(number("madang.service", "TimeoutStopSec=(\\d+)")))
                .isGreaterThan(phase.multipliedBy(3));
        for (String unit : List.of("madang.service", "madang-backup.service")) {
            Path command = Path.of(found(unit, "ExecStart=(\\S+)").group(1));
            assertThat(HOME.relativize(command)).as(unit).isExecutable();
            assertThat(read(unit)).contains("EnvironmentFile=-/etc/madang/settings", "MADANG_DATA=/var/lib/madang");
        }
        // A refused start and a stop by TERM, as OperationsTests holds them.
        assertThat(read("madang.service")).contains("RestartPreventExitStatus=2", "SuccessExitStatus=143");
        assertThat(found("madang-backup.timer", "OnCalendar=(.+)").group(1)).matches("\\*-\\*-\\* \\d\\d:\\d\\d");
    }

    private static Properties program() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject());
    }

    private String said(String property) {
        return Objects.requireNonNull(program.get(property), property).toString();
    }

    private long size(String property) {
        return DataSize.parse(said(property)).toBytes();
    }

    private static long number(String sample, String pattern) {
        return Long.parseLong(found(sample, pattern).group(1));
    }

    private static MatchResult found(String sample, String pattern) {
        var results = Pattern.compile("(?m)^\\s*" + pattern)
                .matcher(read(sample))
                .results()
                .toList();
        assertThat(results).as("%s in %s", pattern, sample).hasSize(1);
        return results.getFirst();
    }

    private static String read(String sample) {
        try {
            return Files.readString(SAMPLES.resolve(sample));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
