package org.madang.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a file holds of a cell, so that a spreadsheet can sort it and calculate with it whatever language it was read in. */
sealed interface Datum {
    record Text(String text) implements Datum {}

    record Number(BigDecimal number) implements Datum {}

    record Day(LocalDate day) implements Datum {}

    /** By the clock of who asked for the file; spreadsheets know no other. */
    record Moment(LocalDateTime moment) implements Datum {}
}
