package org.madang.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
    private static String from(String remote, String told) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        if (told != null) request.addHeader("X-Forwarded-For", told);
        return ClientAddress.of(request);
    }

    @Test
    void whatever_a_request_says_of_itself_is_not_believed_here() {
        for (String near : new String[] {"127.0.0.1", "10.1.2.3", "192.168.0.7", "172.16.0.9"})
            assertThat(from(near, "203.0.113.7")).isEqualTo(near);
        assertThat(from("198.51.100.4", "203.0.113.7")).isEqualTo("198.51.100.4");
    }

    @Test
    void one_line_of_ipv6_is_one_place() {
        assertThat(from("2001:db8:1:2:aaaa::1", null)).isEqualTo(from("2001:db8:1:2:bbbb:0:0:9", null));
        assertThat(from("2001:db8:1:2::1", null)).isNotEqualTo(from("2001:db8:1:3::1", null));
    }
}
