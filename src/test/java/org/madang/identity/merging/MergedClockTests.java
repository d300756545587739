package org.madang.identity.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.TellZone;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock that somebody chose stays chosen when two records become one. */
@MadangTest
class MergedClockTests {
    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    MergePeople merge;

    @Autowired
    UndoMerge undo;

    @Autowired
    TellZone tell;

    private PersonId kept;
    private PersonId gone;
    private Viewer officer;

    @BeforeEach
    void nobody_has_said_a_clock_for_the_record_that_stays() {
        kept = cast.person("Keo Somphone");
        gone = cast.person("Keo Somphone");
        clock(kept, "Asia/Seoul", false);
        clock(gone, "Asia/Vientiane", true);
        officer = cast.viewer(cast.secretariat());
    }

    @Test
    void the_clock_that_is_taken_over_is_no_browsers_to_change() {
        UUID merged = merged(EnumSet.of(MergeField.ZONE));
        assertThat(tell.tell(kept, "Europe/Paris")).isInstanceOf(TellZone.Outcome.Kept.class);
        assertThat(zone(kept)).isEqualTo("Asia/Vientiane true");
        assertThat(undo.undo(kept, merged, officer.id())).isInstanceOf(UndoMerge.Outcome.Apart.class);
        assertThat(zone(kept)).isEqualTo("Asia/Seoul false");
        assertThat(zone(gone)).isEqualTo("Asia/Vientiane true");
    }

    @Test
    void a_clock_that_was_not_taken_over_was_chosen_against_the_other() {
        merged(EnumSet.noneOf(MergeField.class));
        assertThat(zone(kept)).isEqualTo("Asia/Seoul true");
    }

    @Test
    void where_nobody_said_one_a_browser_still_may() {
        clock(gone, "Asia/Seoul", false);
        merged(EnumSet.noneOf(MergeField.class));
        assertThat(tell.tell(kept, "Asia/Vientiane")).isInstanceOf(TellZone.Outcome.Told.class);
    }

    @Test
    void what_was_chosen_since_stays_chosen_when_they_are_taken_apart() {
        UUID merged = merged(EnumSet.noneOf(MergeField.class));
        clock(kept, "Asia/Bangkok", true);
        undo.undo(kept, merged, officer.id());
        assertThat(zone(kept)).isEqualTo("Asia/Bangkok true");
    }

    private UUID merged(EnumSet<MergeField> taken) {
        var outcome = merge.merge(kept, gone, taken, "The same person", officer);
        return ((MergePeople.Outcome.Merged) outcome).merge();
    }

    private void clock(PersonId person, String zone, boolean told) {
        db.sql("update identity_person set zone = :zone, zone_told = :told where id = :id")
                .param("zone", zone)
                .param("told", told)
                .param("id", person)
                .update();
    }

    private String zone(PersonId person) {
        return db.sql("select zone || ' ' || zone_told from identity_person where id = :id")
                .param("id", person)
                .one(String.class);
    }
}
