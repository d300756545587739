package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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

/** The page of conditions when more are selected than it holds. */
@MadangTest
class LongConditionsTests {
    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    StageDecision stage;

    SampleAdmission.Set set;
    String at;

    @BeforeEach
    void aHundredAndThreeAreSelected() {
        set = sample.open(false, 200);
        at = "/admission/calls/" + set.callSlug() + "/conditions";
        ApplicationId one = sample.submitted(set, sample.applicant("Person 001"));
        stage.stage(one, Verdict.SELECT, null, "", set.officer());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    /** Copies of the first, made in the database because each would take a second by hand. */
    private void selected(int many) {
        for (int i = 2; i <= many; i++) {
            PersonId person = sample.applicant("Person %03d".formatted(i));
            UUID id = org.madang.shared.Ids.next();
            db.sql("""
                            insert into admission_application
                            select (jsonb_populate_record(a, jsonb_build_object(
                                'id', :id::text, 'person_id', :person::text, 'print_name', :name::text,
                                'reading_id', :reading::text))).*
                            from admission_application a where a.call_id = :call order by a.print_name limit 1
                            """)
                    .param("id", id)
                    .param("person", person)
                    .param("name", "Person %03d".formatted(i))
                    .param("reading", UUID.randomUUID())
                    .param("call", set.call())
                    .update();
            db.sql("""
                            insert into admission_decision (id, application_id, verdict, reason, state, staged_by, staged_at)
                            values (:decision, :id, 'SELECT', '', 'STAGED', :by, timestamptz '2021-06-12Z')
                            """)
                    .param("decision", org.madang.shared.Ids.next())
                    .param("id", id)
                    .param("by", set.officer())
                    .update();
        }
    }

    @Test
    void everybody_can_be_reached_and_a_form_comes_back_to_its_own_page() throws Exception {
        int one = statements();
        selected(103);
        assertThat(statements()).isEqualTo(one);
        Document first = pages.open(at, set.officer());
        assertThat(first.select("main").text())
                .contains("100 of 103 people are shown here.", "Person 100")
                .doesNotContain("Person 101");
        String behind = first.select("a[rel=next]").attr("href");
        Document rest = pages.open(behind, set.officer());
        assertThat(rest.select(".row a").eachText()).isEqualTo(List.of("Person 101", "Person 102", "Person 103"));
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(pages.open(at, korean).select("main").text())
                .contains("103명 가운데 100명을 보여 줍니다.")
                .doesNotContain("⟦");

        String whom =
                rest.select("select[name=whom] option:containsOwn(Person 103)").val();
        String after = rest.select("input[name=after]").val();
        Document wrong = pages.send(at, set.officer(), 422, "whom", whom, "after", after, "text-en", "A letter");
        assertThat(wrong.select("select[name=whom] option[selected]").eachText())
                .containsExactly("Person 103");
        pages.send(at, set.officer(), 303, "whom", whom, "after", after, "text-en", "A letter", "due", "2021-07-25");
        assertThat(pages.open(behind, set.officer()).select("main").text()).contains("A letter");
        assertThat(pages.open(at, set.officer()).select(".rows").text()).doesNotContain("A letter");
        assertThat(pages.open(at + "?after=nonsense", set.officer())
                        .select("main")
                        .text())
                .contains("Person 001");
    }

    private int statements() throws Exception {
        pages.open(at, set.officer());
        int before = Db.statements();
        pages.open(at, set.officer());
        return Db.statements() - before;
    }
}
