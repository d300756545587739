package org.madang.shared;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one key that does not lie in the database: what it locks there is of no use to whoever reads the tables or a copy
 * of them. 256 bits in hexadecimal, for the account of the program alone.
 */
public record KeyFile(Path place) {
    private static final int BYTES = 32;

    /** @param setting MADANG_KEY, or null for the file in the data folder */
    public static KeyFile of(Path data, @Nullable String setting) {
        return new KeyFile(setting == null || setting.isBlank() ? data.resolve("key") : Path.of(setting));
    }

    public boolean exists() {
        return Files.isRegularFile(place);
    }

    /** The key, made when there is none yet. */
    public byte[] read() {
        try {
            if (!exists()) make();
            byte[] key = HexFormat.of().parseHex(Files.readString(place).strip());
            if (key.length != BYTES) throw new IllegalArgumentException("too short");
            return key;
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The file " + place + " holds no key of Madang (64 hexadecimal digits).", e);
        } catch (IOException e) {
            throw new CannotStart("The key in the file " + place + " cannot be read or made.", e);
        }
    }

    /** Whole or not at all, and by one node alone when several start at once. */
    private void make() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        write(HexFormat.of().formatHex(key) + "\n");
    }

    /** Brings back the key of a backup; one that lies there already stays. */
    public void write(String text) throws IOException {
        Path unfinished = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID());
        Files.createDirectories(unfinished.resolveSibling("."));
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(unfinished, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(place, unfinished);
        } catch (FileAlreadyExistsException another) {
            // The other one counts, for this one too.
            return;
        } finally {
            Files.delete(unfinished);
        }
    }
}
