package org.madang.programmes.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.programmes.HolidayPlan;
import org.madang.shared.Country;

/** Holidays are read from what offices have: our own list, our own table, and a few pasted lines. */
class HolidaySheetTest {
    private static final Country NEPAL = new Country("NP");

    private static HolidaySheet read(String text) {
        return HolidaySheet.read(text, NEPAL, true);
    }

    private static HolidayPlan holiday(String date, String name, String region, boolean estimated) {
        return new HolidayPlan(LocalDate.parse(date), name, region, estimated);
    }

    @Test
    void the_list_of_the_program_is_read_by_its_heading() {
        assertThat(
                        read("\uFEFFcountry,date,name,estimated\nNP,2028-10-01,\"Dashain, first day\",1\nNP,2028-05-29,Republic Day,0\n")
                                .plans())
                .containsExactly(
                        holiday("2028-10-01", "Dashain, first day", "", true),
                        holiday("2028-05-29", "Republic Day", "", false));
    }

    @Test
    void the_file_of_the_table_comes_back_in_either_language() {
        assertThat(
                        read("Name,Country,Day,Only in this region,State,Confirmed by\nLhosar,Nepal,2028-02-26,Solukhumbu,Confirmed,Ana\n")
                                .plans())
                .containsExactly(holiday("2028-02-26", "Lhosar", "Solukhumbu", false));
        assertThat(read("이름;국가;날짜;이 지역에만 해당;상태\nLhosar;네팔;2028-02-26;;미확정\n").plans())
                .containsExactly(holiday("2028-02-26", "Lhosar", "", true));
    }

    @Test
    void pasted_lines_need_no_heading_and_name_the_day_as_people_write_it() {
        var sheet = read("2028. 5. 1., Labour Day, , confirmed\n\n2028/5/2\tShop day\n20280503,\"The \"\"third\"\"\"");
        assertThat(sheet.problems())
                .as("the second is apart by a tab, which the first line does not have")
                .extracting(problem -> problem.arguments().getFirst())
                .containsOnly(3L);
        assertThat(sheet.plans())
                .containsExactly(
                        holiday("2028-05-01", "Labour Day", "", false),
                        holiday("2028-05-03", "The \"third\"", "", true));
    }

    @Test
    void every_line_that_is_wrong_is_told_with_its_number_at_once() {
        assertThat(read("date,name,region,estimated,country\n"
                                + "2028-02-30,No day,,,\n"
                                + "2028-03-01,,,,\n"
                                + "2028-03-02,Feast,,perhaps,\n"
                                + "2028-03-03,Feast,,,Laos\n"
                                + "2028-03-04,Feast,,,\n"
                                + "2028-03-04,Feast,,,\n"
                                + "2028-03-05," + "x".repeat(121) + ",,,\n")
                        .problems())
                .extracting(problem -> problem.key().replace("programmes.sheet.line.", "")
                        + problem.arguments().getFirst())
                .containsExactly("date2", "name3", "certainty4", "country5", "twice7", "long8");
        assertThat(read("Feiertage in Nepal").problems())
                .extracting(HolidaySheet.Problem::key)
                .containsExactly("programmes.sheet.heading");
        assertThat(read("2028-01-01,One,,0\n".repeat(401)).problems().getLast().key())
                .isEqualTo("programmes.sheet.many");
    }
}
