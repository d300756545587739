package org.madang.programmes;

import java.time.LocalDate;

/**
 * What is known of a holiday.
 *
 * @param region empty where the whole country rests
 * @param estimated whether the date may still change
 */
public record HolidayPlan(LocalDate date, String name, String region, boolean estimated) {
    String state() {
        return estimated ? "ESTIMATED" : "CONFIRMED";
    }
}
