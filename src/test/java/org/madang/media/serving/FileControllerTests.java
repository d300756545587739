package org.madang.media.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
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
class FileControllerTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    StoreFile store;

    @Autowired
    ShowFile show;

    @Autowired
    Cast cast;

    private MediaFile stored(FileKind kind, String name, PersonId owner, byte[] content, Visibility visibility) {
        var outcome = (Outcome.Stored) store.store(kind, name, owner, new ByteArrayInputStream(content));
        return show.to(visibility, outcome.file().id(), owner);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder read(MediaFile file) {
        return get(java.net.URI.create(file.path()));
    }

    @Test
    void a_private_file_is_read_by_its_owner_and_for_others_is_not_there() throws Exception {
        PersonId owner = cast.person("Sophea");
        MediaFile file = stored(FileKind.DOCUMENT, "proposal.pdf", owner, Samples.pdf(), Visibility.PRIVATE);

        var own = ask(read(file).with(cast.as(owner)));
        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(own.getContentAsByteArray()).isEqualTo(Samples.pdf());
        assertThat(own.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(ask(read(file)).getStatus()).isEqualTo(404);
        assertThat(ask(read(file).with(cast.as(cast.person("Stranger")))).getStatus())
                .isEqualTo(404);
        assertThat(ask(read(file).with(cast.as(cast.secretariat()))).getStatus())
                .isEqualTo(404);
        assertThat(ask(get("/files/" + MediaId.next() + "/x.pdf")).getStatus()).isEqualTo(404);
        assertThat(ask(get("/files/nonsense/x.pdf")).getStatus()).isEqualTo(404);
    }

    @Test
    void a_public_film_plays_in_place_and_can_be_asked_for_in_parts() throws Exception {
        byte[] film = Samples.film(180, 480, 270);
        MediaFile file = stored(FileKind.FILM, "ಮೊದಲ ಮಳೆ.mp4", cast.person("Meera"), film, Visibility.PUBLIC);

        var whole = ask(read(file));
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getContentType()).isEqualTo("video/mp4");
        assertThat(whole.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.getHeader("Content-Disposition")).startsWith("inline").contains("filename*=UTF-8''");
        assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.getHeader("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(whole.getHeader("Cache-Control")).startsWith("public");

        var part = ask(read(file).header("Range", "bytes=100-299"));
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 100-299/" + film.length);
        assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(film, 100, 300));

        var behind = ask(read(file).header("Range", "bytes=" + film.length + "-"));
        assertThat(behind.getStatus()).isEqualTo(416);
        assertThat(behind.getHeader("Content-Range")).isEqualTo("bytes */" + film.length);
    }

    @Test
    void what_the_browser_has_is_not_sent_again() throws Exception {
        MediaFile file =
                stored(FileKind.PICTURE, "still.png", cast.person("Meera"), Samples.png(50, 40), Visibility.PUBLIC);
        String tag = ask(read(file)).getHeader("ETag");
        assertThat(tag).isEqualTo("\"" + file.sha256() + "\"");

        var again = ask(read(file).header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(ask(read(file).header("If-Range", "\"old\"").header("Range", "bytes=0-3"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(ask(read(file).header("If-Range", tag).header("Range", "bytes=0-3"))
                        .getStatus())
                .isEqualTo(206);
        var headers = ask(head(java.net.URI.create(file.path())));
        assertThat(headers.getHeader("Content-Length")).isEqualTo(String.valueOf(file.size()));
        assertThat(headers.getContentAsByteArray()).isEmpty();
    }

    @Test
    void what_could_carry_a_script_is_only_downloaded() throws Exception {
        PersonId owner = cast.person("Noy");
        byte[] page = "<html><script>alert(document.cookie)</script></html>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        MediaFile text = stored(FileKind.TEXT_FILE, "page.html", owner, page, Visibility.PUBLIC);
        var response = ask(get("/files/" + text.id() + "/page.html"));
        assertThat(response.getContentType()).startsWith("text/plain");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("page.txt");

        MediaFile book = stored(FileKind.BOOK, "b.epub", owner, Samples.book(Samples.container()), Visibility.PUBLIC);
        assertThat(ask(read(book)).getHeader("Content-Disposition")).startsWith("attachment");
    }
}
