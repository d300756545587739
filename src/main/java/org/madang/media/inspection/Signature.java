package org.madang.media.inspection;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileType;

/** The first bytes by which the types we take are told apart. */
final class Signature {

    private Signature() {}

    /** Text is what is left when nothing else fits; whether it is text indeed is looked at afterwards. */
    static @Nullable FileType of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4)) return FileType.MP4;
        if (start.startsWith("%PDF-")) return FileType.PDF;
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return FileType.PNG;
        if (start.startsWith("\u00ff\u00d8\u00ff")) return FileType.JPEG;
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return FileType.WEBP;
        if (start.startsWith("RIFF") && start.startsWith("WAVE", 8)) return FileType.WAV;
        if (start.startsWith("PK\u0003\u0004")) return isBook(head, start) ? FileType.EPUB : null;
        if (start.startsWith("ID3") || isMpegAudio(head)) return FileType.MP3;
        if (isCaptions(start)) return FileType.VTT;
        return head.length == 0 ? null : FileType.TEXT;
    }

    /** EPUB 3.3, OCF section 4.3: the first entry is "mimetype", stored, without extra field. */
    private static boolean isBook(byte[] head, String start) {
        return head.length >= 58 && head[8] == 0 && start.startsWith("mimetypeapplication/epub+zip", 30);
    }

    private static boolean isMpegAudio(byte[] head) {
        return head.length > 3 && (head[0] & 255) == 255 && (head[1] & 0xE6) == 0xE2 && (head[2] & 0xF0) != 0xF0;
    }

    private static boolean isCaptions(String start) {
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        return text.startsWith("WEBVTT") && (text.length() == 6 || " \t\r\n".indexOf(text.charAt(6)) >= 0);
    }
}
