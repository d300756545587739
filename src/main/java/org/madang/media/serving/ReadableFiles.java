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
        MediaFile file = media.find(MediaId.of(id)).orElseThrow(NotFound::new);
        if (file.visibility() == Visibility.PUBLIC || isTheirOwn(file, viewer)) return file;
        MediaAccess module = access.stream()
                .filter(one -> one.mayRead(file, viewer))
                .findFirst()
                .orElseThrow(NotFound::new);
        return module.shownAs(file, viewer).map(file::named).orElse(file);
    }

    /** What a person keeps for themselves is nobody's who acts for them. */
    private static boolean isTheirOwn(MediaFile file, @Nullable Viewer viewer) {
        return viewer != null && viewer.acting() == null && viewer.id().equals(file.owner());
    }
}
