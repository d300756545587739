package org.madang.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.admission.ApplicationId;
import org.madang.admission.AskForTime;
import org.madang.admission.CallForm;
import org.madang.admission.CallId;
import org.madang.admission.Fields;
import org.madang.admission.LapseDraft;
import org.madang.admission.NewCall;
import org.madang.admission.Question;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** A round that has just closed: one draft that nobody has looked at, one that asks for time, one that has lapsed. */
@Component
class FirstRoundChapter implements Chapter {
    private final Announced announced;
    private final Applicants applicants;
    private final AskForTime ask;
    private final LapseDraft lapse;

    FirstRoundChapter(Announced announced, Applicants applicants, AskForTime ask, LapseDraft lapse) {
        this.announced = announced;
        this.applicants = applicants;
        this.ask = ask;
        this.lapse = lapse;
    }

    @Override
    public int number() {
        return 86;
    }

    @Override
    public String name() {
        return "a first round that has just closed";
    }

    @Override
    public void tell(Story story) {
        LocalDate today = story.today();
        PersonId officer = story.person("kr01");
        Place film = Place.of(today.getYear() + 1).getFirst();
        story.at(at(today.minusWeeks(3), 10));
        CallId call = call(story, today, film, officer);
        story.at(at(today.minusDays(6), 20));
        draft(story, call, "ap02", film, true);
        ApplicationId asking = draft(story, call, "ap03", film, true);
        ApplicationId lapsed = draft(story, call, "ap10", film, false);
        story.at(at(today.minusDays(3), 9));
        Story.expect(
                AskForTime.Outcome.Asked.class,
                ask.ask(
                        asking,
                        "The boat with our antenna sank, and there was no signal for two days.",
                        story.person("ap03")));
        Story.expect(
                LapseDraft.Outcome.Lapsed.class,
                lapse.lapse(lapsed, "The call that is open now has places for India.", officer));
    }

    private CallId call(Story story, LocalDate today, Place film, PersonId officer) {
        return announced.of(
                new NewCall(
                        story.edition("experts-" + (today.getYear() + 1)),
                        "experts-" + (today.getYear() + 1) + "-first",
                        Multilingual.of(
                                "en",
                                "First round for film-makers",
                                "ko",
                                "영화인 1차 모집",
                                "km",
                                "ជុំទីមួយសម្រាប់អ្នកធ្វើភាពយន្ត",
                                "lo",
                                "ຮອບທຳອິດສຳລັບຜູ້ສ້າງຮູບເງົາ"),
                        Multilingual.EMPTY,
                        today.minusWeeks(3).atTime(9, 0),
                        today.minusDays(4).atTime(18, 0),
                        Story.SEOUL,
                        true,
                        false,
                        30,
                        List.of(story.track(film.slug())),
                        CallForm.of(List.of(Question.text(
                                "last-work", Multilingual.of("en", "Your last work", "ko", "최근 작품"), 200, true)))),
                officer);
    }

    private ApplicationId draft(Story story, CallId call, String key, Place film, boolean almost) {
        var person = story.known(key);
        Map<String, String> answers = new LinkedHashMap<>();
        if (almost) {
            answers.put(Fields.TRACK, film.slug());
            answers.put(
                    Fields.STATEMENT,
                    "I film the rivers I grew up on, and I want to learn how a first feature is made.");
        }
        return applicants.draft(call, person.id(), answers);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Story.SEOUL).toInstant();
    }
}
