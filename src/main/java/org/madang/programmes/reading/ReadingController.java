package org.madang.programmes.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.EditionSection;
import org.madang.programmes.HomeSection;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.madang.web.TrackSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReadingController {
    private static final int ON_THE_FIRST_PAGE = 6;
    private static final int ROWS = 50;

    private final ProgrammeQueries programmes;
    private final EditionQueries editions;
    private final TrackQueries tracks;
    private final ObjectProvider<HomeSection> homeSections;
    private final ObjectProvider<EditionSection> editionSections;
    private final ObjectProvider<TrackSection> trackSections;

    ReadingController(
            ProgrammeQueries programmes,
            EditionQueries editions,
            TrackQueries tracks,
            ObjectProvider<HomeSection> homeSections,
            ObjectProvider<EditionSection> editionSections,
            ObjectProvider<TrackSection> trackSections) {
        this.programmes = programmes;
        this.editions = editions;
        this.tracks = tracks;
        this.homeSections = homeSections;
        this.editionSections = editionSections;
        this.trackSections = trackSections;
    }

    @GetMapping("/")
    @Allow(Action.PUBLIC)
    Answer home(@Nullable Viewer viewer) {
        var sections = homeSections.stream()
                .flatMap(section -> section.sectionsFor(viewer).stream())
                .collect(Collectors.partitioningBy(card -> card.position() < HomeSection.BESIDE_THE_TITLE));
        var few = programmes.some(null, ON_THE_FIRST_PAGE + 1);
        return Answer.page(new HomePage(
                shown(few, ON_THE_FIRST_PAGE),
                few.size() > ON_THE_FIRST_PAGE,
                inOrder(sections.getOrDefault(true, List.of()).stream()),
                inOrder(sections.getOrDefault(false, List.of()).stream())));
    }

    @GetMapping("/programmes")
    @Allow(Action.PUBLIC)
    Answer programmes(@RequestParam(defaultValue = "") String after) {
        var found = programmes.some(after.isEmpty() ? null : after, ROWS + 1);
        var shown = shown(found, ROWS);
        return Answer.page(new ProgrammesPage(
                shown, !after.isEmpty(), found.size() > ROWS ? shown.getLast().slug() : null));
    }

    private static List<ProgrammeLine> shown(List<ProgrammeLine> found, int most) {
        return found.subList(0, Math.min(found.size(), most));
    }

    @GetMapping("/programmes/{programme}")
    @Allow(Action.PUBLIC)
    Answer programme(@PathVariable String programme) {
        return Answer.page(programmes.page(programme).orElseThrow(NotFound::new));
    }

    @GetMapping("/editions/{edition}")
    @Allow(Action.PUBLIC)
    Answer edition(@PathVariable String edition, @Nullable Viewer viewer) {
        EditionQueries.Row found = editions.find(edition).orElseThrow(NotFound::new);
        var sections = editionSections.stream().flatMap(section -> section.sectionsFor(found.id(), viewer).stream());
        return Answer.page(found.page(inOrder(sections)));
    }

    @GetMapping("/tracks/{track}")
    @Allow(Action.PUBLIC)
    Answer track(@PathVariable String track, @Nullable Viewer viewer) {
        TrackQueries.Row found = tracks.find(track).orElseThrow(NotFound::new);
        var sections = trackSections.stream()
                .flatMap(section -> section.sectionsFor(found.id().value(), viewer).stream());
        return Answer.page(found.page(inOrder(sections)));
    }

    private static List<Page> inOrder(Stream<TodayCard.Card> sections) {
        return sections.sorted(Comparator.comparingInt(TodayCard.Card::position))
                .map(TodayCard.Card::fragment)
                .toList();
    }
}
