package org.madang.notifications.sending;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.shared.CannotStart;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The SMTP server and as whom to speak to it. */
public record MailServer(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        String from) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Together far below the lease of a claim, so that no second postman takes a mail that is under way. */
    private static final String TIMEOUT_MILLIS = "20000";

    static MailServer parse(String url, @Nullable String from) {
        try {
            URI uri = URI.create(url);
            boolean tls = "smtps".equals(uri.getScheme());
            String host = uri.getHost();
            if (host == null
                    || !(tls || "smtp".equals(uri.getScheme()))
                    || !uri.getRawPath().matches("/?")) {
                throw refused(null);
            }
            String userInfo = uri.getRawUserInfo();
            int colon = userInfo == null ? -1 : userInfo.indexOf(':');
            if (userInfo != null && colon < 1) {
                throw refused(null);
            }
            String user = userInfo == null ? null : decoded(userInfo.substring(0, colon));
            String password = userInfo == null ? null : decoded(userInfo.substring(colon + 1));
            int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587;
            return new MailServer(host, port, tls, user, password, sender(from, user, host));
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        sender.setDefaultEncoding("UTF-8");
        sender.setProtocol(tls ? "smtps" : "smtp");
        String prefix = tls ? "mail.smtps." : "mail.smtp.";
        Properties mail = sender.getJavaMailProperties();
        mail.setProperty(prefix + "auth", Boolean.toString(user != null));
        mail.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        mail.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        mail.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        mail.setProperty(prefix + "starttls.enable", "true");
        // A password never crosses a network in the clear.
        mail.setProperty(prefix + "starttls.required", Boolean.toString(user != null && !THIS_MACHINE.contains(host)));
        return sender;
    }

    /** The domain in which our message numbers are unique. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    private static String sender(@Nullable String from, @Nullable String user, String host) {
        if (from != null && !from.isBlank()) {
            if (!from.strip().matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+")) {
                throw new CannotStart("MADANG_SMTP_FROM must be a mail address such as madang@example.org.");
            }
            return from.strip();
        }
        return user != null && user.contains("@") ? user : "madang@" + host;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never repeats the text, because it may hold a password. */
    private static CannotStart refused(@Nullable Throwable cause) {
        String sentence =
                "MADANG_SMTP_URL must look like smtp://user:password@host:587" + " or smtps://user:password@host:465.";
        return cause == null ? new CannotStart(sentence) : new CannotStart(sentence, cause);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
