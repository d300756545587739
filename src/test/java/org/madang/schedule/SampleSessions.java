package org.madang.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.programmes.AddTrack;
import org.madang.programmes.Grade;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackId;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.springframework.stereotype.Component;

/** A track in the middle of its course today, its people and its sessions, for each test its own. */
@Component
public class SampleSessions {
    public static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");
    public static final String LINK = "https://meet.example.org/room-with-a-secret";

    private final SampleEditions editions;
    private final AddTrack addTrack;
    private final Enrol enrol;
    private final PlanSession planSession;
    private final Cast cast;
    private final Clock clock;

    SampleSessions(
            SampleEditions editions, AddTrack addTrack, Enrol enrol, PlanSession planSession, Cast cast, Clock clock) {
        this.editions = editions;
        this.addTrack = addTrack;
        this.enrol = enrol;
        this.planSession = planSession;
        this.cast = cast;
        this.clock = clock;
    }

    public record RunningTrack(TrackId id, String slug, PersonId manager) {}

    /** It began three weeks ago, lasts seven more, and is planned on the clock of Phnom Penh. */
    public RunningTrack track() {
        PersonId by = cast.secretariat();
        LocalDate today = LocalDate.ofInstant(clock.instant(), PHNOM_PENH);
        String slug = SampleEditions.slug("running");
        TrackId track = addTrack.add(
                        editions.edition(editions.programme(by), by),
                        slug,
                        new TrackPlan(
                                Multilingual.of("en", "Film business", "ko", "영화 산업"),
                                Multilingual.EMPTY,
                                "film",
                                List.of(new Country("KH")),
                                PHNOM_PENH,
                                List.of(new Language("km"), Language.ENGLISH),
                                today.minusDays(21),
                                today.plusDays(49),
                                TrackColour.RED,
                                1,
                                80),
                        by)
                .track();
        return new RunningTrack(track, slug, cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, track.value()));
    }

    public PersonId participant(RunningTrack track, String name) {
        return participant(track, name, Language.ENGLISH);
    }

    public PersonId participant(RunningTrack track, String name, Language language) {
        PersonId person = cast.person(name, language, "KH", "Asia/Phnom_Penh");
        enrol.enrol(person, track.id(), new Country("KH"), Grade.EXPERT, EnrolmentState.ACTIVE, track.manager());
        return person;
    }

    /** Starts so many minutes from now; a negative number is in the past. */
    public SessionId session(RunningTrack track, int minutesFromNow) {
        return session(track, minutesFromNow, new Meeting.Link(LINK));
    }

    public SessionId session(RunningTrack track, int minutesFromNow, Meeting meeting) {
        var outcome = planSession.plan(
                track.id(),
                4,
                Multilingual.of("en", "Pitching", "ko", "피칭"),
                local(minutesFromNow),
                60,
                meeting,
                track.manager());
        return ((PlanSession.Outcome.Planned) outcome).session();
    }

    public LocalDateTime local(int minutesFromNow) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(minutesFromNow));
        return LocalDateTime.ofInstant(at, PHNOM_PENH);
    }
}
