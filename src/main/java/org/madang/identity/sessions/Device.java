package org.madang.identity.sessions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser and its system in words, as far as it tells them; the rest of what it sends is for fingerprints. */
public record Device(String browser, String system) {
    // In this order: every browser names its forebears too.
    private static final List<String> BROWSERS = List.of(
            "Edg", "OPR", "SamsungBrowser", "Whale", "KAKAOTALK", "Firefox", "CriOS", "FxiOS", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");
    private static final Map<String, String> NAMES = Map.of(
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "KAKAOTALK",
            "KakaoTalk",
            "CriOS",
            "Chrome",
            "FxiOS",
            "Firefox",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS");

    public static Device of(@Nullable String agent) {
        String told = agent == null ? "" : agent;
        return new Device(named(told, BROWSERS), named(told, SYSTEMS));
    }

    /** Says a message in a language: {@code s::t} in a page. */
    public interface Saying {
        String say(String key, Object... arguments);
    }

    public String words(Saying in) {
        if (browser.isEmpty() && system.isEmpty()) return in.say("identity.sessions.unknown");
        if (browser.isEmpty() || system.isEmpty()) return browser + system;
        return in.say("identity.sessions.device", browser, system);
    }

    private static String named(String agent, List<String> among) {
        return among.stream()
                .filter(agent::contains)
                .findFirst()
                .map(name -> NAMES.getOrDefault(name, name))
                .orElse("");
    }
}
