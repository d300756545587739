package org.madang.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.database.OperatorsDatabase;
import org.madang.media.ContentFolder;
import org.madang.shared.CannotStart;
import org.madang.shared.KeyFile;

/** {@code bin/backup}: makes a backup, tries it when asked, or tries one that was made before. */
public final class BackupCommand {
    private static final String USAGE =
            "bin/backup takes --data DIR, --to DIR, --keep N and --verify; bin/backup --verify BACKUP tries an earlier one.";

    private BackupCommand() {}

    public static void main(String[] arguments) {
        Command.end(() -> run(arguments));
    }

    private static int run(String[] arguments) throws SQLException, IOException {
        Words words =
                Words.of(USAGE, List.of("--data", "--to", "--keep"), List.of("--verify", "--help", "-h"), arguments);
        if (words.has("--help") || words.has("-h")) {
            System.out.println(USAGE);
            return 0;
        }
        if (!words.alone().isEmpty()) {
            if (!words.has("--verify") || words.alone().size() > 1) {
                throw new CannotStart("Unknown word " + words.alone().getLast() + "; " + USAGE);
            }
            return tell(
                    "is good",
                    Path.of(words.alone().getFirst()),
                    Trial.of(Path.of(words.alone().getFirst())));
        }
        int keep = keep(words);
        Path parent = Path.of(words.value("--to")
                .or(() -> Optional.ofNullable(Words.setting("MADANG_BACKUPS")))
                .orElse("backups"));
        Path data = words.data();
        try (OperatorsDatabase database = OperatorsDatabase.open(data, Words.setting("MADANG_DATABASE_URL"))) {
            var backUp = new BackUp(
                    database,
                    ContentFolder.of(data, Words.setting("MADANG_STORAGE_URL")),
                    KeyFile.of(data, Words.setting("MADANG_KEY")));
            BackUp.Made made = backUp.into(parent);
            if (words.has("--verify")) {
                Trial.of(made.folder());
            }
            backUp.note(made, words.has("--verify"));
            for (Path old : keep > 0 ? Backups.keepNewest(parent, keep) : List.<Path>of()) {
                System.out.println("Deleted the old backup " + old + ".");
            }
            return tell(
                    words.has("--verify") ? "was made and restored for a trial" : "was made",
                    made.folder(),
                    made.manifest());
        }
    }

    private static int keep(Words words) {
        String text = words.value("--keep").orElse("0");
        if (!text.matches("\\d{1,4}") || (words.has("--keep") && Integer.parseInt(text) == 0)) {
            throw new CannotStart("The option --keep needs a number from 1 to 9999, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static int tell(String what, Path folder, Manifest manifest) {
        System.out.printf(
                Locale.ROOT,
                "The backup %s %s: %,d rows and %,d files, %,d MB; it holds every write acknowledged before %s.%n",
                folder,
                what,
                manifest.rows(),
                manifest.files(),
                manifest.bytes() / 1_000_000,
                manifest.endPoint());
        if (manifest.lacking().isEmpty()) {
            return 0;
        }
        System.err.printf(
                Locale.ROOT,
                "%,d files are missing or damaged in the storage and so in the backup, the first is %s.%n",
                manifest.lacking().size(),
                manifest.lacking().getFirst());
        return Command.LACKING;
    }
}
