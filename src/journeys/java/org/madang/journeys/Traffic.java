package org.madang.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What one page brings over the wire, counted by the browser: headers and compressed bodies. */
final class Traffic {
    record Answer(String url, String kind, String type, long bytes) {
        boolean picture() {
            return kind.equals("Image") && !type.equals("image/svg+xml");
        }

        boolean page() {
            return !picture() && !kind.equals("Media");
        }
    }

    private final CDPSession browser;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    Traffic(CDPSession browser) {
        this.browser = browser;
        browser.send("Network.enable");
        browser.on("Network.responseReceived", this::received);
        browser.on("Network.loadingFinished", this::finished);
    }

    /** From here on the page is measured as one that was never visited. */
    void firstVisit() {
        browser.send("Network.clearBrowserCache");
        answers.clear();
    }

    void nextVisit() {
        answers.clear();
    }

    private void received(JsonObject event) {
        var response = event.getAsJsonObject("response");
        String url = response.get("url").getAsString();
        if (url.startsWith("data:")) return;
        answers.put(
                event.get("requestId").getAsString(),
                new Answer(
                        url, event.get("type").getAsString(), response.get("mimeType").getAsString(), 0));
    }

    private void finished(JsonObject event) {
        answers.computeIfPresent(
                event.get("requestId").getAsString(),
                (id, answer) -> new Answer(
                        answer.url(),
                        answer.kind(),
                        answer.type(),
                        event.get("encodedDataLength").getAsLong()));
    }

    private Stream<Answer> fetched() {
        // What comes out of the browser's cache has no bytes on the wire.
        return answers.values().stream().filter(answer -> answer.bytes() > 0);
    }

    /** Page, styles, scripts and drawings. */
    long bytes() {
        return fetched().filter(Answer::page).mapToLong(Answer::bytes).sum();
    }

    long pictureBytes() {
        return fetched().filter(Answer::picture).mapToLong(Answer::bytes).sum();
    }

    /** Without pictures and recordings. */
    int requests() {
        return (int) fetched().filter(Answer::page).count();
    }
}
