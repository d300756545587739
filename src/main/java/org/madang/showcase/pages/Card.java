package org.madang.showcase.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madang.media.MediaFile;
import org.madang.media.Preview;
import org.madang.media.PreviewSize;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.text.Words;
import org.madang.web.Screen;
import org.madang.works.WorkId;
import org.madang.works.WorkType;

/** A published work in a list. */
public record Card(Row row, @Nullable MediaFile poster) {

    /**
     * @param makers who is credited first, as they write themselves; {@code makerLanguages} and {@code makerLatins} in
     *     the same order
     */
    public record Row(
            WorkId id,
            String slug,
            String publicNo,
            WorkType type,
            Multilingual title,
            Multilingual synopsis,
            @Nullable Country country,
            Instant publishedAt,
            @Nullable Long durationMs,
            String editionLabel,
            String colour,
            @Nullable String poster,
            List<String> makers,
            List<String> makerLanguages,
            List<String> makerLatins) {}

    private static final int EXCERPT = 120;

    public @Nullable Preview picture(boolean large) {
        return poster == null ? null : poster.preview(large ? PreviewSize.PAGE : PreviewSize.CARD);
    }

    /** A card without a picture shows the beginning of the synopsis instead. */
    public String excerpt(Screen s) {
        return Words.excerpt(Prose.plain(s.text(row.synopsis()).text()), EXCERPT);
    }

    /** Names in the script of the reader where their bearers gave one; a list is no place for two names each. */
    public List<Maker> makers(Screen s) {
        return IntStream.range(0, row.makers().size())
                .mapToObj(i -> Maker.of(
                        row.makers().get(i),
                        row.makerLanguages().get(i),
                        row.makerLatins().get(i),
                        s.lang()))
                .toList();
    }

    /** Name of the icon that stands for the type. */
    public String icon() {
        return switch (row.type()) {
            case BOOK, NARRATIVE -> "read";
            case FILM_PROPOSAL, DANCE_FILM -> "film";
            case DESIGN_WORK -> "visual";
            case PROJECT_PLAN, CASE_STUDY -> "administration";
        };
    }

    public String colour() {
        return row.colour().toLowerCase(java.util.Locale.ROOT);
    }
}
