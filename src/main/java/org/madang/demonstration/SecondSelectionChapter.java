package org.madang.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.CallForm;
import org.madang.admission.CallId;
import org.madang.admission.NewCall;
import org.madang.admission.PutForward;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.ReviewApplication;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.admission.WithdrawApplication;
import org.madang.identity.Grants;
import org.madang.programmes.AddPhase;
import org.madang.programmes.EditionId;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackId;
import org.madang.shared.Grant;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.stereotype.Component;

/** The experts who are online now are put forward for two weeks in Korea, for which there are fewer places. */
@Component
class SecondSelectionChapter implements Chapter {
    private static final List<String> TRACKS = List.of("film-cambodia-", "books-laos-");

    private final AddPhase addPhase;
    private final SetSeatCell seats;
    private final Announced announced;
    private final PutForward putForward;
    private final WithdrawApplication withdraw;
    private final Applications applications;
    private final Grants grants;
    private final ReviewApplication review;
    private final StageDecision stage;
    private final ReleaseDecisions release;
    private final AnswerOffer answer;

    SecondSelectionChapter(
            AddPhase addPhase,
            SetSeatCell seats,
            Announced announced,
            PutForward putForward,
            WithdrawApplication withdraw,
            Applications applications,
            Grants grants,
            ReviewApplication review,
            StageDecision stage,
            ReleaseDecisions release,
            AnswerOffer answer) {
        this.addPhase = addPhase;
        this.seats = seats;
        this.announced = announced;
        this.putForward = putForward;
        this.withdraw = withdraw;
        this.applications = applications;
        this.grants = grants;
        this.review = review;
        this.stage = stage;
        this.release = release;
        this.answer = answer;
    }

    @Override
    public int number() {
        return 87;
    }

    @Override
    public String name() {
        return "a second selection, for the weeks in Korea";
    }

    @Override
    public void tell(Story story) {
        LocalDate today = story.today();
        Instant loaded = story.now();
        String year = String.valueOf(today.getYear());
        EditionId edition = story.edition("experts-" + year);
        PersonId officer = story.person("kr01");
        List<TrackId> tracks =
                TRACKS.stream().map(slug -> story.track(slug + year)).toList();
        story.at(at(today.minusDays(12), 9));
        PhaseId phase = phase(edition, today, officer);
        seats.set(edition, phase, null, null, null, 9, 0, officer);
        CallId call = announced.of(call(edition, year, today, tracks).forPhase(phase), officer);
        Story.expect(PutForward.Outcome.Forward.class, putForward.forward(call, tracks, officer));
        story.at(at(today.minusDays(9), 20));
        PersonId stays = story.person("kc08");
        Story.expect(
                WithdrawApplication.Outcome.Withdrawn.class,
                withdraw.withdraw(of(call, stays), "I cannot leave my job for two weeks.", stays));
        read(story, edition, call, today, officer);
        story.at(at(today.minusDays(3), 10));
        tell(story, call, today, officer);
        story.at(loaded);
    }

    private PhaseId phase(EditionId edition, LocalDate today, PersonId officer) {
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(5);
        return addPhase.add(
                        edition,
                        null,
                        new PhasePlan(
                                PhaseKind.IN_KOREA,
                                Multilingual.of(
                                        "en",
                                        "Two weeks in Seoul",
                                        "ko",
                                        "서울 2주",
                                        "km",
                                        "ពីរសប្ដាហ៍នៅសេអ៊ូល",
                                        "lo",
                                        "ສອງອາທິດຢູ່ໂຊລ"),
                                monday,
                                monday.plusDays(11)),
                        officer)
                .phase();
    }

    private static NewCall call(EditionId edition, String year, LocalDate today, List<TrackId> tracks) {
        return new NewCall(
                edition,
                "korea-" + year,
                Multilingual.of(
                        "en",
                        "Two weeks in Seoul " + year,
                        "ko",
                        year + " 서울 연수 선발",
                        "km",
                        "ពីរសប្ដាហ៍នៅសេអ៊ូល " + year,
                        "lo",
                        "ສອງອາທິດຢູ່ໂຊລ " + year),
                Multilingual.of(
                        "en",
                        "For those who take part online: nine of you come to Seoul. A panel reads what you did so far.",
                        "ko",
                        "온라인 과정 참가자 가운데 아홉 분이 서울에 옵니다. 심사위원이 지금까지의 활동을 봅니다.",
                        "km",
                        "សម្រាប់អ្នកដែលចូលរួមតាមអ៊ីនធឺណិត៖ ប្រាំបួននាក់នឹងមកសេអ៊ូល។ គណៈកម្មការមើលអ្វីដែលអ្នកបានធ្វើរហូតមកដល់ពេលនេះ។",
                        "lo",
                        "ສຳລັບຜູ້ທີ່ເຂົ້າຮ່ວມທາງອອນລາຍ: ເກົ້າຄົນຈະມາໂຊລ. ຄະນະກຳມະການເບິ່ງສິ່ງທີ່ທ່ານໄດ້ເຮັດມາຮອດດຽວນີ້."),
                today.minusDays(13).atTime(9, 0),
                today.plusDays(9).atTime(18, 0),
                Story.SEOUL,
                false,
                true,
                0,
                today.plusWeeks(2),
                null,
                tracks,
                CallForm.of(List.of()));
    }

    /** One reviewer is through with some of them. */
    private void read(Story story, EditionId edition, CallId call, LocalDate today, PersonId officer) {
        PersonId reviewer = story.person("kr07");
        grants.give(reviewer, new Grant(Role.REVIEWER, ScopeKind.EDITION, edition.value()), officer);
        story.at(at(today.minusDays(5), 15));
        var read = new ArrayList<>(Story.keys("kc", 2, 6));
        read.addAll(Story.keys("lc", 2, 4));
        int number = 0;
        for (String key : read)
            Story.expect(
                    ReviewApplication.Outcome.Reviewed.class,
                    review.review(of(call, story.person(key)), 5 - number++ % 3, "", reviewer));
    }

    /** Three hear early, because they need a visa; one says yes, one no, one has not answered. */
    private void tell(Story story, CallId call, LocalDate today, PersonId officer) {
        for (String key : List.of("kc02", "kc04", "lc02"))
            Story.expect(
                    StageDecision.Outcome.Staged.class,
                    stage.stage(of(call, story.person(key)), Verdict.SELECT, null, "", officer));
        Story.expect(
                ReleaseDecisions.Outcome.Released.class,
                release.release(call, today.plusDays(6).atTime(18, 0), null, officer));
        story.at(at(today.minusDays(2), 21));
        answer(story, call, "kc02", AnswerOffer.Say.ACCEPT);
        answer(story, call, "kc04", AnswerOffer.Say.DECLINE);
    }

    private void answer(Story story, CallId call, String key, AnswerOffer.Say say) {
        PersonId person = story.person(key);
        var outcome = answer.answer(story.offerOf(person), say, "", person);
        if (say == AnswerOffer.Say.ACCEPT) Story.expect(AnswerOffer.Outcome.Accepted.class, outcome);
        else Story.expect(AnswerOffer.Outcome.Declined.class, outcome);
    }

    private ApplicationId of(CallId call, PersonId person) {
        return applications.of(person, call).orElseThrow().id();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Story.SEOUL).toInstant();
    }
}
