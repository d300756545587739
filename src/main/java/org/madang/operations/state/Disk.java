package org.madang.operations.state;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The room that is left where the program writes. */
@Component
class Disk {
    private static final double LITTLE = 0.1;

    private final Map<String, Path> folders;

    Disk(
            @Value("${madang.data:data}") Path data,
            @Value("${madang.storage.url:${madang.data:data}/files}") Path files) {
        this.folders = data.toAbsolutePath()
                        .normalize()
                        .equals(files.toAbsolutePath().normalize().getParent())
                ? Map.of("data", data)
                : Map.of("data", data, "files", files);
    }

    /** @param name {@code data} or {@code files} */
    public record Room(String name, String folder, long free, long total) {
        public boolean little() {
            return total > 0 && free < total * LITTLE;
        }
    }

    List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        for (var each : new java.util.TreeMap<>(folders).entrySet()) {
            Path folder = each.getValue().toAbsolutePath().normalize();
            try {
                FileStore store = Files.getFileStore(existing(folder));
                rooms.add(new Room(each.getKey(), folder.toString(), store.getUsableSpace(), store.getTotalSpace()));
            } catch (IOException gone) {
                // A disk that does not answer has no room at all.
                rooms.add(new Room(each.getKey(), folder.toString(), 0, 1));
            }
        }
        return rooms;
    }

    /** Folders are made when something is first put there. */
    private static Path existing(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }
}
