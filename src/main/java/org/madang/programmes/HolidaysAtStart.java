package org.madang.programmes;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No timetable is planned without holidays, so they are there before anything else is loaded. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HolidaysAtStart implements ApplicationRunner {
    private final LoadHolidays holidays;

    HolidaysAtStart(LoadHolidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        holidays.load();
    }
}
