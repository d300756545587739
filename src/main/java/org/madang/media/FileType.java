package org.madang.media;

/** What a file is, as its own bytes say. */
public enum FileType {
    MP4("video/mp4", "mp4", true),
    M4A("audio/mp4", "m4a", true),
    MP3("audio/mpeg", "mp3", true),
    WAV("audio/wav", "wav", true),
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    WEBP("image/webp", "webp", true),
    VTT("text/vtt; charset=utf-8", "vtt", true),
    TEXT("text/plain; charset=utf-8", "txt", false),
    PDF("application/pdf", "pdf", false),
    EPUB("application/epub+zip", "epub", false);

    private final String mediaType;
    private final String extension;
    private final boolean inline;

    FileType(String mediaType, String extension, boolean inline) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.inline = inline;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending that a name of this type gets when it has none or a wrong one. */
    public String extension() {
        return extension;
    }

    public boolean picture() {
        return mediaType.startsWith("image/");
    }

    /** Whether a browser may show it in place; everything that could carry a script is only downloaded. */
    public boolean inline() {
        return inline;
    }
}
