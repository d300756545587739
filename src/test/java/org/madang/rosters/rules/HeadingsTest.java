package org.madang.rosters.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {
    private static final List<String> HANA = List.of("1", "김하나", "Kim Hana", "hana@example.org");
    private static final List<String> NAM = List.of("2", "Nam", "", "nam@example.org");

    @Test
    void headings_stand_in_the_first_row_or_below_a_title() {
        var plain = List.of("번호", "성명", "영문 성명", "이메일");
        assertThat(Headings.in(List.of(plain, HANA))).isEqualTo(new Headings(0, 1, plain));
        var title = List.of("2021 문화예술 교육 참가자 명단", "", "", "");
        var day = List.of("", "", "", "2021. 7. 1. 현재");
        assertThat(Headings.in(List.of(title, day, plain, HANA))).isEqualTo(new Headings(2, 1, plain));
        var unknown = List.of("ಸಂಖ್ಯೆ", "ಪೂರ್ಣ", "ಅಂಚೆ", "x");
        assertThat(Headings.in(List.of(title, unknown, HANA)).names()).isEqualTo(unknown);
        assertThat(Headings.in(List.of(List.of("one"), List.of("two"))).above()).isZero();
    }

    @Test
    void a_heading_that_spans_columns_is_read_with_those_below_it() {
        var merged = List.of("연번", "성명", "", "연락처", "", "국가");
        var below = List.of("", "한글", "영문", "전화", "이메일", "");
        var found = Headings.in(List.of(List.of("명단"), merged, below, HANA));
        assertThat(found)
                .isEqualTo(new Headings(1, 2, List.of("연번", "성명 / 한글", "성명 / 영문", "연락처 / 전화", "연락처 / 이메일", "국가")));
        assertThat(Mapping.of(found.names(), List.of(HANA)).fields())
                .containsExactly("", "PRINT_NAME", "LATIN_NAME", "", "EMAIL", "COUNTRY");
    }

    @Test
    void a_row_of_people_is_no_second_row_of_headings() {
        var plain = List.of("Name", "", "E-mail");
        assertThat(Headings.in(List.of(plain, List.of("Hana", "Kim", "hana@example.org")))
                        .rows())
                .isEqualTo(1);
        assertThat(Headings.in(List.of(plain, List.of("Hana", "Kim", ""))).rows())
                .as("whose address is missing")
                .isEqualTo(1);
    }

    @Test
    void a_column_that_only_counts_the_rows_makes_nobody_known_again() {
        var names = List.of("번호", "성명", "이메일");
        assertThat(Mapping.of(names, List.of(HANA, NAM)).fields()).containsExactly("", "PRINT_NAME", "EMAIL");
        assertThat(Mapping.of(names, List.of(NAM, HANA)).fields())
                .containsExactly("EXTERNAL_ID", "PRINT_NAME", "EMAIL");
    }

    @Test
    void what_nobody_sees_in_a_cell_is_not_kept() {
        assertThat(Typed.clean("\u00A0Kim\r\nHana\u3000\u00A0")).isEqualTo("Kim Hana");
        assertThat(Typed.clean("\uFEFFhana\u200B@example.org\u00A0")).isEqualTo("hana@example.org");
        assertThat(Typed.clean("សុខ\u200Bដារ៉ា")).as("which Khmer is broken by").isEqualTo("សុខ\u200Bដារ៉ា");
        assertThat(Typed.clean("Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
    }
}
