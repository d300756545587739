package org.madang.operations.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/** What the program was told, and what may have been meant otherwise. A value that cannot be read stops the start. */
@Component
public class Settings {
    private static final String START = "MADANG_";
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "[::1]");

    private final ConfigurableEnvironment environment;
    private final Map<String, String> told;

    @org.springframework.beans.factory.annotation.Autowired
    Settings(ConfigurableEnvironment environment) {
        this(environment, environment.getSystemEnvironment());
    }

    Settings(ConfigurableEnvironment environment, Map<String, ?> variables) {
        this.environment = environment;
        this.told = new TreeMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith(START) && !value.toString().isBlank()) told.put(name, value.toString());
        });
    }

    /** @param value without its secrets; null when there is none */
    public record Setting(String name, @Nullable String value, boolean told) {
        public String key() {
            return "operations.setting." + name.substring(START.length()).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param key of a sentence, given the name and a hint as {0} and {1} */
    public record Doubt(String key, String name, String hint) {}

    List<Setting> all() {
        return Arrays.stream(Known.values())
                .map(known -> new Setting(known.name(), Masked.of(value(known)), told.containsKey(known.name())))
                .toList();
    }

    public List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (String name : told.keySet()) {
            if (Arrays.stream(Known.values()).noneMatch(known -> known.name().equals(name))) {
                doubts.add(new Doubt("operations.doubt.unknown", name, nearest(name)));
            }
        }
        String base = environment.getProperty("madang.web.base-url", "");
        String host = String.valueOf(URI.create(base).getHost());
        if (base.startsWith("http://") && !HERE.contains(host)) {
            doubts.add(new Doubt("operations.doubt.plain", Known.MADANG_BASE_URL.name(), base));
        }
        if (told.containsKey("MADANG_SMTP_FROM") && !told.containsKey("MADANG_SMTP_URL")) {
            doubts.add(new Doubt("operations.doubt.alone", "MADANG_SMTP_FROM", "MADANG_SMTP_URL"));
        }
        if (told.containsKey("MADANG_SMTP_URL") && base.startsWith("http://") && HERE.contains(host)) {
            doubts.add(new Doubt("operations.doubt.links", Known.MADANG_BASE_URL.name(), base));
        }
        return doubts;
    }

    private @Nullable String value(Known known) {
        String property = known.property();
        String value = property == null ? null : environment.getProperty(property);
        return value == null || value.isBlank() ? told.get(known.name()) : value;
    }

    private static String nearest(String name) {
        return Arrays.stream(Known.values())
                .map(Known::name)
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElseThrow();
    }

    /** How many letters must be added, left out or changed to make one of the other. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
