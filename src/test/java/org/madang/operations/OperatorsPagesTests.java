package org.madang.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class OperatorsPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    private PersonId koreanOperator() {
        PersonId operator = cast.person("운영자", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(operator, Role.OPERATOR, ScopeKind.PLATFORM, null);
        return operator;
    }

    private Document page(PersonId reader, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(reader))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private void backup(Instant endPoint, long lacking, boolean verified) {
        db.sql("delete from operations_backup").update();
        db.sql("""
                insert into operations_backup (id, end_point, ended_at, place, row_count, file_count, bytes, lacking,
                        verified_at)
                values (:id, :end, :end, '/backups/madang-20261127T000000.000Z', 1234, 1, 5000000, :lacking,
                        case when :verified then cast(:end as timestamptz) end)
                """)
                .param("id", Ids.next())
                .param("end", endPoint)
                .param("lacking", lacking)
                .param("verified", verified)
                .update();
    }

    @Test
    void thePageTellsHowTheSystemIs() throws Exception {
        backup(Instant.now().minus(Duration.ofHours(2)), 0, true);
        String text = page(cast.operator(), "/operate").select("main").text();
        assertThat(text)
                .contains("PostgreSQL 18.6")
                .contains("1,234 rows and one file, 5")
                .contains("Yes, it was restored into a scratch database and counted.")
                .contains("Java 25")
                .contains("Data folder")
                .doesNotContain("The last backup is older");
    }

    @Test
    void koreanOperatorsReadKorean() throws Exception {
        backup(Instant.now().minus(Duration.ofDays(3)), 0, false);
        PersonId operator = koreanOperator();
        assertThat(page(operator, "/operate").select("main").text())
                .contains("시스템 상태", "마지막 백업이 36시간보다 오래되었습니다", "3일 전", "시험 복원합니다");
        for (String part : new String[] {"jobs", "queries", "settings"}) {
            Document page = page(operator, "/operate/" + part);
            assertThat(page.select("html").attr("lang")).isEqualTo("ko");
            assertThat(page.select("main nav strong[aria-current]").text()).isNotEmpty();
            assertThat(page.select("main").text()).doesNotContain("operations.");
        }
    }

    @Test
    void whatNeedsAnOperatorStandsInRunForOperatorsAlone() throws Exception {
        backup(Instant.now().minus(Duration.ofDays(3)), 0, false);
        assertThat(page(cast.operator(), "/run").select("main").text()).contains("The last backup is older");
        assertThat(page(cast.secretariat(), "/run").select("main").text()).doesNotContain("The last backup is older");
        backup(Instant.now(), 2, true);
        assertThat(page(cast.operator(), "/run").select("main").text())
                .contains("2 files are missing from the storage and from the backup.")
                .doesNotContain("The last backup is older");
        db.sql("delete from operations_backup").update();
        assertThat(page(cast.operator(), "/run").select("main").text()).contains("There is no backup yet");
    }

    @Test
    void theStatementsOfTheDatabaseAreListedWithoutValues() throws Exception {
        String secret = "value-of-nobody-else";
        db.sql("select :secret || ' was asked for by the test of slow queries'")
                .param("secret", secret)
                .one(String.class);
        String text = page(cast.operator(), "/operate/queries").select("main").text();
        assertThat(text).contains("Share of time", "select", "$1").doesNotContain(secret);
    }

    @Test
    void settingsAreAllThereWithoutTheirSecrets() throws Exception {
        Document page = page(cast.operator(), "/operate/settings");
        assertThat(page.select("tbody th code").eachText()).contains("MADANG_PORT", "MADANG_DATABASE_URL");
        assertThat(page.select("tbody tr:contains(MADANG_DATABASE_URL) td")
                        .first()
                        .text())
                .contains("postgres://madang:•••@127.0.0.1");
    }

    @Test
    void pagesCostTheSameNumberOfStatementsHoweverMuchThereIs() throws Exception {
        var reader = cast.as(cast.operator());
        for (String path : new String[] {"/operate", "/operate/jobs", "/operate/queries", "/operate/settings"}) {
            int before = Db.statements();
            mvc.perform(get(path).with(reader));
            assertThat(Db.statements() - before).as(path).isLessThan(25);
        }
    }
}
