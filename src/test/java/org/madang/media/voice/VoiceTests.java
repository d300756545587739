package org.madang.media.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.MediaFile;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class VoiceTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    Voices voices;

    @Value("${madang.data}")
    Path data;

    private static byte[] wave(int seconds) {
        byte[] sound = new byte[seconds * 16_000];
        ThreadLocalRandom.current().nextBytes(sound);
        return ByteBuffer.allocate(44 + sound.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + sound.length)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(16_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(sound.length)
                .put(sound)
                .array();
    }

    private int send(PersonId person, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/me/voice")
                        .file(new MockMultipartFile("file", "name.wav", "audio/wav", bytes))
                        .with(cast.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int hear(MediaFile file, PersonId reader) throws Exception {
        return mvc.perform(get(file.path()).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Path kept(MediaFile file) {
        return data.resolve("files").resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
    }

    @Test
    void a_name_is_heard_by_those_to_whom_its_owner_shows_it() throws Exception {
        UUID track = UUID.randomUUID();
        PersonId speaker = cast.with(Role.PARTICIPANT, ScopeKind.TRACK, track);
        PersonId peer = cast.with(Role.PARTICIPANT, ScopeKind.TRACK, track);
        assertThat(send(speaker, wave(3))).isEqualTo(303);
        MediaFile file = voices.of(speaker).orElseThrow();
        assertThat(file.durationMs()).isEqualTo(3000);
        assertThat(hear(file, speaker)).isEqualTo(200);
        assertThat(hear(file, peer)).isEqualTo(404);

        for (String field : new String[] {"NAME", "SAY_IT"})
            db.sql("insert into identity_audience values (:person, :field, 'TRACKS')")
                    .param("person", speaker)
                    .param("field", field)
                    .update();
        assertThat(hear(file, peer)).isEqualTo(200);
        assertThat(hear(file, cast.person("Stranger"))).isEqualTo(404);
        String page = mvc.perform(get("/people/" + speaker).with(cast.as(peer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Hear the name", "48 kB", file.path());
    }

    @Test
    void a_new_recording_replaces_the_last_and_its_bytes_go() throws Exception {
        PersonId speaker = cast.person("Dara");
        send(speaker, wave(1));
        MediaFile first = voices.of(speaker).orElseThrow();
        assertThat(kept(first)).exists();
        send(speaker, wave(2));
        assertThat(kept(first)).doesNotExist();
        MediaFile second = voices.of(speaker).orElseThrow();
        mvc.perform(post("/me/voice/removal").with(cast.as(speaker)).with(csrf()))
                .andReturn();
        assertThat(voices.of(speaker)).isEmpty();
        assertThat(kept(second)).doesNotExist();
    }

    @Test
    void bytes_that_two_people_brought_stay_while_one_of_them_keeps_them() throws Exception {
        byte[] same = wave(1);
        PersonId one = cast.person("One");
        PersonId other = cast.person("Other");
        send(one, same);
        send(other, same);
        mvc.perform(post("/me/voice/removal").with(cast.as(one)).with(csrf())).andReturn();
        assertThat(Files.exists(kept(voices.of(other).orElseThrow()))).isTrue();
    }

    @Test
    void what_is_too_long_or_no_recording_is_refused_beside_the_field() throws Exception {
        PersonId speaker = cast.person("Long");
        assertThat(send(speaker, wave(16))).isEqualTo(422);
        assertThat(send(speaker, "no sound at all".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        assertThat(send(speaker, new byte[0])).isEqualTo(422);
        byte[] cut = wave(2);
        assertThat(send(speaker, java.util.Arrays.copyOf(cut, cut.length - 10))).isEqualTo(422);
        assertThat(voices.of(speaker)).isEmpty();
        assertThat(db.sql("select count(*) from media_file where owner = :owner")
                        .param("owner", speaker)
                        .one(Long.class))
                .isZero();
    }

    @Test
    void only_its_own_page_may_ask_for_the_microphone() throws Exception {
        PersonId speaker = cast.person("Mic");
        var page =
                mvc.perform(get("/me/voice").with(cast.as(speaker))).andReturn().getResponse();
        assertThat(page.getHeader("Permissions-Policy")).contains("microphone=(self)");
        var other = mvc.perform(get("/me").with(cast.as(speaker))).andReturn().getResponse();
        assertThat(other.getHeader("Permissions-Policy")).contains("microphone=()");
    }
}
