package org.madang.tables;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that a person keeps of a list, each under a name; nobody else sees them. */
@Component
public class SavedViews {
    private static final int MOST = 30;
    /** Of all lists together, or anybody could fill the database by addresses of lists that are none. */
    private static final int MOST_IN_ALL = 500;

    private final Db db;
    private final Clock clock;

    SavedViews(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record View(UUID id, String name, String address) {}

    List<View> of(PersonId person, String list) {
        return db.sql("""
                        select id, name, address from tables_view
                        where person_id = :person and list = :list order by name, id limit :most
                        """)
                .param("person", person)
                .param("list", list)
                .param("most", MOST)
                .list(View.class);
    }

    enum Saved {
        SAVED,
        TOO_MANY
    }

    /** The same name again takes the new address. */
    @Transactional
    Saved save(PersonId person, String list, String name, String address) {
        int saved = db.sql("""
                        insert into tables_view (id, person_id, list, name, address, saved_at)
                        select :id, :person, :list, :name, :address, :now
                        where (select count(*) from tables_view
                               where person_id = :person and list = :list and name <> :name) < :most
                          and ((select count(*) from tables_view where person_id = :person) < :all
                               or exists (select 1 from tables_view
                                          where person_id = :person and list = :list and name = :name))
                        on conflict (person_id, list, name) do update set address = excluded.address, saved_at = excluded.saved_at
                        """)
                .param("id", Ids.next())
                .param("person", person)
                .param("list", list)
                .param("name", name)
                .param("address", address)
                .param("now", clock.instant())
                .param("most", MOST)
                .param("all", MOST_IN_ALL)
                .update();
        return saved == 1 ? Saved.SAVED : Saved.TOO_MANY;
    }

    @Transactional
    void remove(PersonId person, UUID id) {
        db.sql("delete from tables_view where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }
}
