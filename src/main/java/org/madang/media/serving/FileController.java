package org.madang.media.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.madang.media.MediaFile;
import org.madang.media.Visibility;
import org.madang.media.storage.Storage;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files by their id; the name in the address is only for people. Who may not read a file is told that there is none. */
@Controller
class FileController {
    private final ReadableFiles files;
    private final Storage storage;

    FileController(ReadableFiles files, Storage storage) {
        this.files = files;
        this.storage = storage;
    }

    @GetMapping("/files/{id}/{name}")
    @Allow(Action.READ_FILE)
    void read(
            @PathVariable String id, @Nullable Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MediaFile file = files.find(id, viewer);
        String tag = "\"" + file.sha256() + "\"";
        describe(file, tag, response);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String unless = request.getHeader("If-Range");
        String range = unless == null || unless.equals(tag) ? request.getHeader("Range") : null;
        switch (ByteRange.in(range, file.size())) {
            case ByteRange.Asked.Whole() -> send(file, new ByteRange(0, file.size() - 1), request, response);
            case ByteRange.Asked.Part(ByteRange part) -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size());
                send(file, part, request, response);
            }
            case ByteRange.Asked.Impossible() -> {
                response.setHeader("Content-Range", "bytes */" + file.size());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            }
        }
    }

    /** Whatever the bytes are, a browser may neither guess at them nor run them with our rights. */
    private static void describe(MediaFile file, String tag, HttpServletResponse response) {
        ContentDisposition disposition = (file.type().inline()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.type().mediaType());
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        response.setHeader(
                "Cache-Control", file.visibility() == Visibility.PUBLIC ? "public, max-age=600" : "private, no-cache");
    }

    private void send(MediaFile file, ByteRange part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD")) return;
        try (InputStream content = storage.open(file.sha256(), part.first(), part.length())) {
            content.transferTo(response.getOutputStream());
        }
    }
}
