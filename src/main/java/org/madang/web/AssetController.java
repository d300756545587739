package org.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madang.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AssetController {
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/assets/{hash}/{name}")
    void asset(
            @PathVariable String hash,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = assets.find(hash, name);
        if (asset == null) throw new NotFound();
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip") && asset.gzip().length < asset.plain().length;
        if (gzip) response.setHeader("Content-Encoding", "gzip");
        byte[] body = gzip ? asset.gzip() : asset.plain();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/favicon.ico")
    Answer favicon() {
        return Answer.seeOther(assets.address("madang.svg"));
    }
}
