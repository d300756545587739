package org.madang.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madang.database.TestDatabase;
import org.madang.testing.Balancer;
import org.madang.testing.Browser;
import org.madang.testing.Node;

/**
 * Two programs, one database, one folder of files, and a balancer that sends every request to the other one than the
 * last: nobody may notice.
 */
@Timeout(240)
class BehindABalancerTests {
    private static final int MAILS = 120;
    private static final Pattern LINK = Pattern.compile("http://\\S+/invitations/\\S+");

    private static final Pattern FILE = Pattern.compile("\"(?:http://[^/\"]+)?(/files/[^\"]+)\"");

    @TempDir
    static Path data;

    private static String database;
    private static GreenMail mailServer;
    private static Balancer balancer;
    private static Node one;
    private static Node other;
    private static Browser operator;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh("two-nodes");
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        balancer = Balancer.open();
        // The data folder may be the same: what must not be shared lies in the database of the folder, which is unused.
        Map<String, String> settings = Map.of(
                "MADANG_DATABASE_URL",
                database,
                "MADANG_STORAGE_URL",
                data.resolve("shared-files").toUri().toString(),
                "MADANG_BASE_URL",
                balancer.address(),
                "MADANG_SMTP_URL",
                "smtp://127.0.0.1:" + mailServer.getSmtp().getPort(),
                "MADANG_SMTP_FROM",
                "madang@madang.test");
        one = Node.start(data, settings);
        other = Node.start(data, settings);
        balancer.between(one, other);
        operator = new Browser();
        // The later link made the earlier one void.
        String link = Awaitility.await()
                .until(
                        () -> other.said().stream()
                                .flatMap(line -> LINK.matcher(line).results())
                                .map(found -> found.group())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(operator.send(URI.create(link), URI.create(link), Map.of()).statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        Stream.of(one, other).forEach(Node::close);
        balancer.close();
        mailServer.stop();
    }

    @Test
    void whoSignedInAtOneIsSignedInAtBothAndOutOfBoth() throws Exception {
        assertThat(operator.get(one.page("/me")).statusCode()).isEqualTo(200);
        assertThat(operator.get(other.page("/me")).statusCode()).isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            assertThat(operator.get(at("/me")).statusCode()).isEqualTo(200);
        }
        Browser guest = invited("guest@madang.test");
        assertThat(guest.send(one.page("/me"), one.page("/sign-out"), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(guest.get(other.page("/me")).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("/sign-in"));
    }

    @Test
    void aRoleThatEndedAtOneOpensNothingAtTheOther() throws Exception {
        Browser officer = invited("officer@madang.test");
        assertThat(officer.get(one.page("/people")).statusCode()).isEqualTo(200);
        assertThat(officer.get(other.page("/people")).statusCode()).isEqualTo(200);

        String end = Jsoup.parse(operator.get(one.page("/grants?q=officer")).body())
                .select("a[href^=/grants/people/]")
                .attr("href");
        String grant = Jsoup.parse(operator.get(one.page(end)).body())
                .select("a[href$=/end]")
                .attr("href");
        assertThat(operator.send(one.page(grant), one.page(grant), Map.of("on", ""))
                        .statusCode())
                .isEqualTo(303);

        assertThat(officer.get(other.page("/people")).statusCode()).isEqualTo(403);
        assertThat(officer.get(one.page("/people")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoWasRemovedAtNoonDoesNothingAtOnePastOnAnyNode() throws Exception {
        Browser officer = invited("removed@madang.test");
        List<String> pages = openTo(officer);
        String end = Jsoup.parse(operator.get(one.page("/grants?q=removed")).body())
                .select("a[href^=/grants/people/]")
                .attr("href");
        String grant = Jsoup.parse(operator.get(one.page(end)).body())
                .select("a[href$=/end]")
                .attr("href");
        assertThat(operator.send(one.page(grant), one.page(grant), Map.of("on", ""))
                        .statusCode())
                .isEqualTo(303);
        nothingIsOpenTo(officer, pages);
    }

    @Test
    void aRoleThatWasGivenUntilNoonOpensNothingAtOnePastOnAnyNode() throws Exception {
        Browser officer = invited("until-noon@madang.test");
        List<String> pages = openTo(officer);
        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                            update identity_grant set valid_until = clock_timestamp()
                            where person_id = (select id from identity_person where email = 'until-noon@madang.test')
                            """)).isOne();
        }
        nothingIsOpenTo(officer, pages);
    }

    private static List<String> openTo(Browser officer) throws Exception {
        List<String> open = new ArrayList<>();
        for (String page : ofSecretariat("GET")) {
            int status = officer.get(one.page(page)).statusCode();
            assertThat(officer.get(other.page(page)).statusCode()).as(page).isEqualTo(status);
            // A report needs an edition, which an empty platform lacks.
            if (status == 200) open.add(page);
        }
        assertThat(open).hasSizeGreaterThan(8);
        return open;
    }

    /** Neither what the person could read a moment ago nor anything they could send, with a form's token still in hand. */
    private static void nothingIsOpenTo(Browser officer, List<String> pages) throws Exception {
        for (Node node : List.of(one, other)) {
            for (String page : pages) {
                assertThat(officer.get(node.page(page)).statusCode()).as(page).isEqualTo(403);
            }
            for (String action : ofSecretariat("POST")) {
                assertThat(officer.send(node.page("/me"), node.page(action), Map.of())
                                .statusCode())
                        .as(action)
                        .isEqualTo(403);
            }
        }
    }

    /** What the secretariat may and not everybody who is signed in, as far as it names no thing. */
    private static List<String> ofSecretariat(String method) throws Exception {
        List<String> found = Files.readAllLines(Path.of("src/test/resources/access.txt")).stream()
                .filter(line -> line.startsWith(method)
                        && line.contains(" SECRETARIAT")
                        && !line.contains(" SELF")
                        && !line.contains("{"))
                .map(line -> line.split("\\s+")[1])
                .toList();
        assertThat(found).hasSizeGreaterThan(3);
        return found;
    }

    @Test
    void aFileBroughtToOneIsReadFromTheOther() throws Exception {
        Browser speaker = invited("speaker@madang.test");
        assertThat(speaker.upload(one.page("/me/voice"), one.page("/me/voice"), "name.wav", sound())
                        .statusCode())
                .isEqualTo(303);
        String page = speaker.get(other.page("/me/voice")).body();
        var found = FILE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        String path = found.group(1);
        assertThat(speaker.get(other.page(path)).statusCode()).isEqualTo(200);
        assertThat(speaker.get(other.page(path)).body())
                .isEqualTo(speaker.get(one.page(path)).body());
    }

    @Test
    void everyMailLeavesOnceAlthoughBothCarry() throws Exception {
        try (var connection = TestDatabase.connect(database);
                var insert = connection.prepareStatement("""
                        insert into notifications_message (id, recipient_address, language, subject, body_text, kind,
                                dedupe_key, created_at, send_after, state)
                        select gen_random_uuid(), 'reader' || n || '@once.test', 'en', 'Once', 'Once.', 'DIGEST',
                                'once ' || n, now(), now(), 'QUEUED'
                        from generate_series(1, ?) n
                        """)) {
            insert.setInt(1, MAILS);
            insert.executeUpdate();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from notifications_message"
                                + " where state = 'SENT' and dedupe_key like 'once %'")) {
                    rows.next();
                    return rows.getInt(1) == MAILS;
                }
            });
        }
        List<String> readers = arrived("once.test");
        assertThat(readers).hasSize(MAILS);
        assertThat(new TreeSet<>(readers)).hasSize(MAILS);
    }

    @Test
    void whenOneClosesTheOtherGoesOn() throws Exception {
        assertThat(balancer.passed()).isPositive();
        Node third = Node.start(
                data,
                Map.of(
                        "MADANG_DATABASE_URL",
                        database,
                        "MADANG_STORAGE_URL",
                        data.resolve("shared-files").toUri().toString(),
                        "MADANG_OPERATIONS_PORT",
                        "off"));
        assertThat(third.said()).noneMatch(line -> line.contains("Health and metrics"));
        assertThat(operator.get(third.page("/me")).statusCode()).isEqualTo(200);
        third.close();
        for (int i = 0; i < 4; i++) {
            assertThat(operator.get(at("/me")).statusCode()).isEqualTo(200);
        }
    }

    /** By a mail that arrives once, and a link that is opened at one node and answered at the other. */
    private static Browser invited(String address) throws Exception {
        var sent = operator.send(
                at("/people"),
                at("/people/invitations"),
                Map.of(
                        "email",
                        address,
                        "printName",
                        address.replaceFirst("@.*", ""),
                        "role",
                        "SECRETARIAT",
                        "place",
                        "PLATFORM"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> arrived(address).size() == 1);
        String text = "";
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                text = mail.getContent().toString();
            }
        }
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        Browser browser = new Browser();
        var welcome = browser.send(URI.create(link.group()), URI.create(link.group()), Map.of());
        assertThat(welcome.statusCode()).isEqualTo(303);
        return browser;
    }

    private static List<String> arrived(String ending) throws Exception {
        var found = new java.util.ArrayList<String>();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            String to = mail.getAllRecipients()[0].toString();
            if (to.endsWith(ending)) {
                found.add(to);
            }
        }
        return found;
    }

    private static URI at(String path) {
        return URI.create(balancer.address() + path);
    }

    /** A second of silence as a recording. */
    private static byte[] sound() {
        return ByteBuffer.allocate(44 + 16_000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + 16_000)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(16_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(16_000)
                .array();
    }
}
