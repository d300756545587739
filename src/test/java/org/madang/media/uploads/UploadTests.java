package org.madang.media.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.pdf.DocumentPdf;
import org.madang.shared.pdf.TextDocument;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The protocol as a client of it speaks, well or badly. */
@MadangTest
class UploadTests {
    private static final String PIECE = "application/offset+octet-stream";
    private static final byte[] PDF = DocumentPdf.render(new TextDocument(
            "Life", Language.ENGLISH, "Sok Dara", List.of(new TextDocument.Paragraph("Born, and still here."))));
    private static final int HALF = PDF.length / 2;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    ProgramClock clock;

    @Autowired
    Uploads uploads;

    @Autowired
    AppendToUpload append;

    @Autowired
    SamplePlace drawer;

    @Value("${madang.data}")
    Path data;

    PersonId person;

    @BeforeEach
    void somebody() {
        person = cast.person("Sok Dara");
    }

    @AfterEach
    void backToThePresent() {
        clock.comeBack();
    }

    @Test
    void a_file_comes_in_pieces_and_is_looked_at_when_it_is_whole() throws Exception {
        mvc.perform(options("/uploads"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Tus-Version", "1.0.0"))
                .andExpect(header().string("Tus-Extension", containsString("creation")));
        String at = begin(PDF.length, sha256(PDF));
        mvc.perform(piece(at, 0, first()))
                .andExpect(status().isNoContent())
                .andExpect(header().longValue("Upload-Offset", HALF));
        mvc.perform(length(at))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Upload-Offset", HALF))
                .andExpect(header().longValue("Upload-Length", PDF.length))
                .andExpect(header().string("Cache-Control", "no-store"));
        assertThat(files()).isZero();
        mvc.perform(piece(at, HALF, second())).andExpect(status().isNoContent());
        assertThat(files()).isEqualTo(1);
        // The answer was lost on the way.
        mvc.perform(piece(at, PDF.length, new byte[0])).andExpect(status().isNoContent());
        mvc.perform(length(at)).andExpect(header().longValue("Upload-Offset", PDF.length));
        assertThat(files()).isEqualTo(1);
        assertThat(Files.exists(partial(at))).isFalse();
    }

    @Test
    void after_a_cut_it_goes_on_at_what_is_stored_and_a_dead_line_writes_no_more() throws Exception {
        String at = begin(PDF.length, null);
        Upload upload = uploads.find(id(at), person);
        var cut = new SequenceInputStream(new ByteArrayInputStream(first()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is gone");
            }
        });
        assertThat(append.append(upload, 0, cut)).isEqualTo(new AppendToUpload.Outcome.Appended(HALF));
        mvc.perform(length(at)).andExpect(header().longValue("Upload-Offset", HALF));
        long before = uploads.begin(upload, HALF);
        assertThat(uploads.begin(upload, HALF)).isEqualTo(before + 1);
        assertThat(uploads.write(upload.id(), before, HALF, second(), 10))
                .as("overtaken")
                .isFalse();
        mvc.perform(piece(at, HALF, second())).andExpect(status().isNoContent());
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void a_piece_that_does_not_fit_is_a_conflict_and_says_where_it_ends() throws Exception {
        String at = begin(PDF.length, null);
        mvc.perform(piece(at, 0, first())).andExpect(status().isNoContent());
        for (long wrong : new long[] {0, HALF - 1, HALF + 1, PDF.length, PDF.length + 1L})
            mvc.perform(piece(at, wrong, new byte[] {1}))
                    .andExpect(status().isConflict())
                    .andExpect(header().longValue("Upload-Offset", HALF));
        mvc.perform(piece(at, HALF, new byte[PDF.length])).andExpect(status().isConflict());
        mvc.perform(length(at)).andExpect(header().longValue("Upload-Offset", HALF));
    }

    @Test
    void somebody_elses_is_not_there() throws Exception {
        String at = begin(PDF.length, null);
        PersonId other = cast.person("Chan Bopha");
        for (var request : List.of(head(at), piece(at, 0, first()), delete(at)))
            mvc.perform(spoken(request).with(cast.as(other)).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(spoken(post("/uploads"))
                        .with(cast.as(other))
                        .with(csrf())
                        .header("Upload-Length", 10)
                        .header("Upload-Metadata", metadata(null)))
                .andExpect(status().isNotFound());
        mvc.perform(spoken(head(at))).andExpect(status().isSeeOther());
    }

    @Test
    void what_is_too_large_too_much_or_comes_too_late_is_told_before_a_byte() throws Exception {
        mvc.perform(creation(SamplePlace.LIMIT + 1, null))
                .andExpect(status().isContentTooLarge())
                .andExpect(content().string(containsString("larger than 0 MB")));
        mvc.perform(creation(0, null)).andExpect(status().isUnprocessableContent());
        drawer.closed.add(person);
        mvc.perform(creation(10, null)).andExpect(status().isConflict());
        drawer.closed.remove(person);
        String first = begin(10, null);
        begin(10, null);
        // The last one counts.
        mvc.perform(length(first)).andExpect(status().isNotFound());
        for (int other = 0; other < 9; other++) mvc.perform(creation(10, null, "other" + other));
        mvc.perform(creation(10, null, "one more"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("on their way")));
    }

    @Test
    void a_file_that_is_not_what_it_should_be_is_refused_with_a_sentence_and_gone() throws Exception {
        byte[] text = "This is no PDF at all.".getBytes(StandardCharsets.UTF_8);
        String at = begin(text.length, null);
        mvc.perform(piece(at, 0, text))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string("This is not a PDF document."));
        mvc.perform(length(at)).andExpect(status().isGone());
        mvc.perform(piece(at, 0, text)).andExpect(status().isGone());
        String changed = begin(PDF.length, sha256(text));
        mvc.perform(piece(changed, 0, PDF))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("changed on its way")));
        assertThat(files()).isZero();
    }

    @Test
    void it_is_ended_by_its_owner_or_by_time() throws Exception {
        String at = begin(PDF.length, null);
        mvc.perform(piece(at, 0, first()));
        mvc.perform(spoken(delete(at)).with(cast.as(person)).with(csrf())).andExpect(status().isNoContent());
        mvc.perform(length(at)).andExpect(status().isNotFound());
        assertThat(Files.exists(partial(at))).isFalse();
        String late = begin(PDF.length, null);
        mvc.perform(piece(late, 0, first()));
        assertThat(Files.exists(partial(late))).isTrue();
        clock.travel(clock.instant().plus(Uploads.KEPT).plus(Duration.ofMinutes(1)));
        mvc.perform(length(late)).andExpect(status().isNotFound());
        assertThat(uploads.expire()).isPositive();
        assertThat(Files.exists(partial(late))).isFalse();
        assertThat(uploads.expire()).isZero();
    }

    @Test
    void headers_that_mean_nothing_are_the_clients_fault() throws Exception {
        String at = begin(PDF.length, null);
        mvc.perform(head(at).with(cast.as(person))).andExpect(status().isPreconditionFailed());
        mvc.perform(patch(at).with(cast.as(person)).with(csrf()).header("Tus-Resumable", "2.0"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(header().string("Tus-Version", "1.0.0"));
        for (String offset : new String[] {"", "-1", "x", "1e3", "99999999999999999999", "٣"})
            mvc.perform(spoken(patch(at))
                            .with(cast.as(person))
                            .with(csrf())
                            .contentType(PIECE)
                            .header("Upload-Offset", offset))
                    .andExpect(status().isBadRequest());
        mvc.perform(spoken(patch(at))
                        .with(cast.as(person))
                        .with(csrf())
                        .contentType("text/plain")
                        .header("Upload-Offset", 0))
                .andExpect(status().isUnsupportedMediaType());
        for (String length : new String[] {"", "-5", "many", "99999999999999999999"})
            mvc.perform(creation(length, metadata(null))).andExpect(status().isBadRequest());
        for (String said : new String[] {"for %%%", "for a b c", "x".repeat(5000), "sha256 " + text("abc")})
            mvc.perform(creation("10", said)).andExpect(status().isBadRequest());
        mvc.perform(creation("10", "for " + text("drawer"))).andExpect(status().isNotFound());
        mvc.perform(creation("10", "for " + text("nowhere/1"))).andExpect(status().isNotFound());
        mvc.perform(creation("10", "")).andExpect(status().isNotFound());
        mvc.perform(spoken(head("/uploads/x")).with(cast.as(person))).andExpect(status().isNotFound());
        mvc.perform(piece(at, 0, first()).with(request -> {
                    request.addHeader("X-HTTP-Method-Override", "DELETE");
                    return request;
                }))
                .andExpect(status().isNoContent());
    }

    private String begin(long size, String sha256) throws Exception {
        return Objects.requireNonNull(mvc.perform(creation(size, sha256))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Upload-Expires"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private MockHttpServletRequestBuilder creation(long size, String sha256) {
        return creation(size, sha256, "life");
    }

    private MockHttpServletRequestBuilder creation(long size, String sha256, String drawer) {
        return creation(String.valueOf(size), metadata(sha256, drawer));
    }

    private MockHttpServletRequestBuilder creation(String size, String metadata) {
        return spoken(post("/uploads"))
                .with(cast.as(person))
                .with(csrf())
                .header("Upload-Length", size)
                .header("Upload-Metadata", metadata);
    }

    private String metadata(String sha256) {
        return metadata(sha256, "life");
    }

    private String metadata(String sha256, String drawer) {
        return "filename " + text("ជីវិត.pdf") + ",for " + text("drawer/" + person + "/" + drawer)
                + (sha256 == null ? "" : ",sha256 " + text(sha256));
    }

    private MockHttpServletRequestBuilder piece(String at, long offset, byte[] bytes) {
        return spoken(patch(at))
                .with(cast.as(person))
                .with(csrf())
                .contentType(PIECE)
                .header("Upload-Offset", offset)
                .content(bytes);
    }

    private MockHttpServletRequestBuilder length(String at) {
        return spoken(head(at)).with(cast.as(person));
    }

    private static MockHttpServletRequestBuilder spoken(MockHttpServletRequestBuilder request) {
        return request.header("Tus-Resumable", "1.0.0");
    }

    private static byte[] first() {
        return Arrays.copyOf(PDF, HALF);
    }

    private static byte[] second() {
        return Arrays.copyOfRange(PDF, HALF, PDF.length);
    }

    private static UploadId id(String at) {
        return UploadId.of(at.substring("/uploads/".length()));
    }

    private Path partial(String at) {
        return data.resolve("files/arriving").resolve(id(at) + ".part");
    }

    private long files() {
        return db.sql("select count(*) from media_file where owner = :person")
                .param("person", person)
                .one(Long.class);
    }

    private static String text(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
