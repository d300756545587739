package org.madang.identity.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.madang.identity.Purpose;

/** A consent text never changes its words without a new number, or people would have agreed to what they did not read. */
class ConsentTextsTest {
    @Test
    void a_text_of_one_number_stays_as_it_is() throws IOException {
        var sums = new TreeMap<String, String>();
        for (String language : new String[] {"", "_km", "_ko", "_lo"}) {
            var words = new Properties();
            try (var reader = Files.newBufferedReader(
                    Path.of("src/main/java/org/madang/identity/consents/messages" + language + ".properties"))) {
                words.load(reader);
            }
            for (Purpose purpose : Purpose.values()) {
                var sum = new CRC32();
                sum.update(words.getProperty("identity.consent.text." + purpose).getBytes(StandardCharsets.UTF_8));
                sums.put(purpose + language + " " + purpose.version(), Long.toHexString(sum.getValue()));
            }
        }
        assertThat(sums)
                .as("Raise the number of the purpose, then write the new sum here")
                .containsExactly(
                        entry("APPLICATION 1", "30324e47"),
                        entry("APPLICATION_km 1", "1b5cff98"),
                        entry("APPLICATION_ko 1", "7e557121"),
                        entry("APPLICATION_lo 1", "2f878d03"),
                        entry("CONTACT 1", "533265d0"),
                        entry("CONTACT_km 1", "b90bafc0"),
                        entry("CONTACT_ko 1", "c76db5b4"),
                        entry("CONTACT_lo 1", "5f6e8091"),
                        entry("DIRECTORY 1", "e4c637b8"),
                        entry("DIRECTORY_km 1", "c1f5aaa1"),
                        entry("DIRECTORY_ko 1", "2f8f13bf"),
                        entry("DIRECTORY_lo 1", "2706bd49"),
                        entry("PHOTO 1", "d126aa94"),
                        entry("PHOTO_km 1", "eaea4f67"),
                        entry("PHOTO_ko 1", "ef8cf17c"),
                        entry("PHOTO_lo 1", "bdfad9f8"),
                        entry("SHOWCASE 1", "7de25532"),
                        entry("SHOWCASE_km 1", "f692b568"),
                        entry("SHOWCASE_ko 1", "3f2bb941"),
                        entry("SHOWCASE_lo 1", "6be008db"));
    }
}
