package org.madang.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A spreadsheet can sort and calculate with what it is sent, in whatever language it was asked for. */
@MadangTest
class TypedFilesTests {
    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleEditions editions;

    private static final List<Datum> ROW = List.of(
            new Datum.Text("=1+1"),
            new Datum.Number(new BigDecimal("-1234567")),
            new Datum.Number(new BigDecimal("3.50")),
            new Datum.Day(LocalDate.of(2021, 8, 17)),
            new Datum.Text(""));

    @Test
    void numbers_and_days_are_typed_and_formulas_stay_texts() throws Exception {
        Path csv = folder.resolve("a.csv");
        try (var rows = FileWriter.CSV.open(csv, "A")) {
            rows.row(ROW);
        }
        assertThat(Files.readString(csv)).isEqualTo("\uFEFF\"'=1+1\",-1234567,3.50,2021-08-17,\"\"\r\n");
        Path xlsx = folder.resolve("a.xlsx");
        try (var rows = FileWriter.XLSX.open(xlsx, "A")) {
            for (int i = 0; i < 1200; i++) rows.row(ROW);
        }
        try (var book = new ReadableWorkbook(xlsx.toFile(), new ReadingOptions(true, false))) {
            var read = book.getFirstSheet().read();
            assertThat(read).hasSize(1200);
            var last = read.getLast();
            assertThat(last.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(last.getCell(0).asString()).isEqualTo("=1+1");
            assertThat(last.getCell(1).asNumber()).isEqualByComparingTo("-1234567");
            assertThat(last.getCell(2).asNumber()).isEqualByComparingTo("3.5");
            assertThat(last.getCell(3).getType()).isEqualTo(CellType.NUMBER);
            assertThat(last.getCell(3).getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(last.getCell(3).asDate().toLocalDate()).isEqualTo(LocalDate.of(2021, 8, 17));
        }
    }

    @Test
    void a_list_read_in_korean_is_sent_with_days_of_the_calendar() throws Exception {
        PersonId officer = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(officer, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        TrackId track = editions.track(editions.edition(editions.programme(officer), officer), officer);
        db.sql("""
                insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
                select gen_random_uuid(), :person, t.id, t.edition_id, 'VN', 'EXPERT', 'ACTIVE', '2021-08-16 15:30:00Z', now()
                from v_track t where t.id = :track
                """)
                .param("person", cast.person("Nguyễn Thị Hường"))
                .param("track", track)
                .update();
        String path = "/tracks/"
                + db.sql("select slug from v_track where id = :id")
                        .param("id", track)
                        .one(String.class) + "/people";
        String page = new String(sent(path + "?col=since", officer), StandardCharsets.UTF_8);
        assertThat(page).contains("2021년 8월 17일");
        String csv = new String(sent(path + "/export.csv?col=since", officer), StandardCharsets.UTF_8);
        assertThat(csv).endsWith("\"Nguyễn Thị Hường\",2021-08-17\r\n");
        byte[] xlsx = sent(path + "/export.xlsx?col=since", officer);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var row = book.getFirstSheet().read().getLast();
            assertThat(row.getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2021, 8, 17));
        }
    }

    private byte[] sent(String address, PersonId reader) throws Exception {
        return mvc.perform(get(URI.create(address)).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
