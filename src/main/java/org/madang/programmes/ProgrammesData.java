package org.madang.programmes;

import java.util.List;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Set-up is about programmes; people appear in it only as those who wrote something down. */
@Component
class ProgrammesData implements PersonalData {
    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.actor("programmes_claim", "recorded_by"),
                PersonRows.actor("programmes_holiday", "confirmed_by"));
    }
}
