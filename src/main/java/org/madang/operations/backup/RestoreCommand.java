package org.madang.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.madang.shared.CannotStart;
import org.madang.shared.KeyFile;

/** {@code bin/restore}: brings a backup back into an empty data folder, or an empty database and folder of files. */
public final class RestoreCommand {
    private static final String USAGE = "bin/restore takes the folder of a backup and --data DIR.";

    private RestoreCommand() {}

    public static void main(String[] arguments) {
        Command.end(() -> run(arguments));
    }

    private static int run(String[] arguments) throws SQLException, IOException {
        Words words = Words.of(USAGE, List.of("--data"), List.of("--help", "-h"), arguments);
        if (words.has("--help") || words.has("-h")) {
            System.out.println(USAGE);
            return 0;
        }
        if (words.alone().size() != 1) {
            throw new CannotStart("One backup is needed; " + USAGE);
        }
        Path data = words.data();
        Manifest manifest = new Restore(
                        data,
                        Words.setting("MADANG_DATABASE_URL"),
                        Words.setting("MADANG_STORAGE_URL"),
                        KeyFile.of(data, Words.setting("MADANG_KEY")))
                .from(Path.of(words.alone().getFirst()));
        System.out.printf(
                Locale.ROOT,
                "Restored %,d rows and %,d files as of %s; start the program on %s.%n",
                manifest.rows(),
                manifest.files(),
                manifest.endPoint(),
                data);
        return manifest.lacking().isEmpty() ? 0 : Command.LACKING;
    }
}
