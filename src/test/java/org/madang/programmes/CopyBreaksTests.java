package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A break of one track never becomes a break of everybody when the edition is held again. */
@MadangTest
class CopyBreaksTests {
    private static final LocalDate BREAK = LocalDate.of(2021, 9, 20);

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions sample;

    @Autowired
    AddPhase addPhase;

    @Autowired
    ArchiveThing archive;

    @Autowired
    OutlineCopy outlines;

    @Autowired
    CopyEdition copy;

    @Autowired
    Editions editions;

    @Autowired
    Db db;

    PersonId officer;
    Edition edition;
    TrackId stays;
    TrackId leaves;

    @BeforeEach
    void aBreakOfOneTrack() {
        officer = cast.secretariat();
        var id = sample.edition(sample.programme(officer), officer);
        edition = editions.find(id).orElseThrow();
        stays = sample.track(id, officer);
        leaves = sample.track(id, officer);
        var plan = new PhasePlan(PhaseKind.BREAK, Multilingual.EMPTY, BREAK, BREAK.plusDays(4));
        addPhase.add(id, leaves, plan, officer);
    }

    private record Planned(PhaseKind kind, boolean ofOneTrack) {}

    private List<Planned> phasesOfTheCopy() {
        var again = new CopyPlan(
                SampleEditions.slug("again"),
                "2022",
                Multilingual.of("en", "Again"),
                LocalDate.of(2022, 8, 16),
                List.of(new CopyPlan.NewBreak(
                        leaves,
                        Multilingual.EMPTY,
                        BREAK.plusWeeks(52),
                        BREAK.plusWeeks(52).plusDays(4))));
        if (!(copy.copy(edition, again, officer) instanceof CopyEdition.Outcome.Copied(var id)))
            throw new AssertionError("not copied");
        return db.sql("select kind, track_id is not null as of_one_track from v_phase where edition_id = :id")
                .param("id", id)
                .list(Planned.class);
    }

    @Test
    void it_stays_with_its_track() {
        assertThat(outlines.breaks(edition.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.trackId()).isEqualTo(leaves));
        assertThat(phasesOfTheCopy()).containsExactly(new Planned(PhaseKind.BREAK, true));
    }

    @Test
    void with_a_track_that_was_put_away_it_stays_behind() {
        archive.archive(SetUpThing.TRACK, leaves, officer);
        assertThat(outlines.breaks(edition.id())).isEmpty();
        assertThat(phasesOfTheCopy()).as("also where the plan was made before").isEmpty();
    }
}
