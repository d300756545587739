package org.madang.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, with a checksum of every part; its own checksum stands beside it.
 *
 * @param endPoint on the database's clock; every write acknowledged before it is in the backup
 * @param migrations those the database had, oldest first
 * @param files how many stand in {@link #FILE_LIST}
 * @param lacking hashes of files that the storage did not have, or not whole
 * @param keySha256 of the key that locks what is most secret in the tables; null in backups of earlier versions
 */
record Manifest(
        int format,
        String version,
        Instant endPoint,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        long files,
        long fileBytes,
        String fileListSha256,
        List<String> lacking,
        @Nullable String keySha256) {
    static final int FORMAT = 1;
    static final String FILE_LIST = "files.txt";
    static final String KEY = "key";

    private static final String NAME = "manifest.json";
    private static final String CHECKSUM = "manifest.sha256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param checksum Flyway's, of the text */
    record Migration(
            String version, String script, @Nullable Integer checksum) {}

    /** @param columns those that are stored; a computed one is computed again */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        String file() {
            return "tables/" + name + ".gz";
        }
    }

    /** @param last null if it was never used */
    record Sequence(String name, @Nullable Long last) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytes() {
        return fileBytes + tables.stream().mapToLong(Table::bytes).sum();
    }

    void write(Path folder) throws IOException {
        byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        Checksum.write(folder.resolve(NAME), text);
        Checksum.write(
                folder.resolve(CHECKSUM), (Checksum.of(folder.resolve(NAME)) + "  " + NAME + "\n").getBytes("UTF-8"));
    }

    /** @throws CannotStart if there is none, or not one that can be trusted */
    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new CannotStart(folder + " is no backup of Madang: it has no " + NAME + ".");
        }
        try {
            String expected = Files.readString(folder.resolve(CHECKSUM)).strip();
            if (!expected.equals(Checksum.of(file) + "  " + NAME)) {
                throw new CannotStart("The backup in " + folder + " is damaged: " + NAME + " was changed.");
            }
            Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new CannotStart("The backup in " + folder + " was made by another version of Madang (format "
                        + manifest.format() + ", this program reads " + FORMAT + ").");
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new CannotStart("The backup in " + folder + " is damaged: " + NAME + " cannot be read.", e);
        }
    }
}
