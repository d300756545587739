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

    private String sent(String address) throws IOException {
        var response = new MockHttpServletResponse();
        writer.write(Answer.seeOther(address), new MockHttpServletRequest(), response);
        assertThat(response.getStatus()).isEqualTo(303);
        return response.getHeader("Location");
    }
}
