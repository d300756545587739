package org.madang.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Lists as offices keep them: a title above, headings in two rows, a column that counts, days of birth. */
@MadangTest
class OfficeListTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    private PersonId officer;
    private Importing imports;

    @BeforeEach
    void an_officer() {
        officer = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(officer, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        String mark = "o" + UUID.randomUUID().toString().substring(0, 8);
        imports = new Importing(mvc, db, cast.as(officer), "", mark);
    }

    private MockHttpServletResponse send(byte[] file) throws Exception {
        return mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "명단.csv", "text/csv", file))
                        .with(cast.as(officer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String chosen(Document page, int column) {
        return page.select("select[name=column-" + column + "] option[selected]")
                .val();
    }

    @Test
    void a_list_below_a_title_with_headings_in_two_rows_is_read_and_says_so() throws Exception {
        String list = """
                2021 참가자 명단;;;;;
                연번;성명;;연락처;국가;생년월일
                ;국문;영문;이메일;;
                1;"이하늘
                ";Lee Haneul;%s;대한민국;1993. 3. 5.
                2;최바다;Choi Bada;%s\u00a0;라오스;1988-12-01
                """.formatted(imports.mail("a"), imports.mail("b"));
        var sent = send(list.replace("\u00a0", "").getBytes(Charset.forName("x-windows-949")));
        assertThat(sent.getStatus())
                .as(Jsoup.parse(sent.getContentAsString(StandardCharsets.UTF_8))
                        .select(".error")
                        .text())
                .isEqualTo(303);
        String address = sent.getRedirectedUrl();
        Document columns = imports.page(address);
        assertThat(columns.select("main").text()).contains("열 제목은 2행에서 찾았습니다", "2행");
        assertThat(chosen(columns, 0)).as("it only counts").isEmpty();
        assertThat(chosen(columns, 2)).isEqualTo("LATIN_NAME");
        assertThat(chosen(columns, 3)).isEqualTo("EMAIL");
        assertThat(chosen(columns, 5)).isEqualTo("BIRTH_YEAR");
        imports.submit(address, "/columns", Map.of());
        imports.settled(address);
        imports.apply(address, Map.of());
        assertThat(imports.people()).containsExactly("이하늘", "최바다");
        assertThat(db.sql("select birth_year from identity_person where email = :mail")
                        .param("mail", imports.mail("b"))
                        .one(Integer.class))
                .isEqualTo(1988);
        imports.undo(address);
        assertThat(imports.people()).isEmpty();
    }

    @Test
    void a_file_of_nothing_is_told_from_no_file() throws Exception {
        var empty = send(new byte[0]);
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString(StandardCharsets.UTF_8))
                        .select("#file-error")
                        .text())
                .contains("빈 목록입니다");
    }
}
