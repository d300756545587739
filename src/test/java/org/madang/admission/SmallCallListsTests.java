package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Who was given more time in a call, and which mails were written for it. */
@MadangTest
class SmallCallListsTests {
    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    ExtendDeadline extend;

    SampleAdmission.Set set;
    PersonId korean;

    @BeforeEach
    void aCall() {
        set = sample.open(false, 5);
        korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private String at(String list) {
        return "/admission/calls/" + set.callSlug() + list;
    }

    private void given(int first, int last) {
        for (int i = first; i <= last; i++)
            assertThat(extend.extend(
                            set.call(),
                            sample.applicant("Person %02d".formatted(i)),
                            SampleAdmission.CLOSES.plusDays(i),
                            "The line was down for day " + i,
                            set.officer()))
                    .isInstanceOf(ExtendDeadline.Outcome.Extended.class);
    }

    private void written(PersonId by, int first, int last, String state) {
        db.sql("""
                        insert into admission_mailing
                               (id, call_id, subject, text, filter, state, recipients, written_by, written_at, sent_by, sent_at)
                        select gen_random_uuid(), :call, jsonb_build_object('en', 'Mail ' || n), '{"en": "Text"}', '{}', :state,
                               case :state when 'SENT' then 3 else 0 end, :by, timestamptz '2021-06-05Z' + n * interval '1 hour',
                               case :state when 'SENT' then cast(:by as uuid) end,
                               case :state when 'SENT' then timestamptz '2021-06-06Z' + n * interval '1 hour' end
                        from generate_series(:first, :last) n
                        """)
                .param("call", set.call())
                .param("state", state)
                .param("by", by)
                .param("first", first)
                .param("last", last)
                .update();
    }

    private List<String> names(String path) throws Exception {
        return pages.open(path, set.officer()).select("tbody th").eachText();
    }

    private String file(String list, PersonId reader) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(at(list) + "/export.csv").with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int statements(String list) throws Exception {
        pages.open(at(list), set.officer());
        int before = Db.statements();
        pages.open(at(list), set.officer());
        return Db.statements() - before;
    }

    @Test
    void more_time_is_found_sorted_and_taken_home_beside_the_form_that_gives_it() throws Exception {
        String list = "/extensions";
        assertThat(pages.open(at(list), set.officer()).select("main").text()).contains("Nobody has more time yet");
        given(1, 1);
        int one = statements(list);
        given(2, 3);
        assertThat(statements(list)).isEqualTo(one);
        assertThat(names(at(list) + "?sort=name")).containsExactly("Person 01", "Person 02", "Person 03");
        assertThat(names(at(list) + "?sort=-until")).containsExactly("Person 03", "Person 02", "Person 01");
        assertThat(names(at(list) + "?q=day 2")).containsExactly("Person 02");
        given(4, 51);
        Document page = pages.open(at(list) + "?sort=name", set.officer());
        assertThat(page.select("input[name=email]")).hasSize(1);
        assertThat(names(page.select("a[rel=next]").attr("href"))).containsExactly("Person 51");
        assertThat(file(list, set.officer())).contains("Person 51", "The line was down for day 7");
        assertThat(pages.open(at(list), korean).select("main").text())
                .contains("이미 준 시간", "51건")
                .doesNotContain("⟦");
        assertThat(file(list, set.coordinator())).doesNotContain("Person");
    }

    @Test
    void mails_written_before_are_found_and_a_draft_is_its_writers_alone() throws Exception {
        String list = "/mails/earlier";
        written(set.officer(), 1, 1, "SENT");
        int one = statements(list);
        written(set.officer(), 2, 3, "SENT");
        assertThat(statements(list)).isEqualTo(one);
        written(set.officer(), 4, 4, "DRAFT");
        assertThat(names(at(list))).containsExactly("Mail 4", "Mail 3", "Mail 2", "Mail 1");
        assertThat(names(at(list) + "?state=DRAFT")).containsExactly("Mail 4");
        assertThat(names(at(list) + "?sort=sent&q=MAIL&state=SENT")).containsExactly("Mail 1", "Mail 2", "Mail 3");
        assertThat(file(list, set.officer())).contains("Mail 4");
        assertThat(file(list, korean)).contains("Mail 3").doesNotContain("Mail 4");
        assertThat(pages.open(at("/mails"), korean)
                        .select("a[href$=/mails/earlier]")
                        .text())
                .isEqualTo("이전에 쓴 메일 3통");
        assertThat(pages.open(at(list), korean).select("main").text())
                .contains("Mail 3", "받는 사람 수")
                .doesNotContain("Mail 4", "⟦");
        written(set.officer(), 5, 51, "SENT");
        assertThat(names(pages.open(at(list), set.officer())
                        .select("a[rel=next]")
                        .attr("href")))
                .containsExactly("Mail 1");
        assertThat(file(list, set.coordinator())).doesNotContain("Mail");
    }
}
