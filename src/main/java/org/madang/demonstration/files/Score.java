package org.madang.demonstration.files;

import java.awt.Color;
import java.util.List;

/**
 * What makes one film this film and no other.
 *
 * @param beatsPerMinute of music and movement
 * @param cloth colour of the first dancer, {@code second} of the others and of the scenery
 * @param words the poses it is danced in
 * @param degrees of the scale over the tonic, in semitones
 */
record Score(
        String slug,
        long seed,
        double beatsPerMinute,
        Color cloth,
        Color second,
        Scenery scenery,
        Formation formation,
        List<Pose> words,
        double tonic,
        int[] degrees,
        String title,
        String titleInKannada,
        String synopsis,
        List<Cue> cues) {

    static final int SECONDS = 180;
    static final double DANCE_STARTS = 4;
    static final double SECTION_SECONDS = 21;

    /** The form of every dance: a refrain between other parts, one of which comes back. */
    static final int[] FORM = {0, 1, 0, 2, 0, 1, 0, 3};

    static final int PARTS = 4;
    static final double DANCE_ENDS = DANCE_STARTS + FORM.length * SECTION_SECONDS;

    private static final int BEATS_BETWEEN_PARTS = 64;

    /** A caption: seconds, and the same words in two languages. */
    record Cue(double from, double to, String english, String kannada) {}

    enum Formation {
        SOLO(1),
        MIRROR(2),
        CANON(3),
        FOLLOWED(2),
        LINE(5),
        APART(2),
        CIRCLE(4);

        final int dancers;

        Formation(int dancers) {
            this.dancers = dancers;
        }
    }

    static int section(double seconds) {
        return (int) Math.max(0, Math.min(FORM.length - 1, (seconds - DANCE_STARTS) / SECTION_SECONDS));
    }

    /** Which part of the form is danced; the same part is the same to the last brush stroke. */
    static int part(double seconds) {
        return FORM[section(seconds)];
    }

    static double sinceSection(double seconds) {
        return seconds - DANCE_STARTS - section(seconds) * SECTION_SECONDS;
    }

    double beat(double seconds) {
        return part(seconds) * BEATS_BETWEEN_PARTS + sinceSection(seconds) * beatsPerMinute / 60;
    }
}
