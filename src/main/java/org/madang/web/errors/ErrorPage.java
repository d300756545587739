package org.madang.web.errors;

import org.madang.web.Page;

/** @param status 404, 403, 405, 413, 429, 500 or 503; each has its own words under {@code web.error.*} */
public record ErrorPage(int status) implements Page {
    public String key(String part) {
        String name = switch (status) {
            case 404 -> "missing";
            case 403 -> "forbidden";
            case 413 -> "large";
            case 429 -> "often";
            case 503 -> "busy";
            case 500 -> "broken";
            default -> "unfit";
        };
        return "web.error." + name + "." + part;
    }

    @Override
    public String template() {
        return "web/errors/error.jte";
    }
}
