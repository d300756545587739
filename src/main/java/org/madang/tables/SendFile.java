package org.madang.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.madang.web.Screen;
import org.madang.web.Screens;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Sends a list as a file with a name that says what and when. */
@Component
public class SendFile {
    private final Tables tables;
    private final Screens screens;
    private final Clock clock;

    SendFile(Tables tables, Screens screens, Clock clock) {
        this.tables = tables;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * What was taken home.
     *
     * @param columns their keys
     * @param rows the ids of all rows, some hundred at a time
     */
    public record Sent(List<String> columns, List<List<UUID>> rows) {}

    /** Answers with the kind of file that the address ends with. */
    public <R> Sent send(StaffList<R> list, Form form, Reader reader, Download download) throws IOException {
        FileWriter writer = download.writer();
        HttpServletResponse response = download.response();
        Path file = Files.createTempFile("madang-list", "." + writer.ending());
        try {
            Sent sent = tables.write(list, form, reader, writer, file);
            response.setContentType(writer.type());
            response.setContentLengthLong(Files.size(file));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(name(list, screens.words(reader)) + "." + writer.ending(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
            return sent;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String name(StaffList<?> list, Screen s) {
        return s.t(list.title()) + " " + LocalDate.ofInstant(clock.instant(), s.zone());
    }
}
