package org.madang.operations.backup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.shared.CannotStart;

/** The words of a command line: options with a value, options without, and what stands alone. */
record Words(Map<String, String> options, List<String> alone) {
    static Words of(String usage, List<String> withValue, List<String> without, String... arguments) {
        Map<String, String> options = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        List<String> alone = new java.util.ArrayList<>();
        while (!left.isEmpty()) {
            String word = left.pop();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!word.startsWith("-")) {
                alone.add(word);
            } else if (withValue.contains(name)) {
                String value = equals >= 0 ? word.substring(equals + 1) : left.isEmpty() ? "" : left.pop();
                if (value.isEmpty()) {
                    throw new CannotStart("The option " + name + " needs a value; " + usage);
                }
                options.put(name, value);
            } else if (without.contains(word)) {
                options.put(word, "");
            } else {
                throw new CannotStart("Unknown option " + word + "; " + usage);
            }
        }
        return new Words(options, alone);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The data folder: of the command line, of the settings, or the usual one. */
    Path data() {
        return Path.of(value("--data")
                .or(() -> Optional.ofNullable(setting("MADANG_DATA")))
                .orElse("data"));
    }

    static @Nullable String setting(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }
}
