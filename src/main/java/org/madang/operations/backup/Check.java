package org.madang.operations.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.media.ContentFolder;
import org.madang.shared.CannotStart;

/** Reads a backup through and compares every checksum. */
record Check(Path folder, Manifest manifest) {
    static Check of(Path folder) {
        return new Check(folder, Manifest.read(folder));
    }

    ContentFolder files() {
        return new ContentFolder(folder.resolve("files"));
    }

    Path key() {
        return folder.resolve(Manifest.KEY);
    }

    /** @throws CannotStart naming the first part that is not as it was written */
    void everything() throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            same(folder.resolve(table.file()), table.bytes(), table.sha256(), table.file());
        }
        for (var file : fileList().entrySet()) {
            Path place = files().place(file.getKey());
            same(place, file.getValue(), file.getKey(), folder.relativize(place).toString());
        }
        String key = manifest.keySha256();
        if (key != null && (!Files.isRegularFile(key()) || !Checksum.of(key()).equals(key))) {
            throw damaged("the key is missing or was changed");
        }
    }

    /** Size by hash. */
    Map<String, Long> fileList() throws IOException {
        Path list = folder.resolve(Manifest.FILE_LIST);
        if (!Files.isRegularFile(list)) {
            throw damaged(Manifest.FILE_LIST + " is missing");
        }
        if (!Checksum.of(list).equals(manifest.fileListSha256())) {
            throw damaged(Manifest.FILE_LIST + " was changed");
        }
        Map<String, Long> found = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(list)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                found.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
            }
        }
        return found;
    }

    private void same(Path file, long size, String sha256, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw damaged(name + " is missing");
        }
        if (Files.size(file) != size || !Checksum.of(file).equals(sha256)) {
            throw damaged(name + " was changed");
        }
    }

    private CannotStart damaged(String what) {
        return new CannotStart("The backup in " + folder + " is damaged: " + what + ".");
    }
}
