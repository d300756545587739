package org.madang.media.voice;

import org.jspecify.annotations.Nullable;
import org.madang.media.MediaFile;
import org.madang.web.Form;
import org.madang.web.Page;

public record VoicePage(@Nullable MediaFile file, Form form, long seconds) implements Page {
    @Override
    public String template() {
        return "media/voice/voice.jte";
    }
}
