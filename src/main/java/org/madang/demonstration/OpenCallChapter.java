package org.madang.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.EndorseApplication;
import org.madang.admission.ExtendDeadline;
import org.madang.admission.Fields;
import org.madang.admission.NewCall;
import org.madang.admission.PanelCell;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.programmes.AddTrack;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.Grade;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.OpenEdition;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Next year's call, open now: drafts, submitted, endorsed, reviewed, staged, and an offer that waits for its answer. */
@Component
class OpenCallChapter implements Chapter {
    private final OpenEdition openEdition;
    private final AddTrack addTrack;
    private final GiveInstitutionRole give;
    private final SetSeatCell setSeats;
    private final Announced announced;
    private final Applicants applicants;
    private final EndorseApplication endorse;
    private final Judges judges;
    private final StageDecision stage;
    private final ReleaseDecisions release;
    private final ExtendDeadline extend;
    private final OfferConditions conditions;
    private final NamedPeople named;
    private final LaterEdition later;
    private final MailToMany mails;

    OpenCallChapter(
            OpenEdition openEdition,
            AddTrack addTrack,
            GiveInstitutionRole give,
            SetSeatCell setSeats,
            Announced announced,
            Applicants applicants,
            EndorseApplication endorse,
            Judges judges,
            StageDecision stage,
            ReleaseDecisions release,
            ExtendDeadline extend,
            OfferConditions conditions,
            NamedPeople named,
            LaterEdition later,
            MailToMany mails) {
        this.mails = mails;
        this.later = later;
        this.conditions = conditions;
        this.named = named;
        this.extend = extend;
        this.openEdition = openEdition;
        this.addTrack = addTrack;
        this.give = give;
        this.setSeats = setSeats;
        this.announced = announced;
        this.applicants = applicants;
        this.endorse = endorse;
        this.judges = judges;
        this.stage = stage;
        this.release = release;
    }

    @Override
    public int number() {
        return 85;
    }

    @Override
    public String name() {
        return "next year’s call, open now";
    }

    @Override
    public void tell(Story story) {
        LocalDate today = story.today();
        int year = today.getYear() + 1;
        PersonId officer = story.person("kr01");
        story.at(today.minusWeeks(3).atTime(9, 0).atZone(Story.SEOUL).toInstant());
        var places = Place.of(year);
        LocalDate from = LocalDate.of(year, 8, 16);
        var edition = openEdition
                .open(
                        story.programme("cultural-expert-training"),
                        "experts-" + year,
                        new EditionPlan(
                                String.valueOf(year),
                                Multilingual.of("en", "Cultural Expert Training " + year, "ko", year + " 문화 전문가 연수"),
                                22,
                                from,
                                from.plusWeeks(10)),
                        officer)
                .edition();
        int position = 1;
        for (Place place : places) {
            var track = addTrack.add(
                            edition,
                            place.slug(),
                            new TrackPlan(
                                    Multilingual.of("en", place.english(), "ko", place.korean()),
                                    Multilingual.EMPTY,
                                    place.field(),
                                    List.of(new Country(place.country())),
                                    ZoneId.of(place.zone()),
                                    List.of(Language.ENGLISH),
                                    from,
                                    from.plusWeeks(10),
                                    place.colour(),
                                    position++,
                                    80),
                            officer)
                    .track();
            give.give(edition, track, story.institution(place.partner()), InstitutionRole.PARTNER, officer);
            give.give(edition, track, story.institution(place.operator()), InstitutionRole.OPERATOR, officer);
            setSeats.set(edition, track, new Country(place.country()), Grade.EXPERT, 2, 0, officer);
        }
        var call = call(story, edition, places, year, officer);
        var cells = places.stream()
                .map(place -> new PanelCell(story.track(place.slug()), new Country(place.country())))
                .toList();
        judges.prepare(story, edition, call, cells, officer);
        apply(story, call, places, today, officer);
        extend.extend(
                call,
                story.person("ap01"),
                today.plusWeeks(3).plusDays(2).atTime(18, 0),
                "No electricity in the village for a week.",
                officer);
        named.name(story, call, places, today, officer);
        prepare(story, edition, places.getFirst(), today, officer);
    }

    /** A second round that is still being prepared, for the places that may be left. */
    private void prepare(
            Story story, org.madang.programmes.EditionId edition, Place place, LocalDate today, PersonId officer) {
        announced.rehearsed(
                new NewCall(
                        edition,
                        "experts-" + (today.getYear() + 1) + "-second",
                        Multilingual.of("en", "Second round for film-makers", "ko", "영화인 2차 모집"),
                        Multilingual.EMPTY,
                        today.plusWeeks(6).atTime(9, 0),
                        today.plusWeeks(9).atTime(18, 0),
                        Story.SEOUL,
                        true,
                        false,
                        15,
                        List.of(story.track(place.slug())),
                        OpenCallForm.of(LocalDate.of(today.getYear() + 1, 8, 16))),
                officer);
    }

    private CallId call(
            Story story, org.madang.programmes.EditionId edition, List<Place> places, int year, PersonId officer) {
        LocalDate today = LocalDate.ofInstant(story.now(), Story.SEOUL).plusWeeks(3);
        return announced.of(
                new NewCall(
                        edition,
                        "experts-" + year,
                        Multilingual.of(
                                "en",
                                "Call for cultural experts " + year,
                                "ko",
                                year + " 문화 전문가 모집",
                                "km",
                                "ការអំពាវនាវសម្រាប់អ្នកជំនាញវប្បធម៌ " + year,
                                "lo",
                                "ເປີດຮັບຜູ້ຊ່ຽວຊານວັດທະນະທຳ " + year),
                        Multilingual.of(
                                "en",
                                "Places for experts of Cambodia, Laos, the Philippines and India. Apply from a phone; what you write is saved as you go.",
                                "ko",
                                "캄보디아, 라오스, 필리핀, 인도의 전문가를 모집합니다. 휴대전화로 지원할 수 있고, 적는 대로 저장됩니다.",
                                "km",
                                "កន្លែងសម្រាប់អ្នកជំនាញពីកម្ពុជា ឡាវ ហ្វីលីពីន និងឥណ្ឌា។ ដាក់ពាក្យតាមទូរស័ព្ទបាន អ្វីដែលអ្នកសរសេរត្រូវរក្សាទុកភ្លាម។",
                                "lo",
                                "ບ່ອນສຳລັບຜູ້ຊ່ຽວຊານຈາກກຳປູເຈຍ ລາວ ຟີລິບປິນ ແລະ ອິນເດຍ. ສະໝັກຈາກໂທລະສັບໄດ້; ສິ່ງທີ່ທ່ານຂຽນບັນທຶກທັນທີ."),
                        today.minusWeeks(2).atTime(9, 0),
                        LocalDateTime.of(today.plusWeeks(3), LocalTime.of(18, 0)),
                        Story.SEOUL,
                        true,
                        true,
                        30,
                        today.plusWeeks(8),
                        null,
                        places.stream().map(place -> story.track(place.slug())).toList(),
                        OpenCallForm.of(LocalDate.of(year, 8, 16))),
                officer);
    }

    private void apply(Story story, CallId call, List<Place> places, LocalDate today, PersonId officer) {
        Map<String, Integer> ranks = new java.util.HashMap<>();
        int day = 12;
        for (int number = 1; number <= 10; number++) {
            var person = story.known("ap%02d".formatted(number));
            Place place = places.stream()
                    .filter(each -> each.country().equals(person.country()))
                    .findFirst()
                    .orElseThrow();
            story.at(today.minusDays(day--).atTime(20, 15).atZone(Story.SEOUL).toInstant());
            var answers = AdmissionChapter.answers(
                    person,
                    place.slug(),
                    "I have worked in my field for years and want to make something with colleagues I have not met yet.",
                    3 + number);
            answers.remove(AdmissionChapter.years().field());
            OpenCallForm.answer(
                    answers,
                    person.country(),
                    person.nameLanguage().tag(),
                    3 + number,
                    LocalDate.of(today.getYear() + 1, 8, 16));
            if (number % 5 != 0) answers.put("q-gender", number % 2 == 0 ? "woman" : "man");
            if (number == 1) {
                answers.remove(Fields.STATEMENT);
                answers.remove("q-attend");
                applicants.draft(call, person.id(), answers);
                continue;
            }
            ApplicationId application = applicants.draft(call, person.id(), answers);
            if (number == 2) applicants.sample(application, "q-sample", person.id());
            applicants.submit(application, person.id(), person.nameLanguage());
            if (number % 4 == 3) continue;
            endorse(story, application, place, ranks.merge(place.slug(), 1, Integer::sum));
            if (number == 4 || number == 10) continue;
            judges.judge(application, number, story.person("kr10"));
            PersonId second = story.person(places.indexOf(place) % 2 == 0 ? "kr11" : "kr12");
            if (number == 2 || number == 9) judges.judge(application, number + 1, second);
            if (number == 8) judges.draft(application, number, second);
            if (number == 6 || number == 9) decide(application, officer);
        }
        conditions.put(story, call, today, officer);
        story.at(today.minusDays(1).atTime(10, 0).atZone(Story.SEOUL).toInstant());
        Story.expect(
                ReleaseDecisions.Outcome.Released.class,
                release.release(call, today.plusWeeks(2).atTime(18, 0), null, officer));
        story.at(today.minusDays(1).atTime(15, 0).atZone(Story.SEOUL).toInstant());
        PersonId father = story.person("ap09");
        var offer = story.offerOf(father);
        applicants.accept(offer, father);
        mails.send(call, officer);
        later.wishedBy(story, father, offer, today.getYear() + 2, officer);
        story.at(today.minusDays(1).atTime(16, 0).atZone(Story.SEOUL).toInstant());
        var later = story.submitted(call, story.person("ap02"));
        decide(later, officer);
    }

    private void endorse(Story story, ApplicationId application, Place place, int rank) {
        Story.expect(
                EndorseApplication.Outcome.Endorsed.class,
                endorse.endorse(
                        application, story.institution(place.partner()), rank, "", story.person(place.coordinator())));
    }

    private void decide(ApplicationId application, PersonId officer) {
        Story.expect(StageDecision.Outcome.Staged.class, stage.stage(application, Verdict.SELECT, null, "", officer));
    }
}
