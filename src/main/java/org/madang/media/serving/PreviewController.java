package org.madang.media.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.madang.media.MediaFile;
import org.madang.media.PreviewSize;
import org.madang.media.Visibility;
import org.madang.media.previews.Previews;
import org.madang.media.storage.Storage;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures as pages show them. Whoever may read the file may see its preview. */
@Controller
class PreviewController {
    private final ReadableFiles files;
    private final Previews previews;
    private final Storage storage;

    PreviewController(ReadableFiles files, Previews previews, Storage storage) {
        this.files = files;
        this.previews = previews;
        this.storage = storage;
    }

    @GetMapping("/previews/{id}/{name}")
    @Allow(Action.READ_FILE)
    void preview(
            @PathVariable String id,
            @PathVariable String name,
            @Nullable Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PreviewSize size = PreviewSize.named(name).orElseThrow(NotFound::new);
        MediaFile file = files.find(id, viewer);
        Previews.Made made = previews.of(file, size).orElseThrow(NotFound::new);
        String tag = "\"" + made.sha256() + "\"";
        response.setContentType("image/jpeg");
        response.setHeader("ETag", tag);
        // What an address shows never changes. It stays with whoever saw it and on no server between us, so that a
        // work taken down is gone for everybody else at once.
        response.setHeader(
                "Cache-Control",
                file.visibility() == Visibility.PUBLIC ? "private, max-age=31536000, immutable" : "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(made.bytes());
        if (request.getMethod().equals("HEAD")) return;
        try (InputStream content = storage.open(made.sha256(), 0, made.bytes())) {
            content.transferTo(response.getOutputStream());
        }
    }
}
