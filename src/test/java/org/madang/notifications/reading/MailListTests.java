package org.madang.notifications.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/** The mails are a list like any other: filtered, sorted, paged and taken home, without what opens an account. */
@MadangTest
class MailListTests {
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
        mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void mail(String to, String subject, String kind, String state, int minutesAgo) {
        db.sql("""
                insert into notifications_message (id, recipient_address, language, subject, body_text, kind, dedupe_key,
                        created_at, send_after, state, attempts, last_error)
                values (:id, :to, 'km', :subject, 'A text', :kind, :key, :at, :at, :state, 10,
                        case when :state = 'FAILED' then '=451 later' end)
                """)
                .param("id", UUID.randomUUID())
                .param("to", to + "." + mark + "@kf.test")
                .param("subject", subject)
                .param("kind", kind)
                .param("key", UUID.randomUUID().toString())
                .param("at", Instant.now().minus(Duration.ofMinutes(minutesAgo)))
                .param("state", state)
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
        return Jsoup.parse(text("/run/mail?q=" + mark + more));
    }

    private List<String> subjects(String more) throws Exception {
        return page(more).select("tbody th").eachText();
    }

    @Test
    void mails_are_found_by_address_state_and_kind_the_newest_first_and_sorted_otherwise() throws Exception {
        mail("b", "សួស្តី", "INTERRUPT", "HELD", 3);
        mail("a", "Second", "DIGEST", "FAILED", 2);
        mail("c", "Third", "DIGEST", "HELD", 1);
        assertThat(subjects("")).containsExactly("Third", "Second", "សួស្តី");
        assertThat(subjects("&sort=to")).containsExactly("Second", "សួស្តី", "Third");
        assertThat(subjects("&state=HELD&kind=DIGEST")).containsExactly("Third");
        assertThat(subjects("&state=SENT")).isEmpty();
        assertThat(page("&state=FAILED").select("tbody td").eachText()).contains("Given up");
        assertThat(Jsoup.parse(text("/run/mail?q=second")).select("tbody th").eachText())
                .contains("Second");
        assertThat(page("").select("tbody a[lang=km]").first().attr("href")).startsWith("/run/mail/");
    }

    @Test
    void what_opens_an_account_is_neither_shown_nor_found_nor_taken_home() throws Exception {
        String code = "7" + mark;
        mail("x", code + " is your code", "ACCOUNT", "FAILED", 1);
        assertThat(subjects("")).containsExactly("A code or a link for an account");
        assertThat(Jsoup.parse(text("/run/mail?q=" + code)).select("tbody tr")).isEmpty();
        String[] file = text("/run/mail/export.csv?q=" + mark + "&col=all").split("\r\n");
        assertThat(file).hasSize(2);
        assertThat(file[1])
                .contains("\"A code or a link for an account\"", "x." + mark, "\"'=451 later\"")
                .doesNotContain(code);
        mail("y", code + " is your code", "ACCOUNT", "HELD", 1);
        assertThat(subjects("")).as("where nothing carries it").contains(code + " is your code");
    }

    @Test
    void pages_lead_to_the_oldest_and_back() throws Exception {
        IntStream.range(0, 60).forEach(i -> mail("p" + i, "Mail", "DIGEST", "HELD", i / 2));
        Document first = page("");
        assertThat(first.select("tbody tr")).hasSize(50);
        Document second = Jsoup.parse(text(first.select("a[rel=next]").attr("href")));
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(Jsoup.parse(text(second.select("a[rel=prev]").attr("href")))
                        .select("input[name=row]")
                        .eachAttr("value"))
                .isEqualTo(first.select("input[name=row]").eachAttr("value"));
    }

    @Test
    void one_mail_costs_as_many_statements_as_three() throws Exception {
        mail("a", "One", "DIGEST", "HELD", 1);
        page("");
        int before = Db.statements();
        page("");
        int one = Db.statements() - before;
        mail("b", "Two", "DIGEST", "HELD", 1);
        mail("c", "Three", "ACCOUNT", "FAILED", 1);
        before = Db.statements();
        assertThat(page("").select("tbody tr")).hasSize(3);
        assertThat(Db.statements() - before).isEqualTo(one);
    }

    @Test
    void korean_operators_read_it_in_korean_and_nobody_else_takes_it_home() throws Exception {
        mail("a", "One", "DIGEST", "FAILED", 1);
        PersonId korean = cast.person("운영자", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.OPERATOR, ScopeKind.PLATFORM, null);
        as = cast.as(korean);
        assertThat(page("").select("main").text()).contains("제목 또는 주소", "1건", "받는 사람");
        assertThat(text("/run/mail?q=nobody" + mark)).contains("조건에 맞는 항목이 없습니다");
        for (String file : List.of("/run/mail/export.csv", "/run/mail/export.xlsx"))
            mvc.perform(get(file).with(cast.as(cast.secretariat()))).andExpect(status().isForbidden());
    }
}
