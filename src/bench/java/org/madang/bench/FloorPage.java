package org.madang.bench;

import java.util.List;

/** What the bare handler is told of a page: where it is, what to read, which pieces of text to write, how to compress. */
record FloorPage(String path, List<Statement> statements, List<String> pieces, int gzipLevel) {
    private static final int PIECE = 40;

    static FloorPage of(Scene scene, Captured page) {
        String html = page.html();
        var pieces = new java.util.ArrayList<String>();
        for (int at = 0; at < html.length(); at += PIECE)
            pieces.add(html.substring(at, Math.min(html.length(), at + PIECE)));
        return new FloorPage(
                scene.path(),
                page.statements().stream().filter(each -> !each.isOfReader()).toList(),
                pieces,
                page.gzipLevel());
    }
}
