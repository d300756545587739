package org.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where an answer sends the browser. */
@MadangTest
class AnswerWriterTests {
    @Autowired
    AnswerWriter writer;

    @Test
    void an_address_that_no_header_could_hold_leads_to_its_page() throws IOException {
        assertThat(sent("/calls?after=" + "%5B".repeat(20_000))).isEqualTo("/calls");
    }

    @Test
    void what_fits_is_kept_to_the_letter() throws IOException {
        String address = "/calls?after=" + "x".repeat(4000);
        assertThat(sent(address)).isEqualTo(address);
    }

    @Test
    void a_notice_that_no_header_could_hold_is_not_told() throws IOException {
        assertThat(notice("ក")).isPositive();
        // As many as one field takes, each a base with more marks than any language writes: 9 bytes a sign.
        assertThat(notice(("ក" + "្ត".repeat(5)).repeat(200))).isZero();
    }

    private int notice(String name) throws IOException {
        var response = new MockHttpServletResponse();
        writer.write(
                Answer.seeOther("/").withNotice("cohorts.notice.team", name), new MockHttpServletRequest(), response);
        assertThat(response.getHeader("Location")).isEqualTo("/");
        return response.getCookies().length;
    }

    private String sent(String address) throws IOException {
        var response = new MockHttpServletResponse();
        writer.write(Answer.seeOther(address), new MockHttpServletRequest(), response);
        assertThat(response.getStatus()).isEqualTo(303);
        return response.getHeader("Location");
    }
}
