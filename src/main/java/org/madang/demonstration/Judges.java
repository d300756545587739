package org.madang.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.admission.ApplicationId;
import org.madang.admission.Blindness;
import org.madang.admission.CallId;
import org.madang.admission.HandInReview;
import org.madang.admission.PanelCell;
import org.madang.admission.Panels;
import org.madang.admission.Reviews;
import org.madang.admission.Rubric;
import org.madang.admission.SaveReview;
import org.madang.admission.SetBlindness;
import org.madang.admission.SetPanels;
import org.madang.admission.WriteCriterion;
import org.madang.identity.Grants;
import org.madang.programmes.EditionId;
import org.madang.shared.Grant;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.stereotype.Component;

/** Three reviewers who read next year’s applications without names, each cell by two of them, by three criteria. */
@Component
class Judges {
    private static final List<Rubric.Criterion> CRITERIA = List.of(
            criterion(
                    "Need",
                    "필요성",
                    2,
                    "Could learn this elsewhere",
                    "다른 곳에서도 배울 수 있음",
                    "Would use most of it",
                    "대부분 활용할 수 있음",
                    "Has no other way to it, and says why",
                    "다른 길이 없고 이유가 분명함"),
            criterion(
                    "Plan",
                    "계획",
                    2,
                    "A wish",
                    "바람에 그침",
                    "A first step is named",
                    "첫걸음이 분명함",
                    "Could begin the week after",
                    "다음 주에 시작할 수 있음"),
            criterion(
                    "Craft",
                    "기량",
                    1,
                    "A beginner",
                    "초보자",
                    "Works alone",
                    "혼자 일할 수 있음",
                    "Others learn from them",
                    "다른 이가 배울 만함"));

    private final Grants grants;
    private final WriteCriterion write;
    private final SetBlindness blind;
    private final SetPanels seat;
    private final SaveReview save;
    private final HandInReview handIn;

    Judges(
            Grants grants,
            WriteCriterion write,
            SetBlindness blind,
            SetPanels seat,
            SaveReview save,
            HandInReview handIn) {
        this.grants = grants;
        this.write = write;
        this.blind = blind;
        this.seat = seat;
        this.save = save;
        this.handIn = handIn;
    }

    private static Rubric.Criterion criterion(String english, String korean, int weight, String... anchors) {
        return new Rubric.Criterion(
                "",
                Multilingual.of("en", english, "ko", korean),
                weight,
                Multilingual.of("en", anchors[0], "ko", anchors[1]),
                Multilingual.of("en", anchors[2], "ko", anchors[3]),
                Multilingual.of("en", anchors[4], "ko", anchors[5]));
    }

    /** Before anybody reads: by what, by whom, and without names. */
    void prepare(Story story, EditionId edition, CallId call, List<PanelCell> cells, PersonId officer) {
        var reviewers = List.of(story.person("kr10"), story.person("kr11"), story.person("kr12"));
        for (PersonId reviewer : reviewers)
            grants.give(reviewer, new Grant(Role.REVIEWER, ScopeKind.EDITION, edition.value()), officer);
        for (Rubric.Criterion criterion : CRITERIA)
            Story.expect(WriteCriterion.Outcome.Written.class, write.write(call, null, criterion, officer));
        Story.expect(SetBlindness.Outcome.Set.class, blind.set(call, Blindness.FULLY, List.of(), officer));
        var panels = new HashMap<PanelCell, Set<PersonId>>();
        for (int i = 0; i < cells.size(); i++)
            panels.put(cells.get(i), Set.of(reviewers.get(0), reviewers.get(1 + i % 2)));
        Story.expect(SetPanels.Outcome.Set.class, seat.set(call, panels, Panels.stamp(Map.of()), officer));
    }

    /** Marks that differ from reviewer to reviewer; {@code number} makes them differ between applications. */
    void judge(ApplicationId application, int number, PersonId reviewer) {
        draft(application, number, reviewer);
        Story.expect(HandInReview.Outcome.HandedIn.class, handIn.handIn(application, reviewer));
    }

    /** The same, not handed in yet. */
    void draft(ApplicationId application, int number, PersonId reviewer) {
        var marks = List.of(3 + number % 3, 5 - number % 4, 3 + number % 2);
        for (int i = 0; i < marks.size(); i++)
            keep(application, "mark-c" + (i + 1), String.valueOf(marks.get(i)), reviewer);
        keep(application, Reviews.NOTE, "Clear about what is missing.", reviewer);
    }

    private void keep(ApplicationId application, String field, String value, PersonId reviewer) {
        Story.expect(SaveReview.Outcome.Saved.class, save.save(application, field, value, Long.MAX_VALUE, reviewer));
    }
}
