package org.madang.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Styles, scripts and icons, read once at start and served under an address that holds their hash, so that a browser
 * fetches each version once. All styles become one file; their order is fixed by the layers named in {@code layers.css}.
 */
@Component
public class Assets {
    record Asset(byte[] plain, byte[] gzip, String type) {}

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    Assets() {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            var styles = new ByteArrayOutputStream();
            Resource[] files = resources.getResources("classpath*:org/madang/**/*.css");
            Arrays.sort(files, Comparator.comparing(Assets::order));
            for (Resource file : files) {
                styles.write(file.getContentAsByteArray());
                styles.write('\n');
            }
            add("madang.css", minified(styles.toString(StandardCharsets.UTF_8)));
            for (String kind : new String[] {"js", "svg", "png", "webmanifest"}) {
                for (Resource file : resources.getResources("classpath*:org/madang/web/**/*." + kind)) {
                    add(String.valueOf(file.getFilename()), file.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String order(Resource file) {
        String name = String.valueOf(file.getFilename());
        return name.equals("layers.css") ? "" : name;
    }

    private static byte[] minified(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\n\\s+", "\n")
                .replaceAll("\\n{2,}", "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void add(String name, byte[] bytes) {
        String hash = hash(bytes);
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        assets.put(hash + "/" + name, new Asset(bytes, zipped(bytes), type));
        addresses.put(name, "/assets/" + hash + "/" + name);
    }

    /** @return the address of a file of the design system; an unknown name is a mistake in a template */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) throw new IllegalArgumentException("no such asset: " + name);
        return address;
    }

    @Nullable
    Asset find(String hash, String name) {
        return assets.get(hash + "/" + name);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
