package org.madang.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
    @TempDir
    Path folder;

    private List<List<String>> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("sheet"), bytes);
        var rows = new ArrayList<List<String>>();
        Sheet.read(file, name, Optional.empty(), SheetTest::heading, (no, cells) -> rows.add(List.copyOf(cells)));
        return rows;
    }

    private static boolean heading(List<String> row) {
        return row.contains("Name");
    }

    private void refused(String why, String name, byte[] bytes) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("sheets.refused." + why));
    }

    @Test
    void excel_is_read_in_the_letters_and_separators_of_seoul_hanoi_and_bengaluru() throws IOException {
        String korean = "이름,이메일\r\n김하나,hana@example.org\r\n박서준,seojun@example.org\r\n";
        String vietnamese =
                "Họ tên;Email\r\nNguyễn Thị Minh Khai;khai@example.org\r\nĐỗ Quang Dũng;dung@example.org\r\n";
        String western = "Name;E-mail\r\nJosé Núñez;jose@example.org\r\nZoë Müller;zoe@example.org\r\n";
        String kannada = "ಹೆಸರು\tE-mail\r\nಅನನ್ಯ ರಾವ್\tananya@example.org\r\n";
        for (Charset charset : List.of(Letters.KOREAN, StandardCharsets.UTF_8))
            assertThat(read("a.csv", korean.getBytes(charset)).get(1)).containsExactly("김하나", "hana@example.org");
        byte[] windows1258 = Normalizer.normalize(vietnamese, Normalizer.Form.NFD)
                .replace("e\u0302", "ê")
                .replace("o\u0302", "ô")
                .replace("a\u0306", "ă")
                .replace("o\u0323\u031b", "ơ\u0323")
                .getBytes(Letters.VIETNAMESE);
        assertThat(read("a.csv", windows1258).get(1)).containsExactly("Nguyễn Thị Minh Khai", "khai@example.org");
        assertThat(read("a.csv", windows1258).get(2).getFirst()).isEqualTo("Đỗ Quang Dũng");
        assertThat(read("a.csv", western.getBytes(Letters.WESTERN)).get(2).getFirst())
                .isEqualTo("Zoë Müller");
        assertThat(read("a.txt", ("\uFEFF" + kannada).getBytes(StandardCharsets.UTF_16LE))
                        .get(1)
                        .getFirst())
                .isEqualTo("ಅನನ್ಯ ರಾವ್");
        assertThat(read("a.csv", ("\uFEFF" + korean).getBytes(StandardCharsets.UTF_8))
                        .getFirst())
                .containsExactly("이름", "이메일");
        assertThat(read("a.csv", "name,e-mail\nA,a@b.org\n".getBytes(StandardCharsets.UTF_16LE))
                        .get(1))
                .containsExactly("A", "a@b.org");
    }

    @Test
    void quoted_line_ends_and_separators_stay_in_their_cell() throws IOException {
        var rows = read(
                "a.csv",
                "sep=;\r\nName;Note\r\n\"Kim; \"\"Hana\"\"\";\"two\r\nlines\"\r\n\r\nB;\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).containsExactly("Kim; \"Hana\"", "two\r\nlines");
        assertThat(rows.get(2)).containsExactly("B", "");
    }

    @Test
    void a_workbook_gives_what_a_person_sees_in_it() throws IOException {
        byte[] book = book(3, 1, "");
        assertThat(read("a.xlsx", book)).hasSize(3);
        var out = new ByteArrayOutputStream();
        try (var made = new Workbook(out, "test", "1.0")) {
            var sheet = made.newWorksheet("list");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Number");
            sheet.value(1, 0, "ສົມພອນ");
            sheet.value(1, 1, 1234567890123L);
            sheet.value(2, 1, 7.5);
        }
        assertThat(read("a.xlsx", out.toByteArray()).get(1)).containsExactly("ສົມພອນ", "1234567890123");
        assertThat(read("a.xlsx", out.toByteArray()).get(2)).containsExactly("", "7.5");
    }

    @Test
    void a_cell_that_ends_with_a_line_end_does_not_hide_what_separates_the_others() throws IOException {
        for (String separator : List.of(",", ";", "\t"))
            assertThat(read(
                            "a.csv",
                            "Name;E-mail;Note\nHana;a@b.org;\"two\nlines\n\"\n"
                                    .replace(";", separator)
                                    .getBytes(StandardCharsets.UTF_8)))
                    .as(separator)
                    .containsExactly(List.of("Name", "E-mail", "Note"), List.of("Hana", "a@b.org", "two\nlines\n"));
    }

    @Test
    void a_title_of_one_field_does_not_hide_what_separates_the_others() throws IOException {
        assertThat(read("a.csv", "2021 list\n\nName;E-mail\nKim, Hana;a@b.org\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("2021 list"), List.of("Name", "E-mail"), List.of("Kim, Hana", "a@b.org"));
    }

    @Test
    void a_day_in_a_workbook_is_a_day_and_not_its_number() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var made = new Workbook(out, "test", "1.0")) {
            var sheet = made.newWorksheet("list");
            String[] formats = {"yyyy-mm-dd", "yyyy\"년\" m\"월\" d\"일\"", "dd/mm/yyyy", "0", "#,##0.00"};
            for (int i = 0; i < formats.length; i++) {
                sheet.value(0, i, "Heading " + i);
                sheet.value(1, i, 33_970);
                sheet.style(1, i).format(formats[i]).set();
            }
        }
        assertThat(read("a.xlsx", out.toByteArray()).get(1))
                .containsExactly("1993-01-01", "1993-01-01", "1993-01-01", "33970", "33970");
    }

    @Test
    void of_several_sheets_the_one_with_the_list_is_read() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var made = new Workbook(out, "test", "1.0")) {
            made.newWorksheet("empty");
            var guide = made.newWorksheet("작성 요령");
            for (int column = 0; column < 200; column++) guide.value(0, column, "wide");
            var hidden = made.newWorksheet("codes");
            hidden.value(0, 0, "Name");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            var list = made.newWorksheet("명단");
            list.value(0, 0, "2021 participants");
            list.value(1, 0, "Name");
            list.value(2, 0, "Hana");
        }
        assertThat(read("a.xlsx", out.toByteArray()))
                .containsExactly(List.of("2021 participants"), List.of("Name"), List.of("Hana"));
    }

    @Test
    void hostile_and_foreign_files_are_refused_by_name() throws IOException {
        refused("columns", "a.xlsx", book(2, 3000, ""));
        refused("columns", "a.csv", ("x,".repeat(3000) + "x\n1\n").getBytes(StandardCharsets.UTF_8));
        refused("ending.text", "a.xlsx", "Name\nA\n".getBytes(StandardCharsets.UTF_8));
        refused("ending.book", "a.csv", book(2, 1, ""));
        refused("xls", "a.xls", old(""));
        refused("encrypted", "a.xlsx", old("EncryptedPackage"));
        refused("macros", "a.xlsx", with(book(2, 1, ""), "xl/vbaProject.bin", new byte[10]));
        refused(
                "bomb",
                "a.xlsx",
                with(
                        book(2, 1, ""),
                        "xl/worksheets/sheet9.xml",
                        " ".repeat(30_000_000).getBytes(StandardCharsets.UTF_8)));
        refused(
                "entities",
                "a.xlsx",
                with(
                        book(2, 1, ""),
                        "xl/x.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                                .getBytes(StandardCharsets.UTF_8)));
        refused("office", "a.xlsx", with(new byte[0], "word/document.xml", new byte[1]));
        refused("notsheet", "a.xlsx", with(new byte[0], "a.txt", new byte[1]));
        refused("broken", "a.xlsx", Arrays.copyOf(book(20, 1, ""), 900));
        refused("notsheet", "a.csv", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
        refused("quote", "a.csv", "Name\n\"Kim\n".getBytes(StandardCharsets.UTF_8));
        refused("empty", "a.csv", "\n\n".getBytes(StandardCharsets.UTF_8));
        refused("rows", "a.csv", "x\n".repeat(50_002).getBytes(StandardCharsets.UTF_8));
        refused("long", "a.csv", ("Name\n" + "x".repeat(2_001) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] book(int rows, int columns, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("list");
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++) sheet.value(row, column, "r" + row + text);
        }
        return out.toByteArray();
    }

    private byte[] with(byte[] book, String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            if (book.length > 0) {
                Path file = Files.write(folder.resolve("book"), book);
                try (var in = new java.util.zip.ZipFile(file.toFile())) {
                    for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.getInputStream(entry).transferTo(zip);
                    }
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] old(String stream) {
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] all = Arrays.copyOf(start, 512 + name.length);
        System.arraycopy(name, 0, all, 512, name.length);
        return all;
    }
}
