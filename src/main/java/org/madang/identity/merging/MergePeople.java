package org.madang.identity.merging;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.privacy.People;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.PersonalData.Meeting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes two records of one person one. Everything moves in one transaction, or nothing does and what is in the way is named. */
@Component
public class MergePeople {
    private final Db db;
    private final Clock clock;
    private final People people;
    private final Rows rows;
    private final ApplicationEventPublisher events;

    MergePeople(Db db, Clock clock, People people, Rows rows, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.rows = rows;
        this.events = events;
    }

    public sealed interface Outcome {
        record Merged(UUID merge) implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record SameRecord() implements Outcome {}

        /** One of them was merged before, or its person is gone. */
        record NoLongerThere() implements Outcome {}

        /** Nobody decides about their own record. */
        record YourOwn() implements Outcome {}

        /** It would hand over rights that the officer could not give. */
        record BeyondYours() implements Outcome {}

        /** One of them has asked to be forgotten. */
        record Leaving() implements Outcome {}

        record InTheWay(List<Meeting> meetings) implements Outcome {}
    }

    record Row(
            PersonId id,
            @Nullable String email,
            @Nullable String passwordHash,
            @Nullable String externalId,
            String whole) {}

    /** @param taken what comes from the record that goes; all else stays as it is in the one that stays */
    @Transactional
    public Outcome merge(PersonId kept, PersonId gone, Set<MergeField> taken, String reason, Viewer by) {
        if (kept.equals(gone)) return new Outcome.SameRecord();
        if (kept.equals(by.id()) || gone.equals(by.id())) return new Outcome.YourOwn();
        var both = db.sql("""
                        select id, email, password_hash, external_id, to_jsonb(p)::text as whole from identity_person p
                        where id in (:kept, :gone) and merged_into is null and left_at is null order by id for update
                        """).param("kept", kept).param("gone", gone).list(Row.class);
        if (both.size() < 2) return new Outcome.NoLongerThere();
        if (leaving(kept, gone)) return new Outcome.Leaving();
        if (!by.onPlatform(Role.OPERATOR) && operator(kept, gone)) return new Outcome.BeyondYours();
        var inTheWay =
                people.meetings(kept, gone).stream().filter(Meeting::inTheWay).toList();
        if (!inTheWay.isEmpty()) return new Outcome.InTheWay(inTheWay);
        if (reason.isBlank()) return new Outcome.ReasonMissing();

        boolean first = both.getFirst().id().equals(kept);
        Row stays = first ? both.getFirst() : both.getLast();
        Row goes = first ? both.getLast() : both.getFirst();
        UUID merge = Ids.next();
        db.sql("""
                insert into identity_merge (id, kept, gone, merged_by, merged_at, reason, taken, kept_was, gone_was)
                values (:id, :kept, :gone, :by, :now, :reason, :taken, :keptWas, :goneWas)
                """)
                .param("id", merge)
                .param("kept", kept)
                .param("gone", gone)
                .param("by", by.id())
                .param("now", clock.instant())
                .param("reason", reason.strip())
                .texts("taken", taken.stream().map(Enum::name).sorted().toList())
                .json("keptWas", stays.whole())
                .json("goneWas", goes.whole())
                .update();
        rows.move(merge, gone, kept);
        closeRecord(gone, kept);
        takeOver(stays, goes, taken);
        events.publishEvent(new PeopleMerged(kept, gone, false, by.id(), reason.strip()));
        return new Outcome.Merged(merge);
    }

    private boolean leaving(PersonId kept, PersonId gone) {
        return db.sql("select 1 from identity_leaving where person_id in (:kept, :gone)")
                .param("kept", kept)
                .param("gone", gone)
                .exists();
    }

    private boolean operator(PersonId kept, PersonId gone) {
        return db.sql("""
                        select 1 from identity_grant
                        where person_id in (:kept, :gone) and role = 'OPERATOR' and ended_at is null
                        """).param("kept", kept).param("gone", gone).exists();
    }

    /** What is unique leaves the record that goes first, so that the other can have it. */
    private void closeRecord(PersonId gone, PersonId kept) {
        // Whoever is signed in there comes in anew, as the person of the record that stays.
        db.sql("update identity_session set ended_at = :now where person_id = :gone and ended_at is null")
                .param("now", clock.instant())
                .param("gone", gone)
                .update();
        db.sql("""
                update identity_person
                set merged_into = :kept, email = null, password_hash = null, external_id = null, version = version + 1
                where id = :gone
                """).param("kept", kept).param("gone", gone).update();
    }

    private void takeOver(Row stays, Row goes, Set<MergeField> taken) {
        boolean address = goes.email() != null && (stays.email() == null || taken.contains(MergeField.EMAIL));
        String first = address ? goes.email() : stays.email();
        String further = address ? stays.email() : goes.email();
        db.sql("""
                update identity_person
                set email = :email, password_hash = coalesce(password_hash, :hash),
                    external_id = coalesce(external_id, :externalId), version = version + 1
                where id = :kept
                """)
                .param("email", first)
                .param("hash", goes.passwordHash())
                .param("externalId", goes.externalId())
                .param("kept", stays.id())
                .update();
        if (further != null)
            db.sql("insert into identity_address (email, person_id, added_at) values (:email, :kept, :now)")
                    .param("email", further)
                    .param("kept", stays.id())
                    .param("now", clock.instant())
                    .update();
        for (MergeField field : taken)
            if (field != MergeField.EMAIL)
                for (String column : field.columns())
                    // The name of the column is a constant of MergeField.
                    db.sql("update identity_person k set " + column + " = g." + column
                                    + " from identity_person g where k.id = :kept and g.id = :gone")
                            .param("kept", stays.id())
                            .param("gone", goes.id())
                            .update();
        // Whoever merged chose between the two clocks, so that no browser decides any more where somebody had said one.
        db.sql("""
                update identity_person k set zone_told = true from identity_person g
                where k.id = :kept and g.id = :gone and g.zone_told
                """).param("kept", stays.id()).param("gone", goes.id()).update();
    }
}
