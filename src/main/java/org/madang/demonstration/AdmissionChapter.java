package org.madang.demonstration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.EndorseApplication;
import org.madang.admission.Fields;
import org.madang.admission.NewCall;
import org.madang.admission.Question;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.ReviewApplication;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.cohorts.AppointStaff;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.StaffRole;
import org.madang.identity.Grants;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Grant;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.stereotype.Component;

/** From the call of 2021 to forty accepted offers, and eighteen officials whom their ministries send. */
@Component
class AdmissionChapter implements Chapter {
    private final Announced announced;
    private final Applicants applicants;
    private final EndorseApplication endorse;
    private final ReviewApplication review;
    private final StageDecision stage;
    private final ReleaseDecisions release;
    private final AppointStaff appoint;
    private final Enrol enrol;
    private final Grants grants;

    AdmissionChapter(
            Announced announced,
            Applicants applicants,
            EndorseApplication endorse,
            ReviewApplication review,
            StageDecision stage,
            ReleaseDecisions release,
            AppointStaff appoint,
            Enrol enrol,
            Grants grants) {
        this.announced = announced;
        this.applicants = applicants;
        this.endorse = endorse;
        this.review = review;
        this.stage = stage;
        this.release = release;
        this.appoint = appoint;
        this.enrol = enrol;
        this.grants = grants;
    }

    @Override
    public int number() {
        return 30;
    }

    @Override
    public String name() {
        return "call, applications, decisions and offers of 2021";
    }

    static Map<String, String> answers(Story.Known person, String track, String statement, int years) {
        var answers = new LinkedHashMap<String, String>();
        answers.put(Fields.PRINT_NAME, person.printName());
        answers.put(Fields.LATIN_NAME, person.latinName());
        answers.put(Fields.COUNTRY, person.country());
        answers.put(Fields.TRACK, track);
        answers.put(Fields.STATEMENT, statement);
        answers.put(years().field(), String.valueOf(years));
        return answers;
    }

    static Question years() {
        return Question.text(
                "years", Multilingual.of("en", "Years of practice in your field", "ko", "해당 분야 경력(년)"), 10, true);
    }

    @Override
    public void tell(Story story) {
        PersonId officer = story.person("kr01");
        var rows = Table.read("admission");
        story.at("2021-04-20T09:00");
        grants.give(
                story.person("kr10"),
                new Grant(
                        Role.REVIEWER,
                        ScopeKind.EDITION,
                        story.edition("experts-2021").value()),
                officer);
        staff(story, officer);
        story.at("2021-05-01T09:00");
        CallId call = announced.of(
                new NewCall(
                        story.edition("experts-2021"),
                        "experts-2021",
                        Multilingual.of("en", "Call for cultural experts 2021", "ko", "2021 문화 전문가 모집"),
                        Multilingual.of(
                                "en",
                                "Forty places for experts of the Philippines, India, Laos and Cambodia, ten from each country. The training is online.",
                                "ko",
                                "필리핀, 인도, 라오스, 캄보디아의 전문가 40명을 나라마다 10명씩 모집합니다. 연수는 온라인으로 열립니다."),
                        LocalDateTime.parse("2021-05-03T09:00"),
                        LocalDateTime.parse("2021-06-25T18:00"),
                        Story.SEOUL,
                        true,
                        false,
                        rows.stream().map(row -> story.track(row.get(2))).toList(),
                        List.of(years())),
                officer);
        var selected = new ArrayList<ApplicationId>();
        for (var row : rows) selected.addAll(applyAndEndorse(story, call, row));
        review(story, selected);
        story.at("2021-07-12T10:00");
        for (ApplicationId application : selected)
            Story.expect(
                    StageDecision.Outcome.Staged.class, stage.stage(application, Verdict.SELECT, null, "", officer));
        story.at("2021-07-15T10:00");
        Story.expect(
                ReleaseDecisions.Outcome.Released.class,
                release.release(call, LocalDateTime.parse("2021-07-30T18:00"), null, officer));
        accept(story, rows);
        story.at("2021-11-01T09:00");
        officials(story, officer);
    }

    private List<ApplicationId> applyAndEndorse(Story story, CallId call, List<String> row) {
        var applications = new ArrayList<ApplicationId>();
        int rank = 0;
        for (String key : Story.keys(row.get(0), 1, Integer.parseInt(row.get(1)))) {
            rank++;
            var person = story.known(key);
            story.at("2021-05-%02dT20:%02d".formatted(10 + rank, 10 + rank));
            var application =
                    applicants.draft(call, person.id(), answers(person, row.get(2), row.get(5), 4 + rank % 9));
            applicants.submit(application, person.id(), person.nameLanguage());
            applications.add(application);
            story.at("2021-06-%02dT11:00".formatted(1 + rank));
            Story.expect(
                    EndorseApplication.Outcome.Endorsed.class,
                    endorse.endorse(application, story.institution(row.get(3)), rank, "", story.person(row.get(4))));
        }
        return applications;
    }

    private void review(Story story, List<ApplicationId> applications) {
        story.at("2021-07-05T15:00");
        PersonId reviewer = story.person("kr10");
        int number = 0;
        for (ApplicationId application : applications)
            Story.expect(
                    ReviewApplication.Outcome.Reviewed.class,
                    review.review(application, 3 + number++ % 3, "Clear need, realistic plan.", reviewer));
    }

    private void accept(Story story, List<List<String>> rows) {
        story.at("2021-07-20T19:00");
        for (var row : rows) {
            for (String key : Story.keys(row.get(0), 1, Integer.parseInt(row.get(1)))) {
                PersonId person = story.person(key);
                applicants.accept(story.offerOf(person), person);
            }
        }
    }

    private void staff(Story story, PersonId officer) {
        String[][] staff = {
            {"film-business-cambodia-2021", "kr02", "kr09"},
            {"ict-publishing-laos-2021", "kr03", "kr11"},
            {"network-performing-arts-philippines-2021", "kr04", "kr07"},
            {"digital-performing-arts-india-2021", "kr05", "kr09"},
            {"empathic-design-2021", "kr06", "kr11"},
            {"administration-2021", "kr01", "kr10"}
        };
        for (String[] row : staff) {
            appoint.appoint(story.person(row[1]), story.track(row[0]), StaffRole.COURSE_MANAGER, officer);
            appoint.appoint(story.person(row[2]), story.track(row[0]), StaffRole.INSTRUCTOR, officer);
        }
    }

    /** Ministries send their people; nobody applies. */
    private void officials(Story story, PersonId officer) {
        var track = story.track("administration-2021");
        int number = 0;
        for (String key : OFFICIALS) {
            var person = story.known(key);
            Grade grade = number++ % 9 < 4 ? Grade.MANAGER : Grade.REGULAR;
            enrol.enrol(person.id(), track, new Country(person.country()), grade, EnrolmentState.ACTIVE, officer);
        }
        var edition = story.edition("administrators-2021");
        for (String key : List.of("of01", "of02", "of03", "of04", "kr12"))
            grants.give(story.person(key), new Grant(Role.OFFICIAL, ScopeKind.EDITION, edition.value()), officer);
    }

    static final List<String> OFFICIALS = List.of(
            "bn01", "bn02", "id01", "id02", "id03", "kh11", "kh12", "kh13", "la11", "la12", "my01", "my02", "th01",
            "th02", "th03", "vn01", "vn02", "vn03");
}
