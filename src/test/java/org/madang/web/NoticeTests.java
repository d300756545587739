package org.madang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A sentence that crosses a redirect in a cookie. */
@MadangTest
class NoticeTests {
    @Autowired
    private MockMvc mvc;

    private ResultActions home(String carried) throws Exception {
        return mvc.perform(get("/").cookie(
                        new Cookie("madang-notice", URLEncoder.encode(carried, StandardCharsets.UTF_8)),
                        new Cookie("madang-language", "en")));
    }

    @Test
    void numbersAreCountedAndTextsStayWhole() throws Exception {
        home("programmes.holidays.notice.confirmed\n#3")
                .andExpect(content().string(containsString("3 holidays are confirmed.")));
        home("cohorts.notice.team\n=2021").andExpect(content().string(containsString("The team “2021” is formed.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programmes.holidays.notice.confirmed\n=three",
                "programmes.holidays.notice.confirmed\n#three",
                "programmes.holidays.notice.confirmed\n",
                "programmes.holidays.notice.confirmed\n\n\n",
                "web.error.broken.title",
                "no.notice.here",
                "\n#1"
            })
    void aCookieThatNobodyMadeSaysNothingAndBreaksNothing(String carried) throws Exception {
        home(carried)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("holidays are confirmed"))))
                .andExpect(content().string(not(containsString("Something broke"))))
                .andExpect(content().string(not(containsString("no.notice.here"))));
    }

    @Test
    void wholeNumbersKeepWhatTheyAreFromTheHandlerOn() {
        Answer answer = Answer.seeOther("/").withNotice("web.notice.x", 3, 4L, "5", 6.5);
        assertThat(((Answer.Moved) answer).notice().arguments()).isEqualTo(List.of(3L, 4L, "5", "6.5"));
    }
}
