package org.madang.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.AddPhase;
import org.madang.programmes.AddTrack;
import org.madang.programmes.ClaimSubject;
import org.madang.programmes.ClaimText;
import org.madang.programmes.CreateProgramme;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.Grade;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.OpenEdition;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.ProgrammeKind;
import org.madang.programmes.ProgrammePlan;
import org.madang.programmes.RecordClaim;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The two programmes and their editions of 2021, with everything that sources say of them. */
@Component
class ProgrammesChapter implements Chapter {
    private final CreateProgramme createProgramme;
    private final OpenEdition openEdition;
    private final AddPhase addPhase;
    private final AddTrack addTrack;
    private final GiveInstitutionRole give;
    private final SetSeatCell setSeats;
    private final RecordClaim record;

    ProgrammesChapter(
            CreateProgramme createProgramme,
            OpenEdition openEdition,
            AddPhase addPhase,
            AddTrack addTrack,
            GiveInstitutionRole give,
            SetSeatCell setSeats,
            RecordClaim record) {
        this.createProgramme = createProgramme;
        this.openEdition = openEdition;
        this.addPhase = addPhase;
        this.addTrack = addTrack;
        this.give = give;
        this.setSeats = setSeats;
        this.record = record;
    }

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String name() {
        return "programmes and editions of 2021";
    }

    @Override
    public void tell(Story story) {
        story.at("2021-03-02T10:00");
        PersonId by = story.person("kr01");
        var experts = createProgramme.create(
                "cultural-expert-training",
                new ProgrammePlan(
                        Multilingual.of("en", "Cultural Expert Training", "ko", "문화 전문가 연수"),
                        Multilingual.of(
                                "en",
                                "Artists, editors and film-makers from partner countries learn with Korean institutions and end with works of their own.",
                                "ko",
                                "협력국의 예술가, 편집자, 영화인이 한국 기관과 함께 배우고 자신의 작품으로 과정을 마칩니다."),
                        ProgrammeKind.EXPERT),
                by);
        var administrators = createProgramme.create(
                "cultural-administration-training",
                new ProgrammePlan(
                        Multilingual.of("en", "Cultural Administration Training", "ko", "문화 행정가 연수"),
                        Multilingual.of(
                                "en",
                                "Managers and staff of culture ministries compare their countries’ cases and leave with a plan.",
                                "ko",
                                "문화 부처의 관리자와 직원이 각국의 사례를 견주어 보고 실행 계획을 세웁니다."),
                        ProgrammeKind.ADMINISTRATION),
                by);
        openEdition.open(
                experts.programme(),
                "experts-2021",
                new EditionPlan(
                        "2021",
                        Multilingual.of("en", "Cultural Expert Training 2021 (online)", "ko", "2021 문화 전문가 연수(온라인)"),
                        16,
                        LocalDate.parse("2021-08-17"),
                        LocalDate.parse("2022-01-14")),
                by);
        openEdition.open(
                administrators.programme(),
                "administrators-2021",
                new EditionPlan(
                        "2021",
                        Multilingual.of(
                                "en", "Cultural Administration Training 2021 (online)", "ko", "2021 문화 행정가 연수(온라인)"),
                        16,
                        LocalDate.parse("2021-11-29"),
                        LocalDate.parse("2021-12-10")),
                by);
        for (var row : Table.read("tracks")) track(story, row, by);
        phases(story, by);
        seats(story, by);
        for (var row : Table.read("claims")) claim(story, row, by);
    }

    private void track(Story story, List<String> row, PersonId by) {
        var edition = story.edition(row.get(1));
        var track = addTrack.add(
                        edition,
                        row.get(0),
                        new TrackPlan(
                                Multilingual.of("en", row.get(12), "ko", row.get(13)),
                                Multilingual.EMPTY,
                                row.get(2),
                                split(row.get(3)).stream().map(Country::new).toList(),
                                ZoneId.of(row.get(4)),
                                split(row.get(5)).stream().map(Language::new).toList(),
                                LocalDate.parse(row.get(6)),
                                LocalDate.parse(row.get(7)),
                                TrackColour.valueOf(row.get(8)),
                                Integer.parseInt(row.get(9)),
                                80),
                        by)
                .track();
        if (!row.get(10).isEmpty())
            give.give(edition, track, story.institution(row.get(10)), InstitutionRole.PARTNER, by);
        give.give(edition, track, story.institution(row.get(11)), InstitutionRole.OPERATOR, by);
    }

    private void phases(Story story, PersonId by) {
        var experts = story.edition("experts-2021");
        var film = story.track("film-business-cambodia-2021");
        phase(experts, film, PhaseKind.COURSE, "Course", "과정", "2021-08-17", "2021-10-08", by);
        phase(experts, film, PhaseKind.PRACTICE, "Practice", "실습", "2021-10-12", "2021-10-22", by);
        for (String slug : List.of(
                "ict-publishing-laos-2021",
                "network-performing-arts-philippines-2021",
                "digital-performing-arts-india-2021")) {
            var track = story.track(slug);
            phase(experts, track, PhaseKind.COURSE, "Course", "과정", "2021-11-08", "2022-01-14", by);
            phase(experts, track, PhaseKind.BREAK, "Year-end break", "연말 휴식", "2021-12-20", "2022-01-02", by);
        }
        var administrators = story.edition("administrators-2021");
        phase(administrators, null, PhaseKind.COURSE, "Online course", "온라인 과정", "2021-11-29", "2021-12-03", by);
        phase(administrators, null, PhaseKind.FORUM, "Policy forum", "정책 포럼", "2021-12-06", "2021-12-10", by);
    }

    private void phase(
            org.madang.programmes.EditionId edition,
            org.madang.programmes.@Nullable TrackId track,
            PhaseKind kind,
            String english,
            String korean,
            String from,
            String to,
            PersonId by) {
        addPhase.add(
                edition,
                track,
                new PhasePlan(
                        kind, Multilingual.of("en", english, "ko", korean), LocalDate.parse(from), LocalDate.parse(to)),
                by);
    }

    private void seats(Story story, PersonId by) {
        var experts = story.edition("experts-2021");
        String[][] cells = {
            {"film-business-cambodia-2021", "KH"},
            {"ict-publishing-laos-2021", "LA"},
            {"network-performing-arts-philippines-2021", "PH"},
            {"digital-performing-arts-india-2021", "IN"}
        };
        for (String[] cell : cells)
            setSeats.set(experts, story.track(cell[0]), new Country(cell[1]), Grade.EXPERT, 10, 0, by);
    }

    private void claim(Story story, List<String> row, PersonId by) {
        String[] subject = row.get(0).split(":");
        boolean edition = subject[0].equals("edition");
        UUID id = edition
                ? story.edition(subject[1]).value()
                : story.track(subject[1]).value();
        record.record(
                new ClaimText(
                        edition ? ClaimSubject.EDITION : ClaimSubject.TRACK,
                        id,
                        row.get(1),
                        row.get(2),
                        row.get(3).isEmpty() ? null : Double.valueOf(row.get(3)),
                        row.get(4).isEmpty() ? null : LocalDate.parse(row.get(4)),
                        row.get(5).isEmpty() ? null : LocalDate.parse(row.get(5)),
                        row.get(6),
                        row.get(7).isEmpty() ? null : row.get(7),
                        row.get(8),
                        date(row.get(9))),
                by);
    }

    /** A source may give only its month. */
    private static LocalDate date(String text) {
        return text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    static List<String> split(String list) {
        return list.isEmpty() ? List.of() : Arrays.asList(list.split(","));
    }
}
