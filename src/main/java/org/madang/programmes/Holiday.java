package org.madang.programmes;

import java.time.LocalDate;
import org.madang.shared.Country;

/**
 * A public holiday.
 *
 * @param region empty where the whole country rests
 * @param estimated whether the date hangs on a moon that has not been sighted yet
 */
public record Holiday(Country country, String region, LocalDate date, String name, boolean estimated) {}
