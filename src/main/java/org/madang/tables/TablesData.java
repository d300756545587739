package org.madang.tables;

import java.util.List;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Views of lists that somebody saved for themselves. */
@Component
class TablesData implements PersonalData {
    @Override
    public List<PersonRows> rows() {
        return List.of(PersonRows.about("tables_view", "person_id", """
                        select list, name, address, saved_at from tables_view where person_id = :person order by saved_at
                        """)
                .onlyOnce("list", "name")
                .goes());
    }
}
