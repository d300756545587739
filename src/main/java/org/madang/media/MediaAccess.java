package org.madang.media;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;

/**
 * A module that uses files says here who may read them. Without anybody saying yes, only the owner reads a private
 * file. A module answers false for files that it does not use.
 */
public interface MediaAccess {
    boolean mayRead(MediaFile file, @Nullable Viewer viewer);
}
