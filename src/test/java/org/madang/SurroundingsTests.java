package org.madang;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.shared.CannotStart;

class SurroundingsTests {
    @TempDir
    Path data;

    @Test
    void whatTheReadmeShowsIsAccepted() {
        assertThatCode(() -> check(Map.of(
                        "MADANG_BASE_URL", "https://madang.example",
                        "MADANG_STORAGE_URL", "file:///srv/madang/files")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "MADANG_BASE_URL, madang.example",
        "MADANG_BASE_URL, ftp://madang.example",
        "MADANG_BASE_URL, https://madang.example/",
        "MADANG_STORAGE_URL, /srv/files",
        "MADANG_PORT, eighty",
        "MADANG_PORT, 70000"
    })
    void aWrongValueIsOneSentenceThatNamesTheSetting(String name, String value) {
        assertThatThrownBy(() -> check(Map.of(name, value)))
                .isInstanceOf(CannotStart.class)
                .message()
                .endsWith(".")
                .hasLineCount(1)
                .containsIgnoringCase(name.equals("MADANG_PORT") ? "port" : name);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> check(Map.of("MADANG_PORT", port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " is already taken");
        }
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> check(Map.of("MADANG_DATA", file.toString())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString());
    }

    private void check(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of("MADANG_DATA", data.toString(), "MADANG_PORT", "0"));
        environment.putAll(settings);
        new Surroundings(environment).check();
    }
}
