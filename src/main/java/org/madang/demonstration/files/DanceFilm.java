package org.madang.demonstration.files;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A dance film of three minutes that really plays, with a still from it and captions in two languages.
 *
 * @param titleInKannada the same title in Kannada
 */
public record DanceFilm(
        String slug,
        String title,
        String titleInKannada,
        String synopsis,
        MadeFile film,
        MadeFile poster,
        MadeFile captions,
        MadeFile captionsInKannada) {

    static final int FRAMES_PER_SECOND = 10;

    private static final int VIDEO_BITS_PER_SECOND = 54_000;
    private static final int POSTER_SCALE = 2;

    /** All seven films; drawn on two threads when the folder does not hold them yet. */
    public static List<DanceFilm> all(Path cache) {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<DanceFilm>> making = DanceScores.SEVEN.stream()
                    .map(score -> two.submit(() -> make(score, cache)))
                    .toList();
            return making.stream().map(DanceFilm::made).toList();
        }
    }

    static DanceFilm make(Score score, Path cache) {
        String name = score.slug();
        return new DanceFilm(
                name,
                score.title(),
                score.titleInKannada(),
                score.synopsis(),
                MadeFile.once(cache, name + ".mp4", "video/mp4", target -> film(score, target)),
                MadeFile.once(cache, name + ".jpg", "image/jpeg", target -> poster(score, target)),
                MadeFile.text(cache, name + ".en.vtt", "text/vtt", captions(score, false)),
                MadeFile.text(cache, name + ".kn.vtt", "text/vtt", captions(score, true)));
    }

    private static void film(Score score, Path target) {
        DanceDrawing drawing = new DanceDrawing(score);
        BufferedImage paper = Ink.sheet(DanceDrawing.WIDTH, DanceDrawing.HEIGHT, score.seed());
        BufferedImage page = Ink.sheet(DanceDrawing.WIDTH, DanceDrawing.HEIGHT, score.seed());
        Planes planes = new Planes(DanceDrawing.WIDTH, DanceDrawing.HEIGHT);
        float[] tune = Tune.of(score);
        int perFrame = Mp4Writer.SAMPLE_RATE / FRAMES_PER_SECOND;
        try (Mp4Writer writer = new Mp4Writer(
                target, DanceDrawing.WIDTH, DanceDrawing.HEIGHT, FRAMES_PER_SECOND, VIDEO_BITS_PER_SECOND)) {
            for (int frame = 0; frame < Score.SECONDS * FRAMES_PER_SECOND; ) {
                double seconds = (double) frame / FRAMES_PER_SECOND;
                boolean dancing = seconds >= Score.DANCE_STARTS && seconds < Score.DANCE_ENDS;
                boolean starts = dancing && Score.sinceSection(seconds) == 0;
                int repeated = starts ? writer.repeat(Score.part(seconds)) : 0;
                if (repeated == 0) {
                    if (starts) writer.remember(Score.part(seconds));
                    else if (seconds == Score.DANCE_ENDS) writer.forget();
                    paper.copyData(page.getRaster());
                    Graphics2D on = page.createGraphics();
                    drawing.draw(on, seconds);
                    on.dispose();
                    planes.take(page);
                    writer.picture(planes.luma, planes.blue, planes.red);
                }
                int next = frame + Math.max(1, repeated);
                writer.sound(tune, Math.min(tune.length, frame * perFrame), Math.min(tune.length, next * perFrame));
                frame = next;
            }
        }
    }

    private static void poster(Score score, Path target) throws IOException {
        BufferedImage page =
                Ink.sheet(DanceDrawing.WIDTH * POSTER_SCALE, DanceDrawing.HEIGHT * POSTER_SCALE, score.seed());
        Graphics2D on = page.createGraphics();
        on.scale(POSTER_SCALE, POSTER_SCALE);
        new DanceDrawing(score).draw(on, 47 + score.seed() % 29);
        on.dispose();
        Files.write(target, Pictures.jpeg(page, .72f));
    }

    private static String captions(Score score, boolean kannada) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Score.Cue cue : score.cues()) {
            text.append('\n')
                    .append(time(cue.from()))
                    .append(" --> ")
                    .append(time(cue.to()))
                    .append('\n')
                    .append(kannada ? cue.kannada() : cue.english())
                    .append('\n');
        }
        return text.toString();
    }

    private static String time(double seconds) {
        return String.format(Locale.ROOT, "%02d:%06.3f", (int) seconds / 60, seconds % 60);
    }

    private static DanceFilm made(Future<DanceFilm> making) {
        try {
            return making.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A film could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
