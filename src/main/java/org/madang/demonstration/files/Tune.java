package org.madang.demonstration.files;

import java.util.SplittableRandom;

/** Plain music for a film: a drone, plucked notes of a five-tone scale, and a drum on the beat. */
final class Tune {

    private static final int RATE = Mp4Writer.SAMPLE_RATE;
    private static final double SOUNDING_SECONDS = 179.5;

    private Tune() {}

    /** Mono samples for a little less than three minutes. */
    static float[] of(Score score) {
        float[] samples = new float[(int) (SOUNDING_SECONDS * RATE)];
        drone(samples, score.tonic() / 2, .05);
        drone(samples, score.tonic() * .75, .03);
        SplittableRandom random = new SplittableRandom(score.seed());
        double beat = 60 / score.beatsPerMinute();
        int[][] phrase = new int[Score.PARTS][16];
        for (int[] bar : phrase) {
            for (int i = 0; i < bar.length; i++) {
                bar[i] = random.nextInt(10) < 3 ? -1 : random.nextInt(score.degrees().length * 2);
            }
        }
        for (int section = 0; section < Score.FORM.length; section++) {
            double start = Score.DANCE_STARTS + section * Score.SECTION_SECONDS;
            for (int step = 0; step * beat < Score.SECTION_SECONDS; step++) {
                step(samples, score, start + step * beat, step, phrase[Score.FORM[section]][step % 16]);
            }
        }
        pluck(samples, 1, score.tonic(), .2);
        pluck(samples, Score.DANCE_ENDS + 1, score.tonic(), .24);
        fade(samples);
        return samples;
    }

    private static void step(float[] into, Score score, double at, int step, int note) {
        double beat = 60 / score.beatsPerMinute();
        if (note >= 0) {
            pluck(into, at, pitch(score, note), .22);
            if (step % 4 == 2) {
                pluck(into, at + beat / 2, pitch(score, note + 1), .12);
            }
        }
        drum(into, at, step % 4 == 0 ? .3 : .16, step % 4 == 0 ? 74 : 108);
        if (step % 8 == 7) {
            drum(into, at + beat / 2, .12, 150);
        }
    }

    private static double pitch(Score score, int note) {
        int octave = note / score.degrees().length;
        return score.tonic() * Math.pow(2, octave + score.degrees()[note % score.degrees().length] / 12.0);
    }

    private static void drone(float[] into, double pitch, double loud) {
        // a turning pointer costs two multiplications where a sine would cost fifty
        double turn = 2 * Math.PI * pitch / RATE;
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double x = 1;
        double y = 0;
        for (int i = 0; i < into.length; i++) {
            double next = x * cos - y * sin;
            y = x * sin + y * cos;
            x = next;
            into[i] += (float) (y * loud);
        }
    }

    private static void pluck(float[] into, double at, double pitch, double loud) {
        for (int harmonic = 1; harmonic <= 3; harmonic++) {
            tone(into, at, pitch * harmonic, loud / (harmonic * harmonic), 2.6 * harmonic);
        }
    }

    private static void drum(float[] into, double at, double loud, double pitch) {
        tone(into, at, pitch, loud, 16);
        tone(into, at, pitch * 1.59, loud * .4, 24);
    }

    /** A tone that dies away; {@code decay} per second. */
    private static void tone(float[] into, double at, double pitch, double loud, double decay) {
        double turn = 2 * Math.PI * pitch / RATE;
        double shrink = Math.exp(-decay / RATE);
        double cos = Math.cos(turn) * shrink;
        double sin = Math.sin(turn) * shrink;
        double x = loud;
        double y = 0;
        int from = (int) (at * RATE);
        int to = Math.min(into.length, from + (int) (RATE * 5 / decay));
        for (int i = from; i < to; i++) {
            double next = x * cos - y * sin;
            y = x * sin + y * cos;
            x = next;
            into[i] += (float) y;
        }
    }

    private static void fade(float[] samples) {
        int in = RATE * 2;
        int out = RATE * 5;
        for (int i = 0; i < in; i++) {
            samples[i] *= (float) i / in;
        }
        for (int i = 0; i < out; i++) {
            samples[samples.length - 1 - i] *= (float) i / out;
        }
    }
}
