package org.madang.works;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns one of the two keys, or asks for changes. Both keys turn on the same frozen version, in the hands of two
 * people of whom neither made the work; time passing decides nothing.
 */
@Component
public class DecideWork {
    private final Db db;
    private final Works works;
    private final Keys keys;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DecideWork(Db db, Works works, Keys keys, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.keys = keys;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param institution for which the decider speaks; null for the secretariat
     * @param note why; needed when changes are asked for
     * @param manifest of the version that the decider has looked at
     */
    public record Decision(
            WorkId work, @Nullable InstitutionId institution, Verdict verdict, String note, String manifest) {}

    public sealed interface Outcome {
        /** One key has turned; the other is waited for. */
        record Noted() implements Outcome {}

        record Approved() implements Outcome {}

        record ChangesRequested() implements Outcome {}

        /** This key turned before, in the same way. */
        record DecidedBefore() implements Outcome {}

        record NotInReview(WorkState state) implements Outcome {}

        /** What the decider looked at is not what is in review now. */
        record VersionMoved() implements Outcome {}

        /** The decider made this work, alone, in its team or in its credits. */
        record OwnWork() implements Outcome {}

        /** The decider does not speak for that institution, or it holds no key to this work. */
        record NotAKeyHolder() implements Outcome {}

        /** The decider has turned the other key. */
        record OtherKeyTurned() implements Outcome {}

        record NoteMissing() implements Outcome {}
    }

    @Transactional
    public Outcome decide(Decision decision, PersonId by) {
        Works.Standing work = works.lock(decision.work());
        if (work.state() != WorkState.SUBMITTED && work.state() != WorkState.APPROVED)
            return new Outcome.NotInReview(work.state());
        if (!decision.manifest().equals(work.manifest())) return new Outcome.VersionMoved();
        if (made(work, by)) return new Outcome.OwnWork();
        Optional<Keys.Held> held = keys.inHandOf(by, work.versionId()).stream()
                .filter(key -> java.util.Objects.equals(key.institutionId(), decision.institution()))
                .findFirst();
        if (held.isEmpty()) return new Outcome.NotAKeyHolder();
        Keys.Held key = held.get();
        if (key.verdict() == decision.verdict()) return new Outcome.DecidedBefore();
        if (decision.verdict() == Verdict.APPROVE && turnedAnother(work, key, by)) return new Outcome.OtherKeyTurned();
        if (decision.verdict() == Verdict.CHANGES && decision.note().isBlank()) return new Outcome.NoteMissing();
        write(key, decision, by);
        return switch (decision.verdict()) {
            case CHANGES -> sendBack(work, key, decision, by);
            case APPROVE -> approve(work, key, decision, by);
        };
    }

    private Outcome sendBack(Works.Standing work, Keys.Held key, Decision decision, PersonId by) {
        works.nextVersion(work);
        works.move(work, WorkState.CHANGES_REQUESTED);
        say(work, WorkState.CHANGES_REQUESTED, key, decision, by);
        return new Outcome.ChangesRequested();
    }

    private Outcome approve(Works.Standing work, Keys.Held key, Decision decision, PersonId by) {
        boolean waiting = db.sql("""
                select kind from works_key where version_id = :version
                group by kind having count(*) filter (where verdict = 'APPROVE') = 0
                """).param("version", work.versionId()).exists();
        if (waiting || work.state() == WorkState.APPROVED) {
            works.touch(work.id());
            say(work, work.state(), key, decision, by);
            return waiting ? new Outcome.Noted() : new Outcome.Approved();
        }
        works.move(work, WorkState.APPROVED);
        say(work, WorkState.APPROVED, key, decision, by);
        return new Outcome.Approved();
    }

    private void write(Keys.Held key, Decision decision, PersonId by) {
        db.sql("""
                update works_key set verdict = :verdict, note = :note, manifest = :manifest, decided_by = :by, decided_at = :now
                where id = :id
                """)
                .param("verdict", decision.verdict())
                .param("note", decision.note().strip())
                .param("manifest", decision.manifest())
                .param("by", by)
                .param("now", clock.instant())
                .param("id", key.id())
                .update();
    }

    private void say(Works.Standing work, WorkState after, Keys.Held key, Decision decision, PersonId by) {
        events.publishEvent(new WorkDecided(
                work.id(),
                work.state(),
                after,
                key.kind(),
                key.institutionId(),
                decision.verdict(),
                decision.note().strip(),
                by));
    }

    private boolean made(Works.Standing work, PersonId by) {
        return by.equals(work.authorId())
                || db.sql("""
                        select 1 from works_credit where version_id = :version and person_id = :person
                        union all
                        select 1 from v_team_member where team_id = :team and person_id = :person
                        """)
                        .param("version", work.versionId())
                        .param("team", work.teamId())
                        .param("person", by)
                        .exists();
    }

    private boolean turnedAnother(Works.Standing work, Keys.Held key, PersonId by) {
        return db.sql("""
                select 1 from works_key
                where version_id = :version and decided_by = :person and verdict = 'APPROVE' and kind <> :kind
                """)
                .param("version", work.versionId())
                .param("person", by)
                .param("kind", key.kind())
                .exists();
    }
}
