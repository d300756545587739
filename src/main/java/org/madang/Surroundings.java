package org.madang;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.shared.CannotStart;

/**
 * The MADANG_ settings as the operator wrote them, looked at before anything is started: a wrong value should cost a
 * second, not a half-made database.
 */
record Surroundings(Map<String, String> environment) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    void check() {
        address("MADANG_BASE_URL", List.of("http", "https"), "https://madang.example");
        address("MADANG_SMTP_URL", List.of("smtp", "smtps"), "smtp://user:password@mail.example:587");
        address("MADANG_DATABASE_URL", List.of("postgres", "postgresql", "jdbc"), "postgres://user:password@host/name");
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

    /** Does not repeat the value, which may hold a password. */
    private void address(String name, List<String> schemes, String example) {
        value(name).ifPresent(text -> {
            try {
                URI uri = new URI(text);
                boolean whole = uri.getRawSchemeSpecificPart().startsWith("//")
                        ? uri.getRawAuthority() != null
                        : "jdbc".equals(uri.getScheme());
                if (!whole || !schemes.contains(uri.getScheme())) {
                    throw unlike(name, example, null);
                }
            } catch (URISyntaxException e) {
                throw unlike(name, example, e);
            }
        });
    }

    private static CannotStart unlike(String name, String example, @Nullable Throwable cause) {
        String sentence = name + " must look like " + example + ".";
        return cause == null ? new CannotStart(sentence) : new CannotStart(sentence, cause);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
