package org.madang.media;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;

/**
 * Where a module takes files that come piece by piece. A place is an address of the module's own choosing behind its
 * name, as in {@code application/<id>/<field>}.
 */
public interface UploadPlace {
    /** The first part of the addresses. */
    String name();

    /** @return empty if there is no such place for this person, who then hears that there is nothing */
    Optional<Room> room(String address, Viewer viewer);

    /** The whole file is there and is what it should be. */
    Taken take(String address, MediaFile file, Viewer viewer);

    /**
     * @param limit in bytes
     * @param closed message key of why nothing can be brought there now; null when it can
     */
    record Room(FileKind kind, long limit, @Nullable String closed) {}

    sealed interface Taken {
        record Kept() implements Taken {}

        /** It is thrown away again, for a reason that the person reads. */
        record Refused(String key, List<Object> arguments) implements Taken {}
    }
}
