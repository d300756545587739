package org.madang.works.workspace;

import org.jspecify.annotations.Nullable;
import org.madang.media.MediaFile;
import org.madang.works.Slot;

/** A file in its slot. */
public record FileView(Slot slot, String language, MediaFile file) {
    public @Nullable Long seconds() {
        Long milliseconds = file.durationMs();
        return milliseconds == null ? null : milliseconds / 1000;
    }

    /** Value of a form field that names this place. */
    public String place() {
        return slot.name() + (language.isEmpty() ? "" : "-" + language);
    }
}
