package org.madang.identity.merging;

import java.util.Optional;
import java.util.Set;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** A person stands in no track or institution: only what reaches the whole platform reaches a person's record. */
@Component
class PersonScope implements ScopeFinder {
    private final Db db;

    PersonScope(Db db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Optional<Scope> find(String id) {
        PersonId person = PersonId.of(id);
        boolean there = db.sql("select 1 from identity_person where id = :id")
                .param("id", person)
                .exists();
        return there ? Optional.of(Scope.PLATFORM.belongingTo(Set.of(person.value()))) : Optional.empty();
    }
}
