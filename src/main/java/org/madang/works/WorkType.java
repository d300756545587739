package org.madang.works;

import static org.madang.media.FileKind.CAPTIONS;
import static org.madang.media.FileKind.DOCUMENT;
import static org.madang.media.FileKind.FILM;
import static org.madang.media.FileKind.PICTURE;
import static org.madang.works.CreditRole.AUT;
import static org.madang.works.CreditRole.CHR;
import static org.madang.works.CreditRole.DNC;
import static org.madang.works.CreditRole.DSR;
import static org.madang.works.SlotRule.needs;
import static org.madang.works.SlotRule.takes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of work, as a table: slots, credits that may not be missing, length of text, length of film, audience. */
public enum WorkType {
    BOOK(
            Audience.PUBLIC,
            null,
            0,
            List.of(AUT),
            needs(Slot.MAIN, org.madang.media.FileKind.BOOK),
            needs(Slot.COVER, PICTURE)),
    FILM_PROPOSAL(Audience.PROGRAMME, null, 0, List.of(AUT), needs(Slot.MAIN, DOCUMENT), takes(Slot.POSTER, PICTURE)),
    NARRATIVE(Audience.PUBLIC, new Length(60, 3000), 0, List.of(AUT), takes(Slot.POSTER, PICTURE)),
    DANCE_FILM(
            Audience.PUBLIC,
            null,
            180_500,
            List.of(CHR, DNC),
            needs(Slot.MAIN, FILM),
            needs(Slot.POSTER, PICTURE),
            takes(Slot.CAPTIONS, CAPTIONS)),
    DESIGN_WORK(Audience.PUBLIC, null, 0, List.of(DSR), needs(Slot.MAIN, PICTURE), takes(Slot.BOARD, DOCUMENT)),
    PROJECT_PLAN(Audience.PROGRAMME, null, 0, List.of(AUT), needs(Slot.MAIN, DOCUMENT)),
    CASE_STUDY(Audience.PROGRAMME, new Length(60, 3000), 0, List.of(AUT), takes(Slot.MAIN, DOCUMENT));

    /** Least and most words of a text, counted as ICU finds them in every language it is written in. */
    public record Length(int least, int most) {}

    private final Audience audience;
    private final @Nullable Length words;
    private final long longestMs;
    private final List<CreditRole> credits;
    private final List<SlotRule> slots;

    WorkType(Audience audience, @Nullable Length words, long longestMs, List<CreditRole> credits, SlotRule... slots) {
        this.audience = audience;
        this.words = words;
        this.longestMs = longestMs;
        this.credits = credits;
        this.slots = List.of(slots);
    }

    public Audience audience() {
        return audience;
    }

    /** The length its own text must have; empty when the type has no text of its own. */
    public Optional<Length> words() {
        return Optional.ofNullable(words);
    }

    /** The longest a film may run, titles and credits included, in milliseconds; 0 when the type is no film. */
    public long longestMs() {
        return longestMs;
    }

    /** Whether people can be seen and heard in it. */
    public boolean isFilm() {
        return longestMs > 0;
    }

    public List<CreditRole> credits() {
        return credits;
    }

    public List<SlotRule> slots() {
        return slots;
    }

    public Optional<SlotRule> slot(Slot slot) {
        return slots.stream().filter(rule -> rule.slot() == slot).findFirst();
    }
}
