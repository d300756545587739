package org.madang.media.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.Preview;
import org.madang.media.PreviewSize;
import org.madang.media.Samples;
import org.madang.media.ShowFile;
import org.madang.media.StoreFile;
import org.madang.media.StoreFile.Outcome;
import org.madang.media.Visibility;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class PreviewsTests {
    /** Two by two pixels, all red. */
    private static final String WEBP =
            "UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoCAAIAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA=";

    @Autowired
    MockMvc mvc;

    @Autowired
    StoreFile store;

    @Autowired
    ShowFile show;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    private Outcome send(byte[] content) {
        return store.store(FileKind.PICTURE, "picture", cast.person("Sophea"), new ByteArrayInputStream(content));
    }

    private MediaFile stored(byte[] content) {
        return ((Outcome.Stored) send(content)).file();
    }

    private MediaFile published(byte[] content) {
        MediaFile file = stored(content);
        return show.to(Visibility.PUBLIC, file.id(), file.owner());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Preview preview(MediaFile file, PreviewSize size) {
        return Objects.requireNonNull(file.preview(size));
    }

    private BufferedImage shown(MediaFile file, PreviewSize size) throws Exception {
        var answer = ask(get(preview(file, size).path()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getContentAsByteArray()).hasSizeLessThanOrEqualTo(size.limit());
        assertThat(answer.getHeader("Content-Length")).isEqualTo("" + answer.getContentAsByteArray().length);
        return ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** Left half red, right half blue. */
    private static BufferedImage halves(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++)
            for (int y = 0; y < height; y++) picture.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
        return picture;
    }

    private static boolean red(int rgb) {
        return (rgb >> 16 & 255) > 200 && (rgb & 255) < 80;
    }

    private static boolean blue(int rgb) {
        return (rgb & 255) > 200 && (rgb >> 16 & 255) < 80;
    }

    @Test
    void a_large_picture_is_shown_small_and_its_room_is_known_before_it_comes() throws Exception {
        MediaFile file = published(bytes(halves(4000, 3000), "jpg"));
        for (PreviewSize size : PreviewSize.values()) {
            BufferedImage shown = shown(file, size);
            assertThat(shown.getWidth()).isEqualTo(size.edge());
            assertThat(shown.getHeight()).isEqualTo(size.edge() * 3 / 4);
            assertThat(preview(file, size).width()).isEqualTo(shown.getWidth());
            assertThat(preview(file, size).height()).isEqualTo(shown.getHeight());
            assertThat(red(shown.getRGB(10, 10))).isTrue();
            assertThat(blue(shown.getRGB(size.edge() - 10, 10))).isTrue();
        }
    }

    @Test
    void a_picture_of_nothing_but_noise_stays_within_its_bytes() throws Exception {
        var noise = new BufferedImage(1200, 1200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < 1200; x++) for (int y = 0; y < 1200; y++) noise.setRGB(x, y, random.nextInt());
        MediaFile file = published(bytes(noise, "png"));
        for (PreviewSize size : PreviewSize.values())
            assertThat(shown(file, size).getWidth()).isBetween(100, size.edge());
    }

    @Test
    void a_small_picture_keeps_its_size_and_what_was_transparent_is_white() throws Exception {
        var clear = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        BufferedImage shown = shown(published(bytes(clear, "png")), PreviewSize.PAGE);
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getRGB(20, 10) & 255).isGreaterThan(250);
    }

    @Test
    void a_picture_taken_with_the_camera_on_its_side_stands_upright() throws Exception {
        MediaFile file = published(turned(bytes(halves(400, 200), "jpg"), 6));
        assertThat(file.width()).isEqualTo(200);
        BufferedImage shown = shown(file, PreviewSize.CARD);
        assertThat(shown.getWidth()).isEqualTo(200);
        assertThat(shown.getHeight()).isEqualTo(400);
        assertThat(red(shown.getRGB(100, 20))).isTrue();
        assertThat(blue(shown.getRGB(100, 380))).isTrue();
    }

    /** With an Exif part that says how the camera was held. */
    private static byte[] turned(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] all = Arrays.copyOf(jpeg, jpeg.length + exif.length);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    @Test
    void webp_is_shown_as_jpeg() throws Exception {
        BufferedImage shown = shown(published(Base64.getDecoder().decode(WEBP)), PreviewSize.PAGE);
        assertThat(shown.getWidth()).isEqualTo(2);
    }

    @Test
    void a_picture_that_cannot_be_shown_is_refused_when_it_is_sent() throws Exception {
        byte[] whole = bytes(halves(300, 300), "png");
        byte[] damaged = Arrays.copyOf(whole, 60);
        assertThat(send(damaged)).isEqualTo(new Outcome.Broken("media.broken.picture"));
    }

    @Test
    void one_without_previews_gets_them_when_it_is_first_shown() throws Exception {
        MediaFile file = published(bytes(halves(700, 700), "jpg"));
        db.sql("delete from media_preview where source = :source")
                .param("source", file.sha256())
                .update();
        assertThat(shown(file, PreviewSize.CARD).getWidth()).isEqualTo(480);
        assertThat(db.sql("select count(*) from media_preview where source = :source")
                        .param("source", file.sha256())
                        .one(Long.class))
                .isEqualTo(PreviewSize.values().length);
    }

    @Test
    void who_may_not_read_the_file_sees_no_preview_of_it() throws Exception {
        MediaFile file = stored(Samples.jpeg(600, 400));
        String path = preview(file, PreviewSize.CARD).path();
        PersonId owner = file.owner();
        assertThat(ask(get(path)).getStatus()).isEqualTo(404);
        assertThat(ask(get(path).with(cast.as(cast.person("Stranger")))).getStatus())
                .isEqualTo(404);
        var own = ask(get(path).with(cast.as(owner)));
        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(own.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        String tag = Objects.requireNonNull(own.getHeader("ETag"));
        assertThat(ask(get(path).with(cast.as(owner)).header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void a_public_one_is_fetched_once_and_kept_by_its_reader_alone() throws Exception {
        MediaFile file = published(Samples.jpeg(600, 401));
        var answer = ask(get(preview(file, PreviewSize.PAGE).path()));
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    }

    @Test
    void there_is_no_preview_of_another_size_or_of_a_text() throws Exception {
        MediaFile file = published(Samples.jpeg(20, 20));
        assertThat(ask(get("/previews/" + file.id() + "/poster.jpg")).getStatus())
                .isEqualTo(404);
        var text = ((Outcome.Stored)
                        store.store(FileKind.DOCUMENT, "a.pdf", file.owner(), new ByteArrayInputStream(Samples.pdf())))
                .file();
        show.to(Visibility.PUBLIC, text.id(), text.owner());
        assertThat(text.preview(PreviewSize.CARD)).isNull();
        assertThat(ask(get("/previews/" + text.id() + "/card.jpg")).getStatus()).isEqualTo(404);
    }
}
