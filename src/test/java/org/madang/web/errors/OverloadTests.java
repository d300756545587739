package org.madang.web.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.RequestDispatcher;
import java.sql.Connection;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** More people at once than connections is no fault of the program: they are asked to come again. */
@MadangTest
class OverloadTests {
    private static final long SHORT_MS = 250;

    @Autowired
    MockMvc mvc;

    @Autowired
    HikariDataSource database;

    @Test
    void who_finds_no_connection_is_asked_to_come_again_in_their_language() throws Exception {
        long patience = database.getConnectionTimeout();
        var all = new ArrayList<Connection>();
        try {
            database.getHikariConfigMXBean().setConnectionTimeout(SHORT_MS);
            while (all.size() < database.getMaximumPoolSize()) all.add(database.getConnection());
            for (String[] said : new String[][] {{"en", "send it again"}, {"ko", "다시 보내 주세요"}}) {
                MockHttpServletResponse answer = mvc.perform(get("/programmes").with(Cast.reading(said[0])))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).isEqualTo(503);
                assertThat(answer.getHeader("Retry-After")).isEqualTo(Overload.AGAIN);
                assertThat(answer.getContentAsString()).contains(said[1]);
            }
        } finally {
            for (Connection one : all) one.close();
            database.getHikariConfigMXBean().setConnectionTimeout(patience);
        }
        assertThat(mvc.perform(get("/programmes")).andReturn().getResponse().getStatus())
                .isEqualTo(200);
    }

    /** Before a page is asked, the session is; the server brings what fails there to the last door. */
    @Test
    void the_last_door_says_the_same() throws Exception {
        var full = new CannotGetJdbcConnectionException("none is free");
        MockHttpServletResponse answer = mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(full)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo(Overload.AGAIN);
    }
}
