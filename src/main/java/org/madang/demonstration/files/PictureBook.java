package org.madang.demonstration.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A children's book in Lao and English: a valid EPUB 3 with a picture on every page, and its cover.
 *
 * @param creators in the order of the credits; the loader makes these people
 */
public record PictureBook(
        String slug,
        String titleInLao,
        String title,
        String synopsisInLao,
        String synopsis,
        List<Creator> creators,
        List<Page> pages,
        MadeFile epub,
        MadeFile cover) {

    /** @param role code of the MARC relator list, such as {@code aut}, {@code ill}, {@code edt} */
    public record Creator(String nameInLao, String name, String role) {}

    /** One page: the same words twice, and what the picture shows for those who do not see it. */
    public record Page(String lao, String english, String picture) {}

    /** All three books. */
    public static List<PictureBook> all(Path cache) {
        return BookTexts.THREE.stream().map(text -> make(text, cache)).toList();
    }

    private static PictureBook make(BookText text, Path cache) {
        return new PictureBook(
                text.slug(),
                text.titleInLao(),
                text.title(),
                text.synopsisInLao(),
                text.synopsis(),
                text.creators(),
                text.pages().stream().map(BookText.Scene::page).toList(),
                MadeFile.once(
                        cache,
                        text.slug() + ".epub",
                        "application/epub+zip",
                        target -> Files.write(target, EpubWriter.write(text))),
                MadeFile.once(
                        cache,
                        text.slug() + "-cover.jpg",
                        "image/jpeg",
                        target -> Files.write(target, Pictures.jpeg(BookPictures.cover(text, 640), .82f))));
    }
}
