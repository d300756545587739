package org.madang.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "film.mp4, film.mp4",
        "Film.MP4, Film.mp4",
        "../../etc/passwd, passwd.mp4",
        "C:\\Users\\me\\dance.mp4, dance.mp4",
        "evil.html, evil.mp4",
        "a.mp4.exe, a.mp4.mp4",
        ".htaccess, file.mp4",
        "'', file.mp4",
        "..., file.mp4",
        "a<b>\"c\".mp4, abc.mp4",
    })
    void a_name_is_only_a_name(String given, String clean) {
        assertThat(FileName.clean(given, FileType.MP4)).isEqualTo(clean);
    }

    @Test
    void keeps_scripts_and_drops_marks_that_turn_the_line() {
        assertThat(FileName.clean("ໜັງສື ນ້ອຍ.epub", FileType.EPUB)).isEqualTo("ໜັງສື ນ້ອຍ.epub");
        assertThat(FileName.clean("photo\u202Egnp.exe\r\nX: y", FileType.PNG)).isEqualTo("photognp.png");
        assertThat(FileName.clean("ក".repeat(500) + ".pdf", FileType.PDF)).hasSize(104);
        assertThat(FileName.clean("notes.md", FileType.TEXT)).isEqualTo("notes.md");
        assertThat(FileName.clean("still.jpeg", FileType.JPEG)).isEqualTo("still.jpeg");
    }
}
