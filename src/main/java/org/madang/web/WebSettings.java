package org.madang.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param baseUrl the address people type, without a slash at the end; https makes cookies secure
 * @param pseudo whether the interface can be read in {@link org.madang.shared.Language#PSEUDO}, for builders of pages
 */
@ConfigurationProperties("madang.web")
public record WebSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("false") boolean pseudo) {
    public boolean secure() {
        return baseUrl.startsWith("https://");
    }

    /** Under TLS a cookie is bound to this very host. */
    public String cookieName(String name) {
        return secure() ? "__Host-" + name : name;
    }
}
