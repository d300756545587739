package org.madang;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.shared.CannotStart;
import org.madang.shared.UnfinishedRestore;

/**
 * What must be right before anything is started, so that a slip costs a second and not a half-made database. Settings
 * of one module are read and refused by that module.
 */
record Surroundings(Map<String, String> environment) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final int OFF = -1;

    void check() {
        value("MADANG_BASE_URL").ifPresent(Surroundings::address);
        value("MADANG_STORAGE_URL").ifPresent(Surroundings::storage);
        secondFactor();
        logFormat();
        empty();
        folder(value("MADANG_DATA").orElse("data"));
        if (!free(port(), null)) {
            throw new CannotStart(Refusal.portTaken(port()));
        }
        operationsPort();
    }

    /** What follows from these settings and is not said in them. */
    Map<String, Object> defaults() {
        Map<String, Object> defaults = new HashMap<>(Map.of("madang.operations.opened", operationsPort()));
        if (logFormat().equals("json")) {
            defaults.put("logging.structured.format.console", "logstash");
        }
        return defaults;
    }

    private int port() {
        return port(value("MADANG_PORT").orElse(Integer.toString(DEFAULT_PORT)), "The port");
    }

    private static int port(String text, String whose) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : LAST_PORT + 1;
        if (port > LAST_PORT) {
            throw new CannotStart(whose + " must be a number from 1 to " + LAST_PORT + ", not \"" + text + "\".");
        }
        return port;
    }

    /** Beside the port of the pages unless it is chosen; nobody who chose nothing is refused a start for it. */
    private int operationsPort() {
        InetAddress address = operationsAddress();
        Optional<String> chosen = value("MADANG_OPERATIONS_PORT");
        if (chosen.isEmpty()) {
            int beside = port() + 1;
            if (port() == 0 || beside > LAST_PORT) {
                return OFF;
            }
            if (!free(beside, address) && value("MADANG_OPERATIONS_ADDRESS").isPresent()) {
                throw new CannotStart("Health and metrics cannot be opened at port " + beside + " of "
                        + address.getHostAddress() + "; MADANG_OPERATIONS_ADDRESS must be an address of this machine"
                        + " where that port is free, or choose another with MADANG_OPERATIONS_PORT.");
            }
            return free(beside, address) ? beside : OFF;
        }
        if (chosen.get().equals("off")) {
            return OFF;
        }
        int port = port(chosen.get(), "MADANG_OPERATIONS_PORT");
        if (port > 0 && (port == port() || !free(port, address))) {
            throw new CannotStart(
                    "Port " + port + " is already taken; choose another with MADANG_OPERATIONS_PORT, or \"off\".");
        }
        return port;
    }

    private InetAddress operationsAddress() {
        String text = value("MADANG_OPERATIONS_ADDRESS").orElse("127.0.0.1");
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("MADANG_OPERATIONS_ADDRESS must be an address such as 127.0.0.1 or 0.0.0.0.", e);
        }
    }

    private void secondFactor() {
        String demand = value("MADANG_SECOND_FACTOR").orElse("required");
        if (!demand.equals("required") && !demand.equals("offered")) {
            throw new CannotStart("MADANG_SECOND_FACTOR must be required or offered, not \"" + demand + "\".");
        }
        String days = value("MADANG_SECOND_FACTOR_DAYS").orElse("14");
        if (!days.matches("\\d{1,3}")) {
            throw new CannotStart("MADANG_SECOND_FACTOR_DAYS must be a number of days such as 14.");
        }
    }

    private void empty() {
        String text = value("MADANG_EMPTY").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new CannotStart("MADANG_EMPTY must be true or false, not \"" + text + "\".");
        }
    }

    private String logFormat() {
        String text = value("MADANG_LOG_FORMAT").orElse("lines");
        if (!text.equals("lines") && !text.equals("json")) {
            throw new CannotStart("MADANG_LOG_FORMAT must be lines or json, not \"" + text + "\".");
        }
        return text;
    }

    private static boolean free(int port, @Nullable InetAddress address) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.getLocalPort() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void folder(String text) {
        try {
            Path folder = Path.of(text);
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new CannotStart("The data folder " + text + " cannot be written.");
            }
            UnfinishedRestore.refuse(folder);
        } catch (IOException | InvalidPathException e) {
            throw new CannotStart("The data folder " + text + " cannot be made.", e);
        }
    }

    private static void storage(String text) {
        if (!text.startsWith("file:///")) {
            throw new CannotStart("MADANG_STORAGE_URL must look like file:///srv/madang/files.");
        }
        try {
            Path folder = Path.of(URI.create(text));
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new CannotStart("The folder of MADANG_STORAGE_URL, " + folder + ", cannot be written.");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The folder of MADANG_STORAGE_URL, " + text + ", cannot be made.", e);
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
