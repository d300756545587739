package org.madang.rosters.imports;

import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentId;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.TakeBackEnrolment;
import org.madang.database.Db;
import org.madang.identity.CorrectPerson;
import org.madang.identity.TakeBackRegistration;
import org.madang.rosters.ImportId;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes one row back through the use cases, or says what holds it. */
@Component
class TakeBackRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;
    private final Imports imports;
    private final TakeBackEnrolment enrolments;
    private final TakeBackRegistration registrations;
    private final CorrectPerson correct;

    TakeBackRow(
            Db db,
            Imports imports,
            TakeBackEnrolment enrolments,
            TakeBackRegistration registrations,
            CorrectPerson correct) {
        this.db = db;
        this.imports = imports;
        this.enrolments = enrolments;
        this.registrations = registrations;
        this.correct = correct;
    }

    /** @return what holds the row, as the ending of a message key; null when it is taken back */
    @Nullable
    String takeBack(Imports.Import list, UndoImport.Written row) {
        var person = new PersonId(row.personId());
        if (row.enrolmentId() != null) {
            String traces = traces(list, person);
            if (traces != null) return traces;
            var outcome =
                    enrolments.takeBack(new EnrolmentId(row.enrolmentId()), EnrolmentState.ACTIVE, list.movedBy());
            switch (outcome) {
                case TakeBackEnrolment.Outcome.TakenBack taken -> {}
                case TakeBackEnrolment.Outcome.Gone gone -> {}
                case TakeBackEnrolment.Outcome.MovedSince moved -> {
                    return "moved";
                }
                case TakeBackEnrolment.Outcome.InATeam team -> {
                    return "team";
                }
                case TakeBackEnrolment.Outcome.InAPhase phase -> {
                    return "phase";
                }
            }
        }
        if (row.created()) return remove(list, person);
        return row.seen() == null || row.written() == null
                ? null
                : correctBack(list, person, row.seen(), row.written());
    }

    private @Nullable String remove(Imports.Import list, PersonId person) {
        try {
            registrations.takeBack(person, list.movedBy());
            return null;
        } catch (TakeBackRegistration.Held held) {
            return words(held.table());
        }
    }

    private @Nullable String correctBack(Imports.Import list, PersonId person, String seen, String written) {
        var before = JSON.readValue(seen, Facts.class).back();
        var after = JSON.readValue(written, Facts.class).back();
        return switch (correct.correct(person, after, before, list.movedBy())) {
            case CorrectPerson.Outcome.Corrected corrected -> null;
            case CorrectPerson.Outcome.ChangedSince since -> "profile";
            case CorrectPerson.Outcome.NumberTaken taken -> "profile";
        };
    }

    /** What somebody did in a track cannot be undone by undoing that they were enrolled. */
    private @Nullable String traces(Imports.Import list, PersonId person) {
        return db.sql("""
                        select case
                            when exists (select 1 from v_mark m join v_session s on s.id = m.session_id
                                         where s.track_id = :track and m.person_id = :person) then 'attendance'
                            when exists (select 1 from v_work w join v_work_credit c on c.work_id = w.id
                                         where w.track_id = :track and c.person_id = :person) then 'work'
                            when exists (select 1 from v_certificate c
                                         where c.track_id = :track and c.person_id = :person) then 'certificate'
                            else '' end
                        """)
                .param("track", list.trackId())
                .param("person", person)
                .maybe(String.class)
                .filter(found -> !found.isEmpty())
                .orElse(null);
    }

    private static String words(String table) {
        if (table.equals("identity_session")) return "signedIn";
        if (table.equals("identity_grant")) return "role";
        return switch (table.substring(0, Math.max(0, table.indexOf('_')))) {
            case "admission" -> "application";
            case "schedule" -> "attendance";
            case "works", "media" -> "work";
            case "certificates" -> "certificate";
            case "forum" -> "forum";
            case "cohorts" -> "team";
            case "notifications" -> "mail";
            default -> "other";
        };
    }

    /** Beside the long transaction, so that the page sees it at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tellProgress(ImportId id, int rows) {
        imports.done(id, rows);
    }
}
