package org.madang.operations.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Work in the background is a list like any other; it begins with what needs an operator. */
@MadangTest
class JobListTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    private RequestPostProcessor as;
    private String mark;

    @BeforeEach
    void anOperator() {
        as = cast.as(cast.operator());
        mark = "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void nothingIsLeft() {
        db.sql("delete from scheduled_tasks where task_name like :mark")
                .param("mark", mark + "%")
                .update();
    }

    /** Due long after the test, so that no scheduler takes it. */
    private void work(String name, String about, int days, boolean picked, int failures) {
        db.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
                        last_failure, consecutive_failures, version)
                values (:name, :about, :due, :picked, case when :picked then 'node-' || :name end, :due,
                        case when :failures > 0 then cast(:now as timestamptz) end, :failures, 1)
                """)
                .param("name", mark + name)
                .param("about", about)
                .param("due", Instant.now().plus(Duration.ofDays(300L + days)))
                .param("picked", picked)
                .param("failures", failures)
                .param("now", Instant.now().minus(Duration.ofHours(2)))
                .update();
    }

    private String text(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String more) throws Exception {
        return Jsoup.parse(text("/operate/jobs?q=" + mark + more));
    }

    private List<String> names(String more) throws Exception {
        return page(more).select("tbody th").eachText();
    }

    @Test
    void what_is_done_comes_first_then_what_fails_then_what_is_due_next() throws Exception {
        work("later", "a", 2, false, 0);
        work("next", "b", 1, false, 0);
        work("failing", "c", 3, false, 2);
        work("now", "d", 4, true, 0);
        assertThat(names("")).containsExactly(mark + "now", mark + "failing", mark + "next", mark + "later");
        assertThat(names("&sort=-due")).containsExactly(mark + "now", mark + "failing", mark + "later", mark + "next");
        assertThat(names("&state=WAITS&sort=about")).containsExactly(mark + "later", mark + "next");
        assertThat(page("&state=FAILING").select("tbody td").eachText())
                .contains("Failed, tried again")
                .anyMatch(cell -> cell.startsWith("2 times, last "));
        assertThat(page("&col=node").select("tbody td").eachText()).contains("node-" + mark + "now");
        String[] file = text("/operate/jobs/export.csv?q=" + mark).split("\r\n");
        assertThat(file).hasSize(5);
        assertThat(file[1]).startsWith("\"" + mark + "now\",\"d\",\"Under way\"");
    }

    @Test
    void pages_lead_on_and_back_in_the_usual_order_and_cost_the_same() throws Exception {
        work("0", "a", 1, false, 0);
        page("");
        int before = Db.statements();
        page("");
        int one = Db.statements() - before;
        work("1", "a", 1, true, 0);
        work("2", "a", 1, false, 3);
        before = Db.statements();
        assertThat(names("")).hasSize(3);
        assertThat(Db.statements() - before).isEqualTo(one);
        for (int i = 3; i < 60; i++) work("" + i, "a", i % 7, i % 3 == 0, i % 2);
        Document first = page("");
        assertThat(first.select("tbody tr")).hasSize(50);
        Document second = Jsoup.parse(text(first.select("a[rel=next]").attr("href")));
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(Jsoup.parse(text(second.select("a[rel=prev]").attr("href")))
                        .select("tbody th")
                        .eachText())
                .isEqualTo(first.select("tbody th").eachText())
                .doesNotContainAnyElementsOf(second.select("tbody th").eachText());
    }

    @Test
    void korean_operators_read_it_in_korean_and_nobody_else_reads_it() throws Exception {
        work("now", "d", 4, true, 0);
        PersonId korean = cast.person("운영자", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.OPERATOR, ScopeKind.PLATFORM, null);
        as = cast.as(korean);
        assertThat(page("").select("main").text()).contains("작업 또는 대상", "진행 중", "1건");
        for (String path : List.of("/operate/jobs", "/operate/jobs/export.csv", "/operate/jobs/export.xlsx"))
            mvc.perform(get(path).with(cast.as(cast.secretariat()))).andExpect(status().isForbidden());
    }
}
