package org.madang.media.uploads;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.UploadPlace;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** A drawer of everybody's own, which takes small documents until it is closed. */
@Component
class SamplePlace implements UploadPlace {
    static final long LIMIT = 200_000;

    final Set<PersonId> closed = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return "drawer";
    }

    @Override
    public Optional<Room> room(String address, Viewer viewer) {
        return address.startsWith(viewer.id() + "/")
                ? Optional.of(new Room(FileKind.DOCUMENT, LIMIT, closed.contains(viewer.id()) ? "media.empty" : null))
                : Optional.empty();
    }

    @Override
    public Taken take(String address, MediaFile file, Viewer viewer) {
        return closed.contains(viewer.id()) ? new Taken.Refused("media.empty", List.of()) : new Taken.Kept();
    }
}
