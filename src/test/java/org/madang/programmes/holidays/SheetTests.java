package org.madang.programmes.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionKind;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** An officer brings the holidays of a year in as a list: seen first, saved as a whole, harmless twice. */
@MadangTest
class SheetTests {
    private static final String PATH = "/holidays/NP/sheet";
    private static final String LIST = """
            date,name,region,estimated
            2131-03-01,Holi,,1
            2131-04-14,New Year,,0
            2131-02-26,Lhosar,Solukhumbu,0
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    CreateInstitution createInstitution;

    PersonId officer;

    @BeforeEach
    void anOfficerOfNepal() {
        var house = createInstitution
                .create(
                        SampleEditions.slug("np"),
                        Multilingual.of("en", "House"),
                        new InstitutionFacts(InstitutionKind.MINISTRY, new Country("NP"), "", null),
                        cast.secretariat())
                .institution();
        officer = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, house.value());
    }

    @AfterEach
    void gone() {
        db.sql("delete from programmes_holiday where country = 'NP'").update();
    }

    private Document send(int status, String text, String step) throws Exception {
        return pages.send(PATH, officer, status, "text", text, "certainty", "ESTIMATED", "step", step);
    }

    private Document bring(PersonId by, byte[] file, int status) throws Exception {
        return bring(by, file, "2131.csv", status);
    }

    private Document bring(PersonId by, byte[] file, String name, int status) throws Exception {
        var answer = mvc.perform(multipart(PATH)
                        .file(new MockMultipartFile("file", name, "text/csv", file))
                        .param("certainty", "ESTIMATED")
                        .with(cast.as(by))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    private record Kept(String date, String name, String region, String state) {}

    private List<Kept> kept() {
        return db.sql("""
                        select date::text, name, region,
                               case when estimated then 'estimated' when confirmed_at is not null then 'confirmed'
                                    else 'listed' end as state
                        from programmes_holiday where country = 'NP' and removed_at is null order by date, name
                        """).list(Kept.class);
    }

    @Test
    void a_file_is_looked_at_before_anything_is_saved_and_saved_once() throws Exception {
        Document preview = bring(officer, LIST.getBytes(StandardCharsets.UTF_8), 200);
        assertThat(preview.select("main").text())
                .contains("3 new, 0 moved, 0 confirmed, 0 as they are", "only in Solukhumbu", "Save 3 changes");
        assertThat(kept()).isEmpty();
        String text =
                preview.select("form:has(input[name=step]) input[name=text]").val();
        for (int twice = 0; twice < 2; twice++) send(303, text, "save");
        assertThat(kept())
                .containsExactly(
                        new Kept("2131-02-26", "Lhosar", "Solukhumbu", "confirmed"),
                        new Kept("2131-03-01", "Holi", "", "estimated"),
                        new Kept("2131-04-14", "New Year", "", "confirmed"));
        assertThat(send(200, text, "check").select("main").text())
                .contains("0 new, 0 moved, 0 confirmed, 3 as they are")
                .doesNotContain("Save ");
    }

    @Test
    void files_of_excel_are_read_whatever_their_letters_and_stand_as_lines_in_the_page() throws Exception {
        byte[] korean = "날짜;이름\r\n2131-03-01;\"홀리; 봄, 색\"\r\n".getBytes(Charset.forName("MS949"));
        Document page = bring(officer, korean, 200);
        assertThat(page.select("main").text()).contains("1 new").contains("홀리; 봄, 색");
        send(303, page.select("form:has(input[name=step]) input[name=text]").val(), "save");
        assertThat(kept()).containsExactly(new Kept("2131-03-01", "홀리; 봄, 색", "", "estimated"));
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("About").value(0, 0, "Of the ministry");
            var days = book.newWorksheet("Days");
            for (int i = 0; i < 2; i++)
                days.value(0, i, List.of("Holiday", "Day").get(i));
            days.value(1, 0, "Lhosar");
            days.value(1, 1, LocalDate.of(2131, 2, 26));
            days.style(1, 1).format("yyyy-mm-dd").set();
        }
        assertThat(bring(officer, out.toByteArray(), "2131.xlsx", 200)
                        .select("main")
                        .text())
                .contains("1 new", "Lhosar");
    }

    @Test
    void a_later_list_moves_what_was_estimated_and_leaves_the_rest() throws Exception {
        send(303, LIST + "2131-10-01,Dashain,,1\n2131-10-02,Dashain,,1\n", "save");
        String later = "2131-03-02,Holi,,0\n2131-10-05,Dashain,,0\n2131-10-06,Dashain,,0";
        assertThat(send(200, later, "check").select("main").text())
                .as("of two days of one name none can be told to have moved")
                .contains("2 new, 1 moved", "Moves from 1 Mar 2131");
        send(303, later, "save");
        assertThat(kept())
                .extracting(one -> one.date() + " " + one.name() + " " + one.state())
                .containsExactly(
                        "2131-02-26 Lhosar confirmed",
                        "2131-03-02 Holi confirmed",
                        "2131-04-14 New Year confirmed",
                        "2131-10-01 Dashain estimated",
                        "2131-10-02 Dashain estimated",
                        "2131-10-05 Dashain confirmed",
                        "2131-10-06 Dashain confirmed");
        assertThat(db.sql(
                                "select count(*) from v_audit a join programmes_holiday h on h.id = a.object_id where h.name = 'Holi' and h.country = 'NP'")
                        .one(Long.class))
                .as("added, then moved")
                .isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_told_line_by_line_and_nothing_typed_is_lost() throws Exception {
        String wrong = LIST + "2131-02-30,Never,,\n";
        for (String step : new String[] {"check", "save"}) {
            Document page = send(422, wrong, step);
            assertThat(page.select("main").text()).contains("Line 5: “2131-02-30” is no day");
            assertThat(page.select("textarea[name=text]").text()).contains("Never", "Lhosar");
        }
        assertThat(kept()).isEmpty();
        assertThat(send(422, " ", "check").select(".field-wrong textarea[name=text]"))
                .hasSize(1);
        assertThat(bring(officer, "PK\3\4 no book".getBytes(StandardCharsets.UTF_8), 422)
                        .select(".field-wrong input[name=file]"))
                .hasSize(1);
        assertThat(send(422, "date,name\n2131-03-01,\"Holi\n", "check")
                        .select(".field-wrong")
                        .text())
                .contains("A quotation mark is opened before row 3 and never closed.");
        assertThat(bring(officer, new byte[200_001], 422).select(".field-wrong input[name=file]"))
                .hasSize(1);
    }

    @Test
    void it_is_found_on_the_page_of_the_country_in_the_readers_language_by_its_officers_alone() throws Exception {
        assertThat(pages.open("/holidays/NP", officer).select("a[href=" + PATH + "]"))
                .hasSize(1);
        assertThat(pages.open(PATH, officer).select("h1").text()).isEqualTo("Holidays of Nepal from a list");
        PersonId korean = cast.person("사무국", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(bring(korean, LIST.getBytes(StandardCharsets.UTF_8), 200)
                        .select("main")
                        .text())
                .contains("네팔 공휴일 목록 가져오기", "추가 3", "변경 3건 저장");
        PersonId stranger = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, java.util.UUID.randomUUID());
        bring(stranger, LIST.getBytes(StandardCharsets.UTF_8), 404);
        assertThat(kept()).isEmpty();
    }
}
