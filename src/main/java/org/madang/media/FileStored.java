package org.madang.media;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record FileStored(MediaId file, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "file";
    }

    @Override
    public UUID objectId() {
        return file.value();
    }

    @Override
    public String to() {
        return Visibility.PRIVATE.name();
    }
}
