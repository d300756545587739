package org.madang.media.serving;

import org.jspecify.annotations.Nullable;
import org.madang.media.Media;
import org.madang.media.MediaAccess;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.media.Visibility;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Files for those who may read them; for all others there are none. */
@Component
class ReadableFiles {
    private final Media media;
    private final ObjectProvider<MediaAccess> access;

    ReadableFiles(Media media, ObjectProvider<MediaAccess> access) {
        this.media = media;
        this.access = access;
    }

    MediaFile find(String id, @Nullable Viewer viewer) {
        return media.find(MediaId.of(id)).filter(file -> mayRead(file, viewer)).orElseThrow(NotFound::new);
    }

    private boolean mayRead(MediaFile file, @Nullable Viewer viewer) {
        return file.visibility() == Visibility.PUBLIC
                // What a person keeps for themselves is nobody's who acts for them.
                || (viewer != null && viewer.acting() == null && viewer.id().equals(file.owner()))
                || access.stream().anyMatch(module -> module.mayRead(file, viewer));
    }
}
