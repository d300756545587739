package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.InstitutionId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class JudgingTests {
    @Autowired
    SampleAdmission sample;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    EndorseApplication endorse;

    @Autowired
    DeclineNomination decline;

    @Autowired
    RevokeEndorsement revoke;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    Readers readers;

    SampleAdmission.Set set;
    PersonId applicant;
    ApplicationId application;

    @BeforeEach
    void anApplication() {
        set = sample.open(true, 10);
        applicant = sample.applicant("Sok Dara");
        application = sample.submitted(set, applicant);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void an_institution_endorses_each_rank_once_and_may_take_it_back() {
        assertThat(endorse(application, 1)).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        assertThat(endorse(application, 2)).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        ApplicationId second = sample.submitted(set, sample.applicant("Chan Bopha"));
        assertThat(endorse(second, 2)).isEqualTo(new EndorseApplication.Outcome.RankTaken("Sok Dara"));
        assertThat(endorse(second, null)).isInstanceOf(EndorseApplication.Outcome.RankMissing.class);
        assertThat(revoke(application, null, "")).isInstanceOf(RevokeEndorsement.Outcome.ReasonMissing.class);
        assertThat(revoke(application, NominationReason.OTHER, " "))
                .isInstanceOf(RevokeEndorsement.Outcome.WordsMissing.class);
        assertThat(revoke(second, NominationReason.LEFT_US, ""))
                .isInstanceOf(RevokeEndorsement.Outcome.NotEndorsed.class);
        assertThat(revoke(application, NominationReason.LEFT_US, "In May"))
                .isInstanceOf(RevokeEndorsement.Outcome.Revoked.class);
        assertThat(revoke(application, NominationReason.LEFT_US, "In May"))
                .isInstanceOf(RevokeEndorsement.Outcome.RevokedAlready.class);
        assertThat(endorse(application, 3)).isInstanceOf(EndorseApplication.Outcome.NotFromHere.class);
        assertThat(endorse(second, 2)).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        assertThat(moves(application)).containsExactly("INVITED>ENDORSED null", "ENDORSED>REVOKED LEFT_US: In May");
    }

    @Test
    void a_rank_is_kept_while_the_applicant_corrects_something() {
        assertThat(endorse(application, 1)).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        db.sql("update admission_application set state = 'RETURNED', reason = 'Name' where id = :id")
                .param("id", application)
                .update();
        assertThat(endorse(sample.submitted(set, sample.applicant("Chan Bopha")), 1))
                .isEqualTo(new EndorseApplication.Outcome.RankTaken("Sok Dara"));
    }

    @Test
    void whoever_does_not_endorse_says_why() {
        assertThat(decline(application, null, "")).isInstanceOf(DeclineNomination.Outcome.ReasonMissing.class);
        assertThat(decline(application, NominationReason.OTHER, ""))
                .isInstanceOf(DeclineNomination.Outcome.WordsMissing.class);
        assertThat(decline(application, NominationReason.CANNOT_BE_SPARED, ""))
                .isInstanceOf(DeclineNomination.Outcome.Declined.class);
        assertThat(decline(application, NominationReason.OTHER, "again"))
                .isInstanceOf(DeclineNomination.Outcome.DeclinedAlready.class);
        assertThat(moves(application)).containsExactly("INVITED>DECLINED CANNOT_BE_SPARED");
        ApplicationId endorsed = sample.endorsed(set, sample.applicant("Chan Bopha"), 1);
        assertThat(decline(endorsed, NominationReason.LEFT_US, ""))
                .isInstanceOf(DeclineNomination.Outcome.NotFromHere.class);
    }

    @Test
    void a_letter_is_counted_as_readers_count_letters() {
        String khmer = "កៅ".repeat(EndorseApplication.LETTER);
        assertThat(letter(khmer)).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        assertThat(letter(khmer + "ក")).isEqualTo(new EndorseApplication.Outcome.LetterTooLong(2000));
    }

    @Test
    void an_endorsement_is_taken_back_until_the_decision_is_known_and_not_released_without() {
        assertThat(endorse(application, 1)).isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        ApplicationId other = sample.endorsed(set, sample.applicant("Chan Bopha"), 2);
        for (ApplicationId one : List.of(application, other))
            assertThat(stage.stage(one, Verdict.SELECT, null, "", set.officer()))
                    .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(revoke(application, NominationReason.LEFT_US, ""))
                .isInstanceOf(RevokeEndorsement.Outcome.Revoked.class);
        var until = LocalDateTime.of(2021, 8, 1, 18, 0);
        assertThat(release.release(set.call(), until, null, set.officer()))
                .isEqualTo(new ReleaseDecisions.Outcome.NotEndorsedAnyMore("Sok Dara"));
        assertThat(stage.stage(application, Verdict.NO, null, "Not endorsed", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(release.release(set.call(), until, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        assertThat(revoke(other, NominationReason.LEFT_US, "")).isInstanceOf(RevokeEndorsement.Outcome.Decided.class);
    }

    @Test
    void only_a_partner_of_the_applicants_country_has_a_say() {
        var lao = sample.partner(set.edition(), set.track(), "LA", set.officer());
        assertThatThrownBy(() -> endorse.endorse(application, lao, 1, "", set.coordinator()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decline.decline(application, lao, NominationReason.LEFT_US, "", set.coordinator()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> revoke.revoke(application, lao, NominationReason.LEFT_US, "", set.coordinator()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_delegate_speaks_for_everybody_of_the_country_and_it_counts() {
        InstitutionId ministry = sample.ministry("KH", set.officer());
        InstitutionId elsewhere = sample.ministry("LA", set.officer());
        PersonId delegate = cast.with(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, ministry.value());
        PersonId foreign = cast.with(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, elsewhere.value());
        assertThatThrownBy(() -> endorse.endorse(application, elsewhere, 1, "", foreign))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endorse.endorse(application, ministry, 1, "", set.coordinator()))
                .isInstanceOf(NotFound.class);
        assertThat(endorse.endorse(application, ministry, 1, "", delegate))
                .isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        assertThat(stage.stage(application, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(readers.tied(application, delegate)).isTrue();
        assertThat(readers.tied(application, foreign)).isFalse();
    }

    @Test
    void nobody_endorses_themselves_or_a_draft() {
        assertThat(endorse.endorse(application, set.partner(), 1, "", applicant))
                .isInstanceOf(EndorseApplication.Outcome.OwnApplication.class);
        PersonId other = sample.applicant("Draft");
        ApplicationId draft = sample.draft(set, other);
        assertThatThrownBy(() -> endorse(draft, 1)).isInstanceOf(NotFound.class);
    }

    private EndorseApplication.Outcome endorse(ApplicationId id, @Nullable Integer rank) {
        return endorse.endorse(id, set.partner(), rank, "", set.coordinator());
    }

    private EndorseApplication.Outcome letter(String letter) {
        return endorse.endorse(application, set.partner(), 1, letter, set.coordinator());
    }

    private DeclineNomination.Outcome decline(ApplicationId id, @Nullable NominationReason reason, String words) {
        return decline.decline(id, set.partner(), reason, words, set.coordinator());
    }

    private RevokeEndorsement.Outcome revoke(ApplicationId id, @Nullable NominationReason reason, String words) {
        return revoke.revoke(id, set.partner(), reason, words, set.coordinator());
    }

    private List<String> moves(ApplicationId id) {
        return db.sql("""
                        select from_state || '>' || to_state || ' ' || coalesce(reason, 'null') from v_audit
                        where object = 'nomination' and object_id = :id and actor = :by and acting_for = :institution
                        order by id
                        """)
                .param("id", id)
                .param("by", set.coordinator())
                .param("institution", set.partner())
                .list(String.class);
    }
}
