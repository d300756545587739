package org.madang.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param baseUrl the address people type, without a slash at the end; https makes cookies secure */
@ConfigurationProperties("madang.web")
public record WebSettings(
        @DefaultValue("http://localhost:8080") String baseUrl) {
    public boolean secure() {
        return baseUrl.startsWith("https://");
    }

    /** Under TLS a cookie is bound to this very host. */
    public String cookieName(String name) {
        return secure() ? "__Host-" + name : name;
    }
}
