package org.madang.demonstration;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.madang.demonstration.Makers.Key;
import org.madang.demonstration.files.FilmProposal;
import org.madang.demonstration.files.PictureBook;
import org.madang.media.FileKind;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.works.CommentOnWork;
import org.madang.works.Credit;
import org.madang.works.CreditRole;
import org.madang.works.NewWork;
import org.madang.works.Slot;
import org.madang.works.WorkType;
import org.springframework.stereotype.Component;

/** Works of the running edition: one that waits for both keys, one with one key turned, one sent back, one begun. */
@Component
class PresentWorksChapter implements Chapter {
    private final Makers makers;
    private final CommentOnWork comment;

    PresentWorksChapter(Makers makers, CommentOnWork comment) {
        this.makers = makers;
        this.comment = comment;
    }

    @Override
    public int number() {
        return 84;
    }

    @Override
    public String name() {
        return "works in the making";
    }

    @Override
    public void tell(Story story) {
        var now = story.now();
        int year = story.today().getYear();
        String film = "film-cambodia-" + year;
        String books = "books-laos-" + year;
        Key partner = new Key(story.institution("cambodia-film-commission"), story.person("pc01"));
        var proposals = FilmProposal.all(makers.cache());
        var made = PictureBook.all(makers.cache());

        story.at(now.minus(4, ChronoUnit.DAYS));
        var waiting = proposal(
                story,
                film,
                "Team A",
                "kc01",
                proposals.get(0).title(),
                proposals.get(0).titleInKhmer(),
                proposals.get(0));
        makers.submit(waiting.id(), story.person("kc01"));

        var half = proposal(
                story,
                film,
                "Team B",
                "kc05",
                proposals.get(1).title(),
                proposals.get(1).titleInKhmer(),
                proposals.get(1));
        String manifest = makers.submit(half.id(), story.person("kc05"));
        story.at(now.minus(2, ChronoUnit.DAYS));
        makers.approve(half.id(), manifest, partner);

        var book = book(
                story, books, "Team A", "lc01", made.get(0).title(), made.get(0).titleInLao(), made.get(0));
        String first = makers.submit(book.id(), story.person("lc01"));
        say(book, "The third page says the same as the second. Which of the two do you need?", 3, story.person("kr11"));
        makers.sendBack(
                book.id(),
                first,
                new Key(story.institution("national-university-of-laos"), story.person("pc02")),
                "Page 7 lacks the Lao text that page 6 promises.");

        story.at(now.minus(1, ChronoUnit.DAYS));
        begun(story, books, "Team B", "lc04", "Night Market", "ຕະຫຼາດກາງຄືນ");
        story.at(now);
    }

    private NewWork proposal(
            Story story, String track, String team, String author, String english, String khmer, FilmProposal like) {
        var work = begun(story, track, team, author, english, "km", khmer, WorkType.FILM_PROPOSAL, like.logline());
        makers.hand(work.id(), Slot.MAIN, null, FileKind.DOCUMENT, like.pdf(), story.person(author));
        return work;
    }

    private NewWork book(
            Story story, String track, String team, String author, String english, String lao, PictureBook like) {
        var work = begun(story, track, team, author, english, "lo", lao, WorkType.BOOK, like.synopsis());
        makers.hand(work.id(), Slot.MAIN, null, FileKind.BOOK, like.epub(), story.person(author));
        makers.hand(work.id(), Slot.COVER, null, FileKind.PICTURE, like.cover(), story.person(author));
        return work;
    }

    private void begun(Story story, String track, String team, String author, String english, String lao) {
        begun(
                story,
                track,
                team,
                author,
                english,
                "lo",
                lao,
                WorkType.BOOK,
                "A child finds her grandmother’s stall by its smell.");
    }

    private NewWork begun(
            Story story,
            String track,
            String team,
            String author,
            String english,
            String language,
            String title,
            WorkType type,
            String synopsis) {
        UUID teamId = story.teamOf(track, team);
        var work = Makers.work(
                story.track(track),
                teamId,
                type,
                new Language(language),
                Multilingual.of(language, title, "en", english),
                Multilingual.of("en", synopsis));
        var person = story.known(author);
        makers.begin(
                work,
                List.of(Credit.of(person.id(), person.printName(), person.nameLanguage(), CreditRole.AUT)),
                person.id());
        return work;
    }

    private void say(NewWork work, String text, int page, PersonId by) {
        Story.expect(
                CommentOnWork.Outcome.Said.class,
                comment.comment(work.id(), new CommentOnWork.Remark(Ids.next(), text, null, page), by));
    }
}
