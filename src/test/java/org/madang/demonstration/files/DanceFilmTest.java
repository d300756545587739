package org.madang.demonstration.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.media.FileType;
import org.madang.media.inspection.FileInspection;
import org.madang.media.inspection.FileInspection.Known;

class DanceFilmTest {
    @TempDir
    Path cache;

    @Test
    void a_film_lasts_three_minutes_and_opens_with_its_index() throws Exception {
        DanceFilm made = DanceFilm.make(DanceScores.SEVEN.get(4), cache);

        var known = (Known) FileInspection.of(made.film().content(), Set.of(FileType.MP4));
        assertThat(known.durationMs()).isBetween(179_000L, 180_000L);
        assertThat(known.width()).isEqualTo(480);
        assertThat(known.height()).isEqualTo(270);
        assertThat(made.film().size()).isLessThan(2_500_000);
        String bytes = Files.readString(made.film().content(), StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
        assertThat(bytes).contains("avc1").contains("mp4a");

        assertThat(made.poster().size()).isLessThan(60_000);
        assertThat(FileInspection.of(made.captionsInKannada().content(), Set.of(FileType.VTT)))
                .isEqualTo(new Known(FileType.VTT, null, null, null));
        assertThat(Files.readString(made.captions().content())).startsWith("WEBVTT\n\n00:05.000 --> 00:09.000\n");
        noDeviceLibrary();
    }

    @Test
    void seven_scores_differ_in_everything_that_is_seen_and_heard() {
        List<Score> seven = DanceScores.SEVEN;
        assertThat(seven).hasSize(7);
        assertThat(seven).extracting(Score::slug).doesNotHaveDuplicates();
        assertThat(seven).extracting(Score::scenery).doesNotHaveDuplicates();
        assertThat(seven).extracting(Score::formation).doesNotHaveDuplicates();
        assertThat(seven).extracting(Score::beatsPerMinute).doesNotHaveDuplicates();
        assertThat(seven).extracting(Score::words).doesNotHaveDuplicates();
        Set<Integer> tunes = new HashSet<>();
        seven.forEach(score -> tunes.add(java.util.Arrays.hashCode(Tune.of(score))));
        assertThat(tunes).hasSize(7);
        assertThat(seven)
                .allSatisfy(score -> assertThat(score.cues())
                        .allSatisfy(cue ->
                                assertThat(cue.to()).isGreaterThan(cue.from()).isLessThan(180)));
    }

    @Test
    void the_same_moment_is_always_the_same_picture_and_the_refrain_returns() {
        Score score = DanceScores.SEVEN.getFirst();
        assertThat(picture(score, 20)).isEqualTo(picture(score, 20));
        assertThat(picture(score, 20)).isNotEqualTo(picture(score, 20.1));
        assertThat(picture(score, 20)).isEqualTo(picture(score, 20 + 2 * Score.SECTION_SECONDS));
        assertThat(picture(score, 20)).isNotEqualTo(picture(score, 20 + Score.SECTION_SECONDS));
    }

    private static byte[] picture(Score score, double seconds) {
        var page = Ink.sheet(DanceDrawing.WIDTH, DanceDrawing.HEIGHT, score.seed());
        var on = page.createGraphics();
        new DanceDrawing(score).draw(on, seconds);
        on.dispose();
        var planes = new Planes(DanceDrawing.WIDTH, DanceDrawing.HEIGHT);
        planes.take(page);
        return planes.luma;
    }

    /** Those want sound and window systems that a server does not have. */
    private static void noDeviceLibrary() throws Exception {
        Path maps = Path.of("/proc/self/maps");
        if (Files.exists(maps)) {
            assertThat(Files.readString(maps))
                    .contains("libavcodec")
                    .doesNotContain("libavdevice")
                    .doesNotContain("libavfilter");
        }
    }
}
