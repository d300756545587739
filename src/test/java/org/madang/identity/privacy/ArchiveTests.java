package org.madang.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.AnswerConsent;
import org.madang.identity.Purpose;
import org.madang.media.MediaFile;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@MadangTest
class ArchiveTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    WorksWorld world;

    @Autowired
    AnswerConsent consent;

    private TreeMap<String, String> archive(PersonId person) throws Exception {
        var response = mvc.perform(get("/me/data/archive.zip").with(cast.as(person)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/zip");
        return unpacked(response.getContentAsByteArray());
    }

    private static TreeMap<String, String> unpacked(byte[] bytes) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void the_archive_holds_what_every_module_keeps_of_the_person_and_of_nobody_else() throws Exception {
        var place = world.place("LA", true);
        PersonId maker = world.participant(place);
        PersonId other = world.participant(place);
        world.approved(place, maker);
        MediaFile file = world.pdf(maker);
        consent.answer(maker, Purpose.SHOWCASE, true, 1, Language.KOREAN);

        var files = archive(maker);
        assertThat(files.keySet())
                .contains(
                        "read-me.txt",
                        "identity/person.json",
                        "identity/grant.json",
                        "identity/consent.json",
                        "cohorts/enrolment.json",
                        "works/work.json",
                        "works/credit.json",
                        "media/file.json",
                        "files/" + file.id() + "-" + file.name());
        files.forEach((name, text) -> {
            if (name.endsWith(".json"))
                assertThat(JSON.readTree(text).isArray()).as(name).isTrue();
            assertThat(text).as(name).doesNotContain(other.value().toString());
        });
        assertThat(files.get("identity/consent.json")).contains("작품을");
        assertThat(files.get("identity/person.json")).doesNotContain("password");
        assertThat(files.get("read-me.txt")).contains("works_key.decided_by");
        assertThat(files.get("files/" + file.id() + "-" + file.name())).startsWith("%PDF");
    }

    @Test
    void a_code_that_went_to_an_address_yet_to_be_proved_is_not_in_it() throws Exception {
        PersonId person = cast.person("Sokha");
        String wished = "new" + UUID.randomUUID() + "@example.org";
        mvc.perform(
                post("/me/address").param("email", wished).with(cast.as(person)).with(csrf()));
        String mailed = db.sql("select body_text from notifications_message where recipient_address = :to")
                .param("to", wished)
                .one(String.class);
        assertThat(mailed).containsPattern("Your code is \\d{6}");
        assertThat(archive(person).get("notifications/message.json"))
                .contains("Your code is •••", wished)
                .doesNotContainPattern("Your code is \\d");
    }

    @Test
    void whoever_has_done_nothing_gets_an_archive_all_the_same() throws Exception {
        PersonId newcomer = cast.person("새 사람", Language.KOREAN, "KR", "Asia/Seoul");
        var files = archive(newcomer);
        assertThat(files.get("read-me.txt")).contains("새 사람", "마당이 보관하는");
        assertThat(files.get("identity/person.json")).contains("새 사람");
    }
}
