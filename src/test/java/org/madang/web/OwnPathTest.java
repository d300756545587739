package org.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnPathTest {

    @Test
    void a_path_of_this_site_is_kept_with_its_query() {
        assertThat(OwnPath.of("/tracks/film/weeks/3?a=%EB%A7%88#b", "/"))
                .isEqualTo("/tracks/film/weeks/3?a=%EB%A7%88#b");
    }

    @Test
    void whatever_a_browser_could_read_as_another_site_is_not() {
        for (String evil : List.of(
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: a=b",
                "\t//evil.example",
                "/ /evil.example",
                "/" + "a".repeat(2000)))
            assertThat(OwnPath.of(evil, "/this-week")).as(evil).isEqualTo("/this-week");
    }
}
