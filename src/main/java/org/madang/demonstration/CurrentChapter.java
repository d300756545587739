package org.madang.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.madang.cohorts.AppointStaff;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.FormTeam;
import org.madang.cohorts.StaffRole;
import org.madang.identity.Grants;
import org.madang.learning.AssignmentKind;
import org.madang.learning.SetAssignment;
import org.madang.learning.WriteLesson;
import org.madang.programmes.AddTrack;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.Grade;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.OpenEdition;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackId;
import org.madang.programmes.TrackPlan;
import org.madang.schedule.Meeting;
import org.madang.schedule.PlanSession;
import org.madang.shared.Country;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.stereotype.Component;

/** An edition that stands in its fifth week of eight on the day it is loaded. */
@Component
class CurrentChapter implements Chapter {
    private static final int WEEKS = 8;
    private static final int NOW = 5;

    private final OpenEdition openEdition;
    private final AddTrack addTrack;
    private final GiveInstitutionRole give;
    private final SetSeatCell setSeats;
    private final AppointStaff appoint;
    private final Enrol enrol;
    private final FormTeam formTeam;
    private final Grants grants;
    private final WriteLesson writeLesson;
    private final SetAssignment setAssignment;
    private final PlanSession plan;
    private final Course course;

    CurrentChapter(
            OpenEdition openEdition,
            AddTrack addTrack,
            GiveInstitutionRole give,
            SetSeatCell setSeats,
            AppointStaff appoint,
            Enrol enrol,
            FormTeam formTeam,
            Grants grants,
            WriteLesson writeLesson,
            SetAssignment setAssignment,
            PlanSession plan,
            Course course) {
        this.openEdition = openEdition;
        this.addTrack = addTrack;
        this.give = give;
        this.setSeats = setSeats;
        this.appoint = appoint;
        this.enrol = enrol;
        this.formTeam = formTeam;
        this.grants = grants;
        this.writeLesson = writeLesson;
        this.setAssignment = setAssignment;
        this.plan = plan;
        this.course = course;
    }

    @Override
    public int number() {
        return 80;
    }

    @Override
    public String name() {
        return "the edition that is running now";
    }

    @Override
    public void tell(Story story) {
        LocalDate monday = story.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(NOW - 1);
        int year = story.today().getYear();
        Instant loaded = story.now();
        story.at(monday.minusWeeks(6).atTime(10, 0).atZone(Story.SEOUL).toInstant());
        PersonId officer = story.person("kr01");
        edition(
                story,
                "cultural-expert-training",
                "experts-" + year,
                year,
                "Cultural Expert Training ",
                "문화 전문가 연수",
                monday,
                officer);
        edition(
                story,
                "cultural-administration-training",
                "administrators-" + year,
                year,
                "Cultural Administration Training ",
                "문화 행정가 연수",
                monday,
                officer);
        for (RunningTrack plan : RunningTrack.all(year)) track(story, plan, monday, loaded, officer);
    }

    private void edition(
            Story story,
            String programme,
            String slug,
            int year,
            String english,
            String korean,
            LocalDate monday,
            PersonId by) {
        openEdition.open(
                story.programme(programme),
                slug,
                new EditionPlan(
                        String.valueOf(year),
                        Multilingual.of("en", english + year, "ko", year + " " + korean),
                        21,
                        monday,
                        monday.plusWeeks(WEEKS).minusDays(3)),
                by);
    }

    private void track(Story story, RunningTrack plan, LocalDate monday, Instant loaded, PersonId officer) {
        String editionSlug = plan.grade() == Grade.EXPERT ? "experts-" : "administrators-";
        var edition = story.edition(editionSlug + story.yearOf(loaded));
        TrackId track = addTrack.add(
                        edition,
                        plan.slug(),
                        new TrackPlan(
                                Multilingual.of("en", plan.english(), "ko", plan.korean()),
                                Multilingual.EMPTY,
                                plan.field(),
                                ProgrammesChapter.split(plan.country()).stream()
                                        .map(Country::new)
                                        .toList(),
                                ZoneId.of(plan.zone()),
                                List.of(Language.ENGLISH, new Language(plan.language())),
                                monday,
                                monday.plusWeeks(WEEKS).minusDays(3),
                                plan.colour(),
                                1,
                                80),
                        officer)
                .track();
        if (!plan.partner().isEmpty())
            give.give(edition, track, story.institution(plan.partner()), InstitutionRole.PARTNER, officer);
        give.give(edition, track, story.institution(plan.operator()), InstitutionRole.OPERATOR, officer);
        appoint.appoint(story.person(plan.manager()), track, StaffRole.COURSE_MANAGER, officer);
        appoint.appoint(story.person(plan.instructor()), track, StaffRole.INSTRUCTOR, officer);
        int number = 0;
        for (String key : plan.people()) {
            var person = story.known(key);
            Grade grade = plan.grade() == Grade.EXPERT || number % 2 == 0 ? plan.grade() : Grade.MANAGER;
            enrol.enrol(person.id(), track, new Country(person.country()), grade, EnrolmentState.ACTIVE, officer);
            number++;
        }
        if (plan.grade() == Grade.EXPERT) {
            setSeats.set(
                    edition,
                    track,
                    new Country(plan.country()),
                    Grade.EXPERT,
                    plan.people().size() + 2,
                    0,
                    officer);
            int half = plan.people().size() / 2;
            formTeam.form(track, "Team A", story.people(plan.people().subList(0, half)), officer);
            formTeam.form(
                    track,
                    "Team B",
                    story.people(plan.people().subList(half, plan.people().size())),
                    officer);
        } else {
            for (String official : List.of("of01", "of02", "of03", "my01"))
                grants.give(
                        story.person(official), new Grant(Role.OFFICIAL, ScopeKind.EDITION, edition.value()), officer);
        }
        teach(story, plan, track, monday, loaded);
    }

    private void teach(Story story, RunningTrack plan, TrackId track, LocalDate first, Instant loaded) {
        ZoneId zone = ZoneId.of(plan.zone());
        var rows = Table.read("weeks").stream()
                .filter(row -> row.get(0).equals(plan.weeks()))
                .limit(WEEKS)
                .toList();
        for (int week = 1; week <= WEEKS; week++) {
            var row = rows.get(week - 1);
            LocalDate monday = first.plusWeeks(week - 1L);
            course.write(story, plan.slug(), row, monday);
            lesson(story, track, week, row, plan);
            for (int day : new int[] {1, 3}) {
                var start = monday.plusDays(day).atTime(LocalTime.parse(plan.hour()));
                story.at(monday.minusDays(9).atTime(11, 0).atZone(Story.SEOUL).toInstant());
                var session = course.plan(story, plan.slug(), week, row.get(3), row.get(4), day, start, 90);
                Instant instant = start.atZone(zone).toInstant();
                // The latest roll call is still open: somebody has to do it.
                boolean latest = week == NOW - 1 && day == 3;
                boolean settled = instant.isBefore(loaded) && week < NOW && !latest;
                if (settled) course.hold(story, session, instant, 90, plan.people(), CurrentChapter::comes);
                else if (latest) course.gather(story, session, instant, plan.people(), CurrentChapter::comes);
            }
        }
        story.at(loaded);
        assignments(plan, track, loaded, story);
        clinic(story, plan, track, loaded, zone);
    }

    private static Course.Presence comes(String key, int session) {
        int number = Integer.parseInt(key.substring(2));
        if (number == 6 && session % 2 == 0) return Course.Presence.AWAY;
        return (number + session) % 11 == 0 ? Course.Presence.LATE : Course.Presence.THERE;
    }

    private void lesson(Story story, TrackId track, int week, List<String> row, RunningTrack plan) {
        writeLesson.write(
                track,
                week,
                1,
                Multilingual.of("en", "Before we meet: " + row.get(3), "ko", "만나기 전에: " + row.get(4)),
                Multilingual.of(
                        "en",
                        "Read this on the way; it needs no connection once it is open.\n\n"
                                + String.join("\n\n", row.get(5).split("\\|"))
                                + "\n\nBring one example from your own work and be ready to say in two sentences why you chose it.",
                        "ko",
                        "이동하면서 읽을 수 있습니다. 한 번 열면 연결이 없어도 됩니다.\n\n"
                                + String.join("\n\n", row.get(6).split("\\|"))
                                + "\n\n자신의 작업에서 한 가지 예를 가져와, 왜 골랐는지 두 문장으로 말할 준비를 해 주세요."),
                12,
                null,
                story.person(plan.manager()));
    }

    private void assignments(RunningTrack plan, TrackId track, Instant loaded, Story story) {
        setAssignment.set(
                track,
                NOW,
                Multilingual.of("en", "One page about your project", "ko", "프로젝트 한 쪽 소개"),
                Multilingual.of(
                        "en",
                        "What, for whom, and what is still missing. At most 300 words.",
                        "ko",
                        "무엇을, 누구를 위해, 무엇이 아직 부족한지. 300단어 이내."),
                plan.grade() == Grade.EXPERT ? AssignmentKind.TEAM : AssignmentKind.INDIVIDUAL,
                loaded.plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS),
                story.person(plan.manager()));
    }

    /** Open consultation that begins a few minutes after loading, so that a door can be tried at once. */
    private void clinic(Story story, RunningTrack plan, TrackId track, Instant loaded, ZoneId zone) {
        Instant soon = loaded.plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        var planned = Story.expect(
                PlanSession.Outcome.Planned.class,
                this.plan.plan(
                        track,
                        NOW,
                        Multilingual.of("en", "Open consultation with the mentor", "ko", "멘토와 열린 상담"),
                        soon.atZone(zone).toLocalDateTime(),
                        120,
                        new Meeting.Room(""),
                        story.person(plan.manager())));
        // Three are early, as some always are.
        for (String early : plan.people().subList(1, 4))
            course.enter(story, planned.session(), story.person(early), loaded);
    }
}
