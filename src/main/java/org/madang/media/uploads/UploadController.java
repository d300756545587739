package org.madang.media.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Reader;
import org.madang.web.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The protocol over HTTP. What goes wrong is told by its status, and to the person by a sentence in the body. */
@Controller
class UploadController {
    private static final String PIECE = "application/offset+octet-stream";

    private final Uploads uploads;
    private final BeginUpload begin;
    private final AppendToUpload append;
    private final FinishUpload finish;
    private final Screens screens;

    UploadController(Uploads uploads, BeginUpload begin, AppendToUpload append, FinishUpload finish, Screens screens) {
        this.uploads = uploads;
        this.begin = begin;
        this.append = append;
        this.finish = finish;
        this.screens = screens;
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/uploads")
    ResponseEntity<String> begin(HttpServletRequest request, Viewer viewer, Reader reader) {
        if (!TusHeaders.spoken(request)) return unspoken();
        Long size = TusHeaders.number(request, "Upload-Length");
        var metadata = TusHeaders.metadata(request);
        String sha256 = metadata == null ? null : metadata.get("sha256");
        if (size == null || metadata == null || sha256 != null && !sha256.matches("[0-9a-f]{64}"))
            return answer(400).build();
        if (size == 0) return said(reader, 422, "media.empty", List.of());
        String place = metadata.getOrDefault("for", "");
        return switch (begin.begin(place, name(metadata.getOrDefault("filename", "")), size, sha256, viewer)) {
            case BeginUpload.Outcome.Begun(var id, var expires) ->
                answer(201)
                        .header("Location", "/uploads/" + id)
                        .header(
                                "Upload-Expires",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(expires.atOffset(ZoneOffset.UTC)))
                        .build();
            case BeginUpload.Outcome.Closed(String reason) -> said(reader, 409, reason, List.of());
            case BeginUpload.Outcome.TooLarge(long limit) -> {
                var large = FinishUpload.large(limit);
                yield said(reader, 413, large.key(), large.arguments());
            }
            case BeginUpload.Outcome.TooMuch() -> said(reader, 429, "media.upload.quota", List.of());
        };
    }

    @Allow(Action.SIGNED_IN)
    @RequestMapping(value = "/uploads/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<String> offset(@PathVariable String upload, HttpServletRequest request, Viewer viewer) {
        if (!TusHeaders.spoken(request)) return unspoken();
        Upload found = uploads.find(UploadId.of(upload), viewer.id());
        if (found.state() == Upload.State.REFUSED) return answer(410).build();
        return at(200, uploads.offset(found))
                .header("Upload-Length", String.valueOf(found.size()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @Allow(Action.SIGNED_IN)
    @PatchMapping("/uploads/{upload}")
    ResponseEntity<String> append(@PathVariable String upload, HttpServletRequest request, Viewer viewer, Reader reader)
            throws IOException {
        if (!TusHeaders.spoken(request)) return unspoken();
        if (!PIECE.equals(request.getContentType())) return answer(415).build();
        Long offset = TusHeaders.number(request, "Upload-Offset");
        if (offset == null) return answer(400).build();
        Upload found = uploads.find(UploadId.of(upload), viewer.id());
        if (found.state() == Upload.State.REFUSED) return answer(410).build();
        if (found.state() == Upload.State.STORED && offset == found.size())
            return at(204, offset).build();
        if (offset > found.size() || request.getContentLengthLong() > found.size() - offset)
            return at(409, uploads.offset(found)).build();
        return switch (append.append(found, offset, request.getInputStream())) {
            case AppendToUpload.Outcome.Appended(long end) ->
                end < found.size() ? at(204, end).build() : finished(found, viewer, reader);
            case AppendToUpload.Outcome.WrongOffset(long end) -> at(409, end).build();
            case AppendToUpload.Outcome.Overtaken(long end) -> at(409, end).build();
        };
    }

    private ResponseEntity<String> finished(Upload upload, Viewer viewer, Reader reader) {
        return switch (finish.finish(upload, viewer)) {
            case FinishUpload.Outcome.Finished() -> at(204, upload.size()).build();
            case FinishUpload.Outcome.Refused(String key, List<Object> arguments) -> said(reader, 422, key, arguments);
        };
    }

    @Allow(Action.SIGNED_IN)
    @DeleteMapping("/uploads/{upload}")
    ResponseEntity<String> end(@PathVariable String upload, HttpServletRequest request, Viewer viewer) {
        if (!TusHeaders.spoken(request)) return unspoken();
        uploads.end(UploadId.of(upload), viewer.id());
        return answer(204).build();
    }

    @Allow(Action.PUBLIC)
    @RequestMapping(value = "/uploads", method = RequestMethod.OPTIONS)
    ResponseEntity<String> spoken() {
        return answer(204)
                .header("Tus-Version", TusHeaders.VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .build();
    }

    private static String name(String given) {
        return given.length() > 200 ? given.substring(given.length() - 200) : given;
    }

    private static ResponseEntity<String> unspoken() {
        return answer(412).header("Tus-Version", TusHeaders.VERSION).build();
    }

    private static ResponseEntity.BodyBuilder at(int status, long offset) {
        return answer(status).header("Upload-Offset", String.valueOf(offset));
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status).header("Tus-Resumable", TusHeaders.VERSION);
    }

    private ResponseEntity<String> said(Reader reader, int status, String key, List<Object> arguments) {
        return answer(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(screens.of(reader, "/").t(key, arguments.toArray()));
    }
}
