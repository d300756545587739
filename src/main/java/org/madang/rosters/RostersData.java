package org.madang.rosters;

import java.util.List;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Rows of imported lists: what a list said of a person goes with them, also where the row was never applied. */
@Component
class RostersData implements PersonalData {
    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.actor("rosters_import", "brought_by"),
                PersonRows.actor("rosters_import", "moved_by"),
                PersonRows.about("rosters_row", "person_id", """
                        select i.file_name as list, i.brought_at, r.no, r.cells, r.verdict
                        from rosters_row r join rosters_import i on i.id = r.import_id
                        where r.person_id = :person or r.email = any(:addresses) order by i.brought_at, r.no
                        """).erasedBy("""
                        update rosters_row
                        set cells = '[]', email = null, external_id = null, seen = null, written = null, problems = '[]'
                        where person_id = :person or email = any(:addresses)
                        """));
    }
}
