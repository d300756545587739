package org.madang.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.madang.cohorts.FormTeam;
import org.madang.demonstration.Makers.Key;
import org.madang.demonstration.files.DanceFilm;
import org.madang.demonstration.files.FilmProposal;
import org.madang.demonstration.files.Narrative;
import org.madang.demonstration.files.PictureBook;
import org.madang.media.FileKind;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.works.Credit;
import org.madang.works.CreditRole;
import org.madang.works.Slot;
import org.madang.works.WorkType;
import org.springframework.stereotype.Component;

/** What was made in 2021: three film proposals, three books, twenty-five narratives and seven dance films. */
@Component
class WorksChapter implements Chapter {
    private static final String FILM = "film-business-cambodia-2021";
    private static final String BOOKS = "ict-publishing-laos-2021";
    private static final String STAGE = "network-performing-arts-philippines-2021";
    private static final String DANCE = "digital-performing-arts-india-2021";
    private static final Language LAO = new Language("lo");
    private static final Language KHMER = new Language("km");
    private static final Language KANNADA = new Language("kn");
    private static final Language FILIPINO = new Language("fil");

    private static final List<List<String>> FILM_TEAMS = List.of(
            List.of("kh01", "kh02", "kh03", "kh04"), List.of("kh05", "kh06", "kh07"), List.of("kh08", "kh09", "kh10"));
    private static final List<List<String>> BOOK_TEAMS = List.of(
            List.of("la01", "la02", "la03", "la04"), List.of("la05", "la06", "la07"), List.of("la08", "la09", "la10"));
    /** Seven teams of ten dancers: a choreographer first, and dancers lend themselves to each other's films. */
    private static final List<List<String>> DANCE_TEAMS = List.of(
            List.of("in01", "in02"),
            List.of("in03", "in04"),
            List.of("in05", "in06"),
            List.of("in07", "in01"),
            List.of("in08", "in09"),
            List.of("in09", "in10"),
            List.of("in10", "in03"));

    private final Makers makers;
    private final FormTeam formTeam;

    WorksChapter(Makers makers, FormTeam formTeam) {
        this.makers = makers;
        this.formTeam = formTeam;
    }

    @Override
    public int number() {
        return 50;
    }

    @Override
    public String name() {
        return "works of 2021: films, books, narratives, proposals";
    }

    @Override
    public void tell(Story story) {
        proposals(story);
        books(story);
        narratives(story);
        films(story);
    }

    private java.util.UUID team(Story story, String track, String name, List<String> members) {
        story.at("2021-11-20T10:00");
        formTeam.form(story.track(track), name, story.people(members), story.managerOf(track));
        return story.teamOf(track, name);
    }

    private static Key key(Story story, String institution, String holder) {
        return new Key(story.institution(institution), story.person(holder));
    }

    private static Credit credit(Story story, String key, CreditRole role) {
        var person = story.known(key);
        return Credit.of(person.id(), person.printName(), person.nameLanguage(), role);
    }

    private void proposals(Story story) {
        Key partner = key(story, "cambodia-film-commission", "pc01");
        Key operator = key(story, "busan-foundation-for-international-cooperation", "kr02");
        int number = 0;
        for (FilmProposal proposal : FilmProposal.all(makers.cache())) {
            var members = FILM_TEAMS.get(number);
            var team = team(story, FILM, "Team " + "ABC".charAt(number), members);
            var author = story.person(members.getFirst());
            story.at("2021-10-14T20:00");
            var work = Makers.work(
                    story.track(FILM),
                    team,
                    WorkType.FILM_PROPOSAL,
                    KHMER,
                    Multilingual.of("km", proposal.titleInKhmer(), "en", proposal.title()),
                    Multilingual.of("en", proposal.logline()));
            var credits = new ArrayList<Credit>();
            for (String member : members) credits.add(credit(story, member, CreditRole.AUT));
            makers.begin(work, credits, author);
            makers.hand(work.id(), Slot.MAIN, null, FileKind.DOCUMENT, proposal.pdf(), author);
            makers.release(
                    story, work.id(), Instant.parse("2021-10-20T09:0" + number + ":00Z"), author, partner, operator);
            number++;
        }
    }

    private void books(Story story) {
        Key partner = key(story, "national-university-of-laos", "pc02");
        Key operator = key(story, "education-development-cooperation-network", "kr03");
        int number = 0;
        for (PictureBook book : PictureBook.all(makers.cache())) {
            var members = BOOK_TEAMS.get(number);
            var team = team(story, BOOKS, "Book " + (number + 1), members);
            var author = story.person(members.getFirst());
            story.at("2022-01-05T20:00");
            var work = Makers.work(
                    story.track(BOOKS),
                    team,
                    WorkType.BOOK,
                    LAO,
                    Multilingual.of("lo", book.titleInLao(), "en", book.title()),
                    Multilingual.of("lo", book.synopsisInLao(), "en", book.synopsis()));
            makers.begin(
                    work,
                    List.of(
                            credit(story, members.get(0), CreditRole.AUT),
                            credit(story, members.get(1), CreditRole.ILL),
                            credit(story, members.get(2), CreditRole.EDT),
                            credit(story, "kr11", CreditRole.MON)),
                    author);
            makers.hand(work.id(), Slot.MAIN, null, FileKind.BOOK, book.epub(), author);
            makers.hand(work.id(), Slot.COVER, null, FileKind.PICTURE, book.cover(), author);
            makers.release(
                    story, work.id(), Instant.parse("2022-01-07T09:0" + number + ":00Z"), author, partner, operator);
            number++;
        }
    }

    private void narratives(Story story) {
        Key partner = key(story, "ast-stage-play-productions", "pc03");
        Key operator = key(story, "jatury-troupe", "kr04");
        int number = 0;
        for (Narrative narrative : Narrative.all(makers.cache())) {
            String writer = "ph%02d".formatted(narrative.author());
            var author = story.person(writer);
            story.at("2022-01-03T21:00");
            boolean filipino =
                    narrative.title().matches(".*(Sampaguita|Beinte|Lolo|Lola|Ulan|Dagat|Tatay|Nanay|Bahay).*");
            var work = Makers.work(
                    story.track(STAGE),
                    null,
                    WorkType.NARRATIVE,
                    Language.ENGLISH,
                    filipino
                            ? Multilingual.of("en", narrative.title(), FILIPINO.tag(), narrative.title())
                            : Multilingual.of("en", narrative.title()),
                    Multilingual.of("en", opening(narrative)));
            makers.begin(work, List.of(credit(story, writer, CreditRole.AUT)), author);
            makers.write(work, Multilingual.of("en", narrative.text()), author);
            makers.release(
                    story,
                    work.id(),
                    Instant.parse("2022-01-06T08:%02d:00Z".formatted(number)),
                    author,
                    partner,
                    operator);
            number++;
        }
    }

    /** The first sentence says what the text is about well enough. */
    private static String opening(Narrative narrative) {
        String text = narrative.text().strip();
        int end = text.indexOf(". ");
        return end < 0 ? text.lines().findFirst().orElse(text) : text.substring(0, end + 1);
    }

    private void films(Story story) {
        Key partner = key(story, "attakkalari-centre-for-movement-arts", "pc04");
        Key operator = key(story, "international-dance-council-korea", "kr05");
        int number = 0;
        for (DanceFilm film : DanceFilm.all(makers.cache())) {
            var members = DANCE_TEAMS.get(number);
            var team = team(story, DANCE, "Film " + (number + 1), members);
            var author = story.person(members.getFirst());
            story.at("2022-01-04T18:00");
            var work = Makers.work(
                    story.track(DANCE),
                    team,
                    WorkType.DANCE_FILM,
                    KANNADA,
                    Multilingual.of("kn", film.titleInKannada(), "en", film.title()),
                    Multilingual.of("en", film.synopsis()));
            makers.begin(
                    work,
                    List.of(
                            credit(story, members.get(0), CreditRole.CHR),
                            credit(story, members.get(0), CreditRole.DNC),
                            credit(story, members.get(1), CreditRole.DNC),
                            credit(story, "kr09", CreditRole.MON)),
                    author);
            makers.hand(work.id(), Slot.MAIN, null, FileKind.FILM, film.film(), author);
            makers.hand(work.id(), Slot.POSTER, null, FileKind.PICTURE, film.poster(), author);
            makers.hand(work.id(), Slot.CAPTIONS, Language.ENGLISH, FileKind.CAPTIONS, film.captions(), author);
            makers.hand(work.id(), Slot.CAPTIONS, KANNADA, FileKind.CAPTIONS, film.captionsInKannada(), author);
            makers.release(
                    story,
                    work.id(),
                    Instant.parse("2022-01-08T06:%02d:00Z".formatted(number)),
                    author,
                    partner,
                    operator);
            number++;
        }
    }
}
