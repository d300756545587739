package org.madang.web.crawlers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.WebSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class CrawlerController {
    /** Pages behind the sign-in answer nobody anyway; programs need not knock. */
    private static final String[] CLOSED = {
        "/admission", "/applications", "/holidays", "/join", "/me", "/run", "/sessions", "/set-up", "/this-week"
    };

    private final SiteMap map;
    private final WebSettings settings;

    CrawlerController(SiteMap map, WebSettings settings) {
        this.map = map;
        this.settings = settings;
    }

    @GetMapping("/sitemap.xml")
    @Allow(Action.PUBLIC)
    ResponseEntity<byte[]> map() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(map.write());
    }

    @GetMapping("/robots.txt")
    @Allow(Action.PUBLIC)
    ResponseEntity<byte[]> robots() {
        var text = new StringBuilder("User-agent: *\n");
        for (String path : CLOSED) text.append("Disallow: ").append(path).append('\n');
        text.append("\nSitemap: ").append(settings.baseUrl()).append("/sitemap.xml\n");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
