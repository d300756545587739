package org.madang.works;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.madang.shared.Multilingual;

/**
 * The one line that stands for all of a version: the SHA-256 of its texts, its files' hashes and its credits in a fixed
 * order. Both institutions approve this, so whoever changes a comma has another work in hand.
 */
final class Manifest {
    private Manifest() {}

    /** @return 64 hexadecimal digits */
    static String of(Contents contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text(contents).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String text(Contents contents) {
        var text = new StringBuilder("madang manifest 1\n");
        line(
                text,
                "work",
                contents.work().toString(),
                contents.type().name(),
                contents.language().tag());
        texts(text, "title", contents.title());
        texts(text, "synopsis", contents.synopsis());
        texts(text, "body", contents.body());
        for (var file : contents.files()) line(text, "file", file.slot().name(), file.language(), file.sha256());
        for (var credit : contents.credits()) {
            var person = credit.personId();
            line(
                    text,
                    "credit",
                    credit.role().name(),
                    credit.name(),
                    credit.nameLanguage(),
                    person == null ? "" : person.toString());
        }
        return text.toString();
    }

    private static void texts(StringBuilder text, String name, Multilingual texts) {
        new TreeMap<>(texts.texts()).forEach((language, words) -> line(text, name, language, words));
    }

    /** Escaped so that no title can look like the next line. */
    private static void line(StringBuilder text, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) text.append('\t');
            text.append(parts[i].replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"));
        }
        text.append('\n');
    }
}
