package org.madang.works;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the credits of an open work anew, in their order. */
@Component
public class CreditPeople {
    private static final int MOST = 60;

    private final Db db;
    private final Works works;
    private final ApplicationEventPublisher events;

    CreditPeople(Db db, Works works, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.events = events;
    }

    public sealed interface Outcome {
        record Credited(int lines) implements Outcome {}

        record NotOpen(WorkState state) implements Outcome {}

        record Stale() implements Outcome {}

        record NameMissing() implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    /** @param seen the row version the writer began from; null to write over whatever is there */
    @Transactional
    public Outcome credit(WorkId id, List<Credit> credits, @Nullable Long seen, PersonId by) {
        Works.Standing work = works.lock(id);
        if (!work.state().open()) return new Outcome.NotOpen(work.state());
        if (seen != null && seen != work.rowVersion()) return new Outcome.Stale();
        List<Credit> lines = credits.stream().distinct().toList();
        if (lines.size() > MOST) return new Outcome.TooMany(MOST);
        if (lines.stream().anyMatch(line -> line.name().isBlank())) return new Outcome.NameMissing();
        db.sql("delete from works_credit where version_id = :version")
                .param("version", work.versionId())
                .update();
        for (int i = 0; i < lines.size(); i++) write(work, i + 1, lines.get(i));
        works.touch(id);
        events.publishEvent(new PeopleCredited(id, work.state(), by));
        return new Outcome.Credited(lines.size());
    }

    private void write(Works.Standing work, int position, Credit line) {
        db.sql("""
                insert into works_credit (version_id, position, person_id, name, name_language, role)
                values (:version, :position, :person, :name, :language, :role)
                """)
                .param("version", work.versionId())
                .param("position", position)
                .param("person", line.person())
                .param("name", line.name())
                .param("language", line.nameLanguage())
                .param("role", line.role())
                .update();
    }
}
