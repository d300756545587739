package org.madang.media.inspection;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text is valid UTF-8 without control signs. */
final class PlainText {

    private PlainText() {}

    static boolean is(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            char[] buffer = new char[8192];
            for (int read; (read = reader.read(buffer)) >= 0; ) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && "\n\r\t\f".indexOf(buffer[i]) < 0) return false;
                }
            }
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
