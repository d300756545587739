package org.madang.forum;

import java.util.ArrayList;
import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** The forum: what was said officially stands; personal posts lose their words when their author goes. */
@Component
class ForumData implements PersonalData {
    private final Db db;

    ForumData(Db db) {
        this.db = db;
    }

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.actor("forum_forum", "opened_by"),
                PersonRows.about("forum_case_author", "person_id", """
                        select c.title as case_study, c.country, c.state from forum_case_author a
                        join forum_case c on c.id = a.case_id where a.person_id = :person order by c.id
                        """).onlyOnce("case_id"),
                PersonRows.about("forum_answer", "written_by", """
                        select c.title as case_study, a.section_key, a.text, a.publicly, a.written_at from forum_answer a
                        join forum_case c on c.id = a.case_id where a.written_by = :person order by a.written_at
                        """),
                PersonRows.actor("forum_thread", "started_by"),
                PersonRows.about("forum_post", "author_id", """
                        select t.title as thread, p.capacity, p.language, p.text, p.state, p.written_at, p.shown_at
                        from forum_post p join forum_thread t on t.id = p.thread_id
                        where p.author_id = :person order by p.written_at
                        """)
                        .erasedBy(
                                "update forum_post set text = '–', reason = null where author_id = :person and capacity = 'PERSONAL'"),
                PersonRows.actor("forum_post", "decided_by"),
                PersonRows.about("forum_reader", "person_id", """
                        select t.title as thread, r.last_read_no from forum_reader r
                        join forum_thread t on t.id = r.thread_id where r.person_id = :person order by t.id
                        """)
                        .onlyOnce("thread_id")
                        .goes());
    }

    @Override
    public List<Meeting> meetings(PersonId one, PersonId other) {
        var meetings = new ArrayList<Meeting>();
        for (Multilingual title :
                db.sql("""
                        select distinct on (t.id) t.title from forum_post p join forum_thread t on t.id = p.thread_id
                        where (p.author_id = :one and p.decided_by = :other) or (p.author_id = :other and p.decided_by = :one)
                        order by t.id
                        """).param("one", one).param("other", other).list(Multilingual.class))
            meetings.add(new Meeting(Fate.DECIDE, "forum.meeting.cleared", title, List.of()));
        return meetings;
    }
}
