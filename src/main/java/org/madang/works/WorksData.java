package org.madang.works;

import java.util.List;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Works: what was published stays, with its credits; whether a person stays named in them is theirs to say when they go.
 */
@Component
class WorksData implements PersonalData {
    private static final String WORK = "w.public_no, v.title, w.type, w.state";

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("works_work", "author_id", "select " + WORK + """
                        , v.synopsis, v.body, w.created_at, w.published_at
                        from works_work w join works_version v on v.id = w.version_id
                        where w.author_id = :person order by w.created_at
                        """),
                PersonRows.actor("works_work", "created_by"),
                PersonRows.actor("works_version", "frozen_by"),
                PersonRows.actor("works_file", "attached_by"),
                PersonRows.about("works_credit", "person_id", "select " + WORK + """
                        , c.name, c.name_language, c.role from works_credit c
                        join works_version v on v.id = c.version_id join works_work w on w.version_id = v.id
                        where c.person_id = :person order by w.created_at
                        """)
                        .erasedBy("""
                        update works_credit set name = '–', name_language = 'en'
                        where person_id = :person and not exists (
                            select 1 from v_leaving l where l.person_id = :person and l.stays_named)
                        """, """
                        update works_credit c set name = '–', name_language = 'en'
                        from works_version v join works_work w on w.id = v.work_id
                        where v.id = c.version_id and c.person_id = :person and w.state <> 'PUBLISHED'
                        """),
                PersonRows.actor("works_key", "decided_by"),
                PersonRows.about("works_comment", "written_by", """
                        select v.title as work, c.text, c.at_second, c.at_page, c.written_at from works_comment c
                        join works_version v on v.id = c.version_id where c.written_by = :person order by c.written_at
                        """)
                        .erasedBy("update works_comment set text = '–' where written_by = :person"),
                PersonRows.actor("works_rights", "declared_by"));
    }
}
