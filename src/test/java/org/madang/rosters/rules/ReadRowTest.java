package org.madang.rosters.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;

class ReadRowTest {
    private static final Mapping ALL =
            Mapping.of(List.of("이름", "영문 이름", "이메일", "국적", "나라", "언어", "시간대", "출생연도", "번호", "급"), List.of());

    private static ReadRow.Result read(String... cells) {
        return ReadRow.read(ALL, List.of(cells), true, 2026);
    }

    @Test
    void headings_are_known_in_english_and_korean_however_they_are_written() {
        assertThat(ALL.fields()).doesNotContain("").hasSize(10);
        assertThat(Mapping.of(List.of(" E-MAIL ", "Name in Latin letters", "Team", "Full_Name", "Grade"), List.of())
                        .fields())
                .containsExactly("EMAIL", "LATIN_NAME", "", "PRINT_NAME", "GRADE");
    }

    @Test
    void values_are_known_by_code_and_by_name() {
        var korean = read(
                "소카 찬",
                "Chan Sokha",
                "SOKHA@example.org",
                "캄보디아, 대한민국",
                "캄보디아",
                "크메르어",
                "Asia/Saigon",
                "1990",
                "A-1",
                "전문가");
        assertThat(korean.problems()).isEmpty();
        assertThat(korean.entry().email()).isEqualTo("sokha@example.org");
        assertThat(korean.entry().citizenships()).containsExactly(new Country("KH"), new Country("KR"));
        assertThat(korean.entry().language()).isEqualTo(new Language("km"));
        assertThat(korean.entry().zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(korean.entry().grade()).isEqualTo(Grade.EXPERT);
        var english =
                read("Nam", "", "n@example.org", "", "Viet Nam", "Vietnamese", "Seoul", "", "", "Regular employee");
        assertThat(english.problems()).isEmpty();
        assertThat(english.entry().country()).isEqualTo(new Country("VN"));
        assertThat(english.entry().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(english.entry().grade()).isEqualTo(Grade.REGULAR);
    }

    @Test
    void of_a_day_of_birth_the_year_is_taken_however_it_is_written() {
        for (String day : List.of(
                "1993",
                "1993년",
                "1993-03-05",
                "1993. 3. 5.",
                "1993년 3월 5일",
                "19930305",
                "05/03/1993",
                "5.3.1993",
                "១៩៩៣")) {
            var row = read("Nam", "", "n@example.org", "", "VN", "", "", day, "", "expert");
            assertThat(row.problems()).as(day).isEmpty();
            assertThat(row.entry().birthYear()).as(day).isEqualTo(1993);
        }
        for (String none : List.of("93", "33970", "05/03/93", "2536", "born in 1993"))
            assertThat(read("Nam", "", "n@example.org", "", "VN", "", "", none, "", "expert")
                            .problems())
                    .as(none)
                    .hasSize(1);
    }

    @Test
    void every_error_of_a_row_is_told_at_once() {
        var wrong = read("12", "", "nobody", "Atlantis", "", "Klingon", "GMT+9", "1802", "", "chief");
        assertThat(wrong.problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "PRINT_NAME name",
                        "EMAIL email",
                        "CITIZENSHIP country",
                        "COUNTRY missing",
                        "LANGUAGE language",
                        "ZONE zone",
                        "BIRTH_YEAR year",
                        "GRADE grade");
        assertThat(read("A", "", "", "", "KH", "", "", "", "", "expert").problems())
                .containsExactly(Problem.of(Field.EMAIL, "noKey"));
    }

    @Test
    void the_language_of_a_name_is_told_by_its_letters_alone() {
        assertThat(ReadRow.nameLanguage(read("ສົມພອນ", "", "a@b.org", "", "LA", "", "", "", "", "expert")
                        .entry()))
                .isEqualTo(new Language("lo"));
        assertThat(ReadRow.zone(read("A", "", "a@b.org", "", "ID", "", "", "", "", "expert")
                        .entry()))
                .isEqualTo(ZoneId.of("Asia/Jakarta"));
    }
}
