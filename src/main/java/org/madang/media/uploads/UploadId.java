package org.madang.media.uploads;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

record UploadId(UUID value) implements Id {
    static UploadId next() {
        return new UploadId(Ids.next());
    }

    static UploadId of(String text) {
        return new UploadId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
