package org.madang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What is answered before any handler looks at it. */
@MadangTest
class RefusedEarlyTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Environment environment;

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void a_visitor_who_brings_a_file_is_sent_to_sign_in() throws Exception {
        var visitor = answer(multipart("/sign-in").file("file", new byte[100]).with(csrf()));
        assertThat(visitor.getStatus()).isEqualTo(303);
        assertThat(visitor.getHeader("Location")).isEqualTo("/sign-in");
        var person =
                answer(multipart("/me").file("file", new byte[100]).with(csrf()).with(cast.as(cast.person("Noy"))));
        assertThat(person.getStatus()).isEqualTo(422);
    }

    @Test
    void a_visitor_who_brings_a_long_text_is_sent_to_sign_in() throws Exception {
        var much = answer(post("/sign-in").content("a".repeat(70_000)).with(csrf()));
        assertThat(much.getHeader("Location")).isEqualTo("/sign-in");
        var endless =
                answer(post("/sign-in").header("Transfer-Encoding", "chunked").with(csrf()));
        assertThat(endless.getHeader("Location")).isEqualTo("/sign-in");
    }

    @Test
    void slow_senders_never_take_the_last_task() {
        assertThat(environment.getRequiredProperty("server.jetty.threads.max", Integer.class))
                .isGreaterThan(environment.getRequiredProperty("server.jetty.max-connections", Integer.class));
    }

    @Test
    void whatever_is_answered_says_what_a_browser_may_do_with_it() throws Exception {
        for (RequestBuilder request : List.of(
                get(URI.create("/about")),
                get(URI.create("/nothing-here")),
                get(URI.create("/about;a=b")),
                get(URI.create("/me")),
                post(URI.create("/sign-in")))) {
            var response = answer(request);
            assertThat(response.getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void the_first_page_that_brings_a_cookie_is_kept_by_no_browser_either() throws Exception {
        var first = answer(get("/sign-in"));
        assertThat(first.getHeaders("Cache-Control")).containsExactly("private, no-store");
    }

    @Test
    void signs_that_no_text_can_hold_find_nothing_and_break_nothing() throws Exception {
        for (String name : List.of("country", "type", "edition", "after"))
            assertThat(answer(get("/showcase").param(name, "\u0000LA")).getStatus())
                    .as(name)
                    .isEqualTo(200);
    }

    @Test
    void a_tab_in_an_address_does_not_lead_to_another_site() throws Exception {
        var person = cast.as(cast.person("Noy"));
        assertThat(answer(get("/sign-in").param("next", "/\t/evil.example").with(person))
                        .getHeader("Location"))
                .isEqualTo("/this-week");
        assertThat(answer(post("/language")
                                .param("to", "ko")
                                .param("back", "/\t/evil.example")
                                .with(csrf()))
                        .getHeader("Location"))
                .isEqualTo("/");
    }
}
