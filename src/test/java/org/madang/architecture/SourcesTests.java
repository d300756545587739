package org.madang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules over the text of the sources: whose tables, how long, what a page may hold. */
class SourcesTests {
    private static final Path SOURCES = Path.of("src/main/java/org/madang");
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|delete from|lock table)\\s+([a-z]+)_[a-z_]+");
    private static final List<String> NOT_TABLES =
            List.of("v", "pg", "information", "generate", "jsonb", "unnest", "json", "string", "regexp");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String module(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    @Test
    void a_module_touches_only_its_own_tables_and_published_views() throws IOException {
        var trespassers = new TreeSet<String>();
        var modules = new HashSet<String>();
        for (Path file : files("package-info.java"))
            if (SOURCES.relativize(file).getNameCount() == 2) modules.add(module(file));
        for (Path file : files(".java")) {
            if (SOURCES.relativize(file).getNameCount() < 2) continue;
            var matcher = TABLE.matcher(Files.readString(file));
            while (matcher.find()) {
                String owner = matcher.group(1);
                if (!NOT_TABLES.contains(owner) && modules.contains(owner) && !owner.equals(module(file)))
                    trespassers.add(SOURCES.relativize(file) + ": " + matcher.group());
            }
        }
        assertThat(trespassers).isEmpty();
    }

    @Test
    void files_stay_small_enough_to_be_read() throws IOException {
        var tooLong = new ArrayList<String>();
        for (String[] rule : new String[][] {{".java", "300"}, {".jte", "90"}, {".css", "150"}, {".js", "200"}}) {
            for (Path file : files(rule[0])) {
                long lines;
                try (Stream<String> all = Files.lines(file)) {
                    lines = all.count();
                }
                if (lines > Integer.parseInt(rule[1])) tooLong.add(SOURCES.relativize(file) + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void pages_hold_no_styles_and_no_scripts_of_their_own() throws IOException {
        var wrong = new ArrayList<String>();
        Pattern inline = Pattern.compile(
                "\\sstyle=\"|\\son[a-z]+=\"|<style|<script(?![^>]*(src=|application/ld\\+json))|\\$unsafe");
        for (Path file : files(".jte")) {
            var matcher = inline.matcher(Files.readString(file));
            if (matcher.find()) wrong.add(SOURCES.relativize(file) + ": " + matcher.group());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_form_that_changes_something_carries_its_token() throws IOException {
        var wrong = new ArrayList<String>();
        Pattern form = Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*>(.*?)</form>");
        for (Path file : files(".jte")) {
            var matcher = form.matcher(Files.readString(file));
            while (matcher.find())
                if (!matcher.group(1).contains("_csrf"))
                    wrong.add(SOURCES.relativize(file).toString());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void migrations_and_decisions_have_numbers_of_their_own() throws IOException {
        var seen = new HashSet<String>();
        for (Path file : files(".sql")) {
            String name = file.getFileName().toString();
            assertThat(seen.add(name.substring(0, name.indexOf("__")))).as(name).isTrue();
        }
        var numbers = new HashSet<String>();
        if (!Files.exists(Path.of("docs/decisions"))) return;
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
            decisions.forEach(
                    file -> assertThat(numbers.add(file.getFileName().toString().substring(0, 4)))
                            .as(file.toString())
                            .isTrue());
        }
    }

    @Test
    void nothing_is_left_half_done() throws IOException {
        var marks = new ArrayList<String>();
        Pattern mark = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
        for (String ending : new String[] {".java", ".jte", ".css", ".js", ".sql", ".properties"}) {
            for (Path file : files(ending))
                if (mark.matcher(Files.readString(file)).find())
                    marks.add(SOURCES.relativize(file).toString());
        }
        assertThat(marks).isEmpty();
    }
}
