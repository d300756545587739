package org.madang.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;

/**
 * A module that uses files says here who may read them. Without anybody saying yes, only the owner reads a private
 * file. A module answers false for files that it does not use.
 */
public interface MediaAccess {
    boolean mayRead(MediaFile file, @Nullable Viewer viewer);

    /** The name under which somebody gets it who may read it here, where its own would tell them too much. */
    default Optional<String> shownAs(MediaFile file, @Nullable Viewer viewer) {
        return Optional.empty();
    }
}
