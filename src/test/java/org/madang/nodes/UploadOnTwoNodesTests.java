package org.madang.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallForm;
import org.madang.admission.Question;
import org.madang.admission.SampleAdmission;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.media.FileKind;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.pdf.DocumentPdf;
import org.madang.shared.pdf.TextDocument;
import org.madang.testing.MadangTest;
import org.madang.testing.Node;
import org.madang.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

/** Two programs, one database and one folder: a file is begun on the one, cut off half-open, and finished on the other. */
@MadangTest
@OwnDatabase("upload-on-two-nodes")
@DirtiesContext
@Timeout(200)
class UploadOnTwoNodesTests {
    private static final byte[] PDF = DocumentPdf.render(new TextDocument(
            "Life", Language.ENGLISH, "Sok Dara", List.of(new TextDocument.Paragraph("Born, and still here."))));
    private static final int HALF = PDF.length / 2;

    @TempDir
    static Path data;

    @Autowired
    Environment environment;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    Sessions sessions;

    private final HttpClient http = HttpClient.newHttpClient();
    private String cookies = "";
    private String token = "";

    @Test
    void it_goes_on_at_once_where_it_stopped_and_the_dead_line_adds_nothing() throws Exception {
        var file = Question.file("cv", Multilingual.of("en", "Your life"), false, FileKind.DOCUMENT, 1);
        var set = sample.open(true, 10, true, CallForm.of(List.of(file)));
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.draft(set, person);
        sample.comeBack();
        Map<String, String> settings = Map.of(
                "MADANG_DATABASE_URL",
                Objects.requireNonNull(environment.getProperty("madang.database.url")),
                "MADANG_STORAGE_URL",
                data.resolve("shared").toUri().toString(),
                "MADANG_OPERATIONS_PORT",
                "off");
        try (Node one = Node.start(data.resolve("one"), settings);
                Node other = Node.start(data.resolve("other"), settings)) {
            signIn(one, person);
            var created = http.send(
                    request(one, "/uploads")
                            .header("Upload-Length", String.valueOf(PDF.length))
                            .header(
                                    "Upload-Metadata",
                                    "filename " + text("life.pdf") + ",for " + text("application/" + id + "/q-cv"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(created.statusCode()).isEqualTo(201);
            String at = created.headers().firstValue("Location").orElseThrow();

            try (Socket phone = new Socket("localhost", one.port())) {
                var out = phone.getOutputStream();
                out.write(("PATCH " + at
                                + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                                + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + PDF.length
                                + "\r\nCookie: " + cookies + "\r\nX-XSRF-TOKEN: " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.write(PDF, 0, HALF);
                out.flush();
                // The phone is in a tunnel: the line stands, and nothing comes over it.
                while (offset(other, at) < HALF) Thread.onSpinWait();

                long began = System.nanoTime();
                assertThat(piece(other, at, HALF, Arrays.copyOfRange(PDF, HALF, PDF.length)))
                        .isEqualTo(204);
                assertThat(System.nanoTime() - began)
                        .as("nobody waits for the dead line")
                        .isLessThan(10_000_000_000L);
                late(out);
            }
            assertThat(offset(one, at)).isEqualTo(PDF.length);
            assertThat(db.sql("""
                            select f.size from admission_answer n join media_file f on f.id = n.media_id
                            where n.application_id = :id
                            """).param("id", id).list(Long.class)).containsExactly((long) PDF.length);
        }
    }

    /** The rest after all, when nobody needs it any more. */
    private static void late(java.io.OutputStream out) {
        try {
            out.write(PDF, HALF, PDF.length - HALF);
            out.flush();
        } catch (IOException closed) {
            // As good: the server has let go of the line.
        }
    }

    private void signIn(Node node, PersonId person) throws Exception {
        String session = "madang-session=" + sessions.begin(person, "upload");
        var page = http.send(
                HttpRequest.newBuilder(node.page("/me"))
                        .header("Cookie", session)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        cookies = page.headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";")[0])
                .collect(Collectors.joining("; ", session + "; ", ""));
        token = Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("input[name=_csrf]"))
                .attr("value");
    }

    private HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(node.page(path))
                .header("Cookie", cookies)
                .header("X-XSRF-TOKEN", token)
                .header("Tus-Resumable", "1.0.0");
    }

    private long offset(Node node, String at) throws Exception {
        var answer = http.send(
                request(node, at)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private int piece(Node node, String at, long offset, byte[] bytes) throws Exception {
        return http.send(
                        request(node, at)
                                .header("Upload-Offset", String.valueOf(offset))
                                .header("Content-Type", "application/offset+octet-stream")
                                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String text(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
