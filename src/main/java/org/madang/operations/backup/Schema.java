package org.madang.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.madang.database.OperatorsDatabase;
import org.madang.operations.Version;
import org.madang.shared.CannotStart;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Makes the tables as they were when a backup was made: with its migrations, and none that came later. */
final class Schema {
    private Schema() {}

    /** @throws CannotStart if this program does not know them, or knows them otherwise */
    static void make(OperatorsDatabase database, Manifest manifest) throws IOException {
        Path texts = Files.createTempDirectory("madang-tables");
        try {
            Map<String, Resource> known = known();
            for (Manifest.Migration migration : manifest.migrations()) {
                Resource text = known.get(name(migration.script()));
                if (text == null) {
                    throw other(manifest);
                }
                Files.write(texts.resolve(name(migration.script())), text.getContentAsByteArray());
            }
            Flyway flyway = Flyway.configure()
                    .dataSource(database.source())
                    .locations("filesystem:" + texts)
                    .load();
            Map<String, Integer> here = Arrays.stream(flyway.info().pending())
                    .filter(info -> info.getChecksum() != null)
                    .collect(Collectors.toMap(info -> info.getVersion().getVersion(), MigrationInfo::getChecksum));
            for (Manifest.Migration migration : manifest.migrations()) {
                if (!String.valueOf(migration.checksum()).equals(String.valueOf(here.get(migration.version())))) {
                    throw other(manifest);
                }
            }
            flyway.migrate();
        } finally {
            Backups.delete(texts);
        }
    }

    private static CannotStart other(Manifest manifest) {
        return new CannotStart("The backup was made by Madang " + manifest.version()
                + " with tables that this program (" + Version.ofProgram()
                + ") does not know; restore it with that version or a newer one.");
    }

    private static Map<String, Resource> known() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:org/madang/*/db/V*.sql"))
                .collect(Collectors.toMap(
                        text -> String.valueOf(text.getFilename()),
                        Function.identity(),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private static String name(String script) {
        return script.substring(script.lastIndexOf('/') + 1);
    }
}
