package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * No page or file of the whole program names a hidden application to whoever has no part in it, whatever the page is
 * about: every address that can be opened is tried, with all that surrounds the application in its place.
 */
@MadangTest
class HiddenFromEveryPageTests {
    private static final Pattern OPENED = Pattern.compile("GET\\s+(\\S+)\\s+(\\S+)\\s.*");
    private static final String TUS = "1.0.0";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleHidden samples;

    SampleHidden.Hidden hidden;

    @BeforeEach
    void an_application_and_people_who_have_no_part_in_it() {
        hidden = samples.make();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void no_address_that_others_open_names_it() throws Exception {
        var around = around();
        List<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(150);
        for (String address : addresses) {
            String path = filled(address, around);
            for (var other : hidden.others().entrySet()) {
                var page = mvc.perform(get(path).with(other.getValue()))
                        .andReturn()
                        .getResponse();
                assertThat(page.getStatus())
                        .as("%s at %s", other.getKey(), path)
                        .isLessThan(500);
                // A refusal repeats the address that was asked for, and nothing else of it.
                assertThat(page.getContentAsString().replace(path, ""))
                        .as("%s at %s", other.getKey(), path)
                        .doesNotContain(
                                SampleHidden.NAME,
                                hidden.its().get("offer"),
                                hidden.its().get("reading"));
            }
        }
    }

    /** The other test could not fail if nothing told it to anybody. */
    @Test
    void lists_and_files_of_an_institution_name_it_to_its_officer() throws Exception {
        var officer = cast.as(hidden.set().coordinator());
        assertThat(body("/admission/endorsements", officer)).contains(SampleHidden.NAME);
        var call = "/admission/calls/" + hidden.set().callSlug();
        var secretariat = cast.as(hidden.set().officer());
        assertThat(body(call + "/mails/" + hidden.its().get("mailing"), secretariat))
                .contains(SampleHidden.NAME);
        assertThat(body(call + "/applications/export.csv", secretariat)).contains(SampleHidden.NAME);
    }

    @Test
    void a_file_that_comes_in_pieces_is_its_writers_alone() throws Exception {
        PersonId writer = sample.applicant("Chan Bopha");
        ApplicationId draft = sample.draft(hidden.set(), writer);
        String place = "application/" + draft + "/q-life";
        String upload = begun(place, cast.as(writer)).getHeader("Location");
        assertThat(upload).isNotNull();
        for (var other : hidden.others().entrySet()) {
            for (String method : List.of("HEAD", "PATCH", "DELETE")) {
                var some = piece(method, upload, other.getValue());
                var none = piece(method, "/uploads/" + UUID.randomUUID(), other.getValue());
                assertThat(described(some)).as("%s, %s", other.getKey(), method).isEqualTo(described(none));
            }
            assertThat(described(begun(place, other.getValue())))
                    .as(other.getKey())
                    .isEqualTo(described(begun("application/" + UUID.randomUUID() + "/q-life", other.getValue())));
        }
        assertThat(piece("HEAD", upload, cast.as(writer)).getHeader("Upload-Length"))
                .isEqualTo("100");
    }

    private static List<String> addresses() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/access.txt")).stream()
                .map(OPENED::matcher)
                .filter(line -> line.matches() && !line.group(1).contains("/calendar/"))
                .map(line -> line.group(1))
                .toList();
    }

    /** What the variables of addresses stand for near the application. */
    private Map<String, String> around() {
        var around = new HashMap<>(hidden.its());
        around.put("person", hidden.writer().toString());
        around.put("track", hidden.set().trackSlug());
        around.put("id", hidden.its().get("file"));
        around.put("name", "file");
        var edition = db.sql("""
                        select e.slug as edition, p.slug as programme from v_edition e
                        join v_programme p on p.id = e.programme_id where e.id = :id
                        """).param("id", hidden.set().edition()).one(Around.class);
        around.put("edition", edition.edition());
        around.put("programme", edition.programme());
        around.put(
                "institution",
                db.sql("select slug from v_institution where id = :id")
                        .param("id", hidden.set().partner())
                        .one(String.class));
        return around;
    }

    record Around(String edition, String programme) {}

    private static String filled(String address, Map<String, String> around) {
        String path = address;
        for (var one : around.entrySet()) path = path.replace("{" + one.getKey() + "}", one.getValue());
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private MockHttpServletResponse begun(String place, RequestPostProcessor by) throws Exception {
        return mvc.perform(post("/uploads")
                        .with(by)
                        .with(csrf())
                        .header("Tus-Resumable", TUS)
                        .header("Upload-Length", 100)
                        .header("Upload-Metadata", "filename " + text("a.pdf") + ",for " + text(place)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse piece(String method, String upload, RequestPostProcessor by) throws Exception {
        return mvc.perform(request(HttpMethod.valueOf(method), upload)
                        .with(by)
                        .with(csrf())
                        .header("Tus-Resumable", TUS)
                        .header("Upload-Offset", 0)
                        .contentType("application/offset+octet-stream")
                        .content(method.equals("PATCH") ? new byte[10] : new byte[0]))
                .andReturn()
                .getResponse();
    }

    private static String described(MockHttpServletResponse answer) throws IOException {
        return answer.getStatus() + " " + answer.getHeader("Upload-Offset") + " " + answer.getHeader("Upload-Length");
    }

    private static String text(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String body(String path, RequestPostProcessor by) throws Exception {
        return mvc.perform(get(path).with(by)).andReturn().getResponse().getContentAsString();
    }
}
