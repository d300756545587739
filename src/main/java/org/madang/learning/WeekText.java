package org.madang.learning;

import java.time.LocalDate;
import org.madang.shared.Multilingual;

/**
 * What is written of a week.
 *
 * @param highlights one to a line, at most five lines
 */
public record WeekText(Multilingual title, Multilingual highlights, LocalDate startsOn, LocalDate endsOn) {}
