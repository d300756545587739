package org.madang;

import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.madang.shared.CannotStart;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds the sentence for the operator in what stopped the start; other failures are bugs and keep their trace. */
final class Refusal {
    private static final int FIRST_OF_ANYBODY = 1024;

    private Refusal() {}

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> ofOne(cause).stream())
                .findFirst();
    }

    private static Optional<String> ofOne(Throwable cause) {
        return switch (cause) {
            case CannotStart refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException taken -> Optional.of(portTaken(taken.getPort()));
            case BindException wrong ->
                Optional.of("The setting " + wrong.getName() + " has a value that cannot be read.");
            case FlywayValidateException ignored ->
                Optional.of("The database was made by a version of Madang with other tables;"
                        + " start that version, or choose another data folder with --data or MADANG_DATA.");
            default -> Optional.empty();
        };
    }

    static String portTaken(int port) {
        String reason = port < FIRST_OF_ANYBODY ? " may be opened by root alone or is" : " is already";
        return "Port " + port + reason + " taken by another program; choose another with --port or MADANG_PORT.";
    }
}
