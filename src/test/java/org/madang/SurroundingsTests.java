package org.madang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
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
                        "MADANG_BASE_URL",
                        "https://madang.example",
                        "MADANG_STORAGE_URL",
                        data.resolve("files").toUri().toString())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "MADANG_BASE_URL, madang.example",
        "MADANG_BASE_URL, ftp://madang.example",
        "MADANG_BASE_URL, https://madang.example/",
        "MADANG_STORAGE_URL, /srv/files",
        "MADANG_STORAGE_URL, file:///dev/null/files",
        "MADANG_STORAGE_URL, file:///tmp/two words",
        "MADANG_OPERATIONS_PORT, eighty-one",
        "MADANG_OPERATIONS_ADDRESS, the.inside",
        "MADANG_LOG_FORMAT, xml",
        "MADANG_SECOND_FACTOR, maybe",
        "MADANG_SECOND_FACTOR_DAYS, soon",
        "MADANG_EMPTY, yes",
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
    void theOperationsPortStandsBesideThatOfThePagesUnlessItIsChosen() throws IOException {
        int port = freeWithTheNext();
        String pages = Integer.toString(port);
        assertThat(operations(Map.of("MADANG_PORT", pages))).isEqualTo(port + 1);
        assertThat(operations(Map.of("MADANG_PORT", "0", "MADANG_OPERATIONS_PORT", pages)))
                .isEqualTo(port);
        assertThat(operations(Map.of("MADANG_PORT", pages, "MADANG_OPERATIONS_PORT", "off")))
                .isEqualTo(-1);
    }

    @Test
    void anAddressThatWasChosenForOperationsAndIsNotOfThisMachineStopsTheStart() throws IOException {
        String port = Integer.toString(freeWithTheNext());
        // An address of documentation, which no machine has.
        assertThatThrownBy(() -> operations(Map.of("MADANG_PORT", port, "MADANG_OPERATIONS_ADDRESS", "203.0.113.7")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MADANG_OPERATIONS_ADDRESS");
    }

    @Test
    void onlyAChosenOperationsPortThatIsTakenStopsTheStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThat(operations(Map.of("MADANG_PORT", Integer.toString(port - 1))))
                    .isEqualTo(-1);
            assertThatThrownBy(() -> check(Map.of("MADANG_OPERATIONS_PORT", Integer.toString(port))))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("MADANG_OPERATIONS_PORT");
        }
    }

    private static int freeWithTheNext() throws IOException {
        while (true) {
            try (ServerSocket one = new ServerSocket(0);
                    ServerSocket next = new ServerSocket(one.getLocalPort() + 1)) {
                return next.getLocalPort() - 1;
            } catch (BindException taken) {
                // Something else of this machine stands beside it.
            }
        }
    }

    private static Object operations(Map<String, String> settings) {
        return new Surroundings(settings).defaults().get("madang.operations.opened");
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
