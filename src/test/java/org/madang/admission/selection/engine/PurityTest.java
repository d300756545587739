package org.madang.admission.selection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Anybody must be able to compute a selection again: it knows no framework, no database, no clock and no chance. */
class PurityTest {
    private static final Path ENGINE = Path.of("src/main/java/org/madang/admission/selection/engine");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:java|javax|jakarta|org|com|tools)(?:\\.[a-z]+)+\\.[A-Z]\\w*");
    private static final Pattern ALLOWED = Pattern.compile(
            "java\\.util\\.(?:(?:function|stream)\\.)?(?!Random|UUID|SplittableRandom|Date|Timer)[A-Z]\\w*"
                    + "|java\\.nio\\.charset\\.StandardCharsets|java\\.security\\.(?:MessageDigest|NoSuchAlgorithmException)"
                    + "|org\\.jspecify\\.annotations\\.\\w+");
    private static final Pattern IMPURE = Pattern.compile(
            "\\b(?:Math\\.random|System\\.\\w+Time\\w*|System\\.getenv|System\\.getProperty|double|float|Double|Float)\\b");

    @Test
    void the_engine_uses_nothing_that_could_answer_differently_tomorrow() throws IOException {
        var wrong = new ArrayList<String>();
        var seen = new ArrayList<Path>();
        try (var files = Files.list(ENGINE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                seen.add(file);
                String source = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
                NAME.matcher(source)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .filter(name -> !ALLOWED.matcher(name).matches())
                        .forEach(name -> wrong.add(file.getFileName() + " uses " + name));
                IMPURE.matcher(source)
                        .results()
                        .forEach(found -> wrong.add(file.getFileName() + " uses " + found.group()));
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }
}
