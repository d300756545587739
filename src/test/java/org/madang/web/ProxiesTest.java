package org.madang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.shared.CannotStart;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxiesTest {
    private static final Proxies OURS = Proxies.parse("127.0.0.0/8, ::1 172.16.0.0/12");

    @ParameterizedTest
    @CsvSource(
            value = {
                "127.0.0.1 | 203.0.113.9                    | 203.0.113.9",
                "172.31.4.1| 203.0.113.9, 172.16.0.7         | 203.0.113.9",
                "::1       | 2001:db8::1                     | 2001:db8::1",
                // What the reader claims stands further left than what a proxy of ours heard.
                "127.0.0.1 | 198.51.100.1, 203.0.113.9       | 203.0.113.9",
                "127.0.0.1 | <script>, 203.0.113.9           | 203.0.113.9",
                // Nobody of ours: its word is not taken.
                "203.0.113.9 | 198.51.100.1                  | 203.0.113.9",
                "172.32.0.1  | 198.51.100.1                  | 172.32.0.1",
                "127.0.0.1 | unknown                         | 127.0.0.1",
            },
            delimiter = '|')
    void theReaderIsTheFirstFromTheRightThatIsNoProxyOfOurs(String peer, String forwarded, String reader) {
        assertThat(OURS.reader(peer, List.of(forwarded))).isEqualTo(reader);
    }

    @Test
    void severalHeadersAreReadInTheirOrder() {
        assertThat(OURS.reader("127.0.0.1", List.of("198.51.100.1", "203.0.113.9, 172.16.0.7")))
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.inside", "10.0.0.0/33", "10.0.0.0/x", "300.1.1.1"})
    void aWrongValueStopsTheStartWithOneSentence(String text) {
        assertThatThrownBy(() -> Proxies.parse(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("MADANG_PROXIES must");
    }

    @Test
    void theProgramSeesTheReaderBehindTheProxy() throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        for (String line : Arrays.asList("198.51.100.1", "203.0.113.9")) request.addHeader("X-Forwarded-For", line);
        var seen = new AtomicReference<String>();
        new ReaderAddress("127.0.0.0/8")
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (inside, response) -> seen.set(((HttpServletRequest) inside).getRemoteAddr()));
        assertThat(seen).hasValue("203.0.113.9");
    }
}
