package org.madang.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Makes an edition of its own for each test, through the use cases. */
@Component
public class SampleEditions {
    private final CreateProgramme programmes;
    private final OpenEdition editions;
    private final AddTrack tracks;

    SampleEditions(CreateProgramme programmes, OpenEdition editions, AddTrack tracks) {
        this.programmes = programmes;
        this.editions = editions;
        this.tracks = tracks;
    }

    /** A slug that no other test has. */
    public static String slug(String start) {
        return start + "-" + UUID.randomUUID();
    }

    public ProgrammeId programme(PersonId by) {
        var plan = new ProgrammePlan(
                Multilingual.of("en", "Cultural Expert Training", "ko", "문화전문인력 연수"),
                Multilingual.of("en", "Artists learn with artists.", "ko", "예술가가 예술가와 함께 배웁니다."),
                ProgrammeKind.EXPERT);
        return programmes.create(slug("expert"), plan, by).programme();
    }

    public EditionId edition(ProgrammeId programme, PersonId by) {
        return edition(programme, "2021", by);
    }

    /** @param label the year it is counted under */
    public EditionId edition(ProgrammeId programme, String label, PersonId by) {
        var plan = new EditionPlan(
                label,
                Multilingual.of("en", "Cultural Expert Training 2021", "ko", "2021 문화전문인력 연수"),
                17,
                LocalDate.of(2021, 8, 17),
                LocalDate.of(2022, 1, 14));
        return editions.open(programme, slug("expert-2021"), plan, by).edition();
    }

    /** The next edition of a programme, of which only the dates are known. */
    public EditionId later(ProgrammeId programme, PersonId by) {
        var plan = new EditionPlan(
                "2022",
                Multilingual.of("en", "Cultural Expert Training 2022", "ko", "2022 문화전문인력 연수"),
                18,
                LocalDate.of(2022, 8, 16),
                LocalDate.of(2023, 1, 13));
        return editions.open(programme, slug("expert-2022"), plan, by).edition();
    }

    public TrackId track(EditionId edition, PersonId by) {
        return tracks.add(edition, slug("film"), trackPlan(), by).track();
    }

    public static TrackPlan trackPlan() {
        return trackPlan("Cambodia’s Film Business in Global Market");
    }

    static TrackPlan trackPlan(String title) {
        return new TrackPlan(
                Multilingual.of("en", title, "ko", "캄보디아 영화산업"),
                Multilingual.EMPTY,
                "film",
                List.of(new Country("KH")),
                ZoneId.of("Asia/Phnom_Penh"),
                List.of(new Language("km"), Language.ENGLISH),
                LocalDate.of(2021, 8, 17),
                LocalDate.of(2021, 10, 22),
                TrackColour.RED,
                1,
                80);
    }
}
