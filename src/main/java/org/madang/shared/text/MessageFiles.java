package org.madang.shared.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code messages.properties} (English) and {@code messages_ko.properties} of all modules, in UTF-8. */
public final class MessageFiles {
    private static final Pattern NAME = Pattern.compile(".*/messages(?:_([A-Za-z0-9-]+))?\\.properties");

    private MessageFiles() {}

    /**
     * @return language tag → key → pattern, for the constructor of {@link Messages}
     * @throws IllegalArgumentException if a key is given twice in one language, by one file or two, or a file is named
     *     otherwise
     */
    public static Map<String, Map<String, String>> read(List<URL> files) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (URL file : files) {
            Matcher name = NAME.matcher(file.toString());
            if (!name.matches()) {
                throw new IllegalArgumentException("Not a file of messages: " + file);
            }
            String language = name.group(1) == null ? "en" : name.group(1);
            Map<String, String> known = texts.computeIfAbsent(language, any -> new HashMap<>());
            properties(file).forEach((key, text) -> {
                if (known.put((String) key, (String) text) != null) {
                    throw new IllegalArgumentException("Two files give the text " + key + " in " + language);
                }
            });
        }
        return texts;
    }

    /** A file that gives a key twice would silently keep the second text. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized @Nullable Object put(Object key, Object text) {
            if (super.put(key, text) != null) throw new IllegalArgumentException("The text " + key + " stands twice");
            return null;
        }
    }

    private static Properties properties(URL file) {
        Properties properties = new Once();
        try (InputStreamReader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
        return properties;
    }
}
