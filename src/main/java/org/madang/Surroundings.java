package org.madang;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.madang.shared.CannotStart;

/**
 * What must be right before anything is started, so that a slip costs a second and not a half-made database. Settings
 * of one module are read and refused by that module.
 */
record Surroundings(Map<String, String> environment) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    void check() {
        value("MADANG_BASE_URL").ifPresent(Surroundings::address);
        value("MADANG_STORAGE_URL").ifPresent(Surroundings::storage);
        folder(value("MADANG_DATA").orElse("data"));
        free(port());
    }

    private int port() {
        String text = value("MADANG_PORT").orElse(Integer.toString(DEFAULT_PORT));
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : LAST_PORT + 1;
        if (port > LAST_PORT) {
            throw new CannotStart("The port must be a number from 1 to " + LAST_PORT + ", not \"" + text + "\".");
        }
        return port;
    }

    private static void free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart(Refusal.portTaken(port), e);
        }
    }

    private static void folder(String text) {
        try {
            Path folder = Path.of(text);
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new CannotStart("The data folder " + text + " cannot be written.");
            }
        } catch (IOException | InvalidPathException e) {
            throw new CannotStart("The data folder " + text + " cannot be made.", e);
        }
    }

    private static void storage(String text) {
        if (!text.startsWith("file:///")) {
            throw new CannotStart("MADANG_STORAGE_URL must look like file:///srv/madang/files.");
        }
    }

    private static void address(String text) {
        if (!text.matches("https?://[\\w.-]+(:\\d{1,5})?")) {
            throw new CannotStart("MADANG_BASE_URL must look like https://madang.example, without a slash at the end.");
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
