package org.madang.notifications.sending;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How mail leaves the program. */
@ConfigurationProperties("madang")
public record MailSettings(@DefaultValue Smtp smtp) {
    /**
     * @param url the server, as {@code smtp://user:password@host:587} or {@code smtps://...} (MADANG_SMTP_URL)
     * @param from the sender's address (MADANG_SMTP_FROM)
     */
    public record Smtp(@Nullable String url, @Nullable String from) {}

    /**
     * The server, if one is set; without it mails are held for the operators to read.
     *
     * @throws org.madang.shared.CannotStart if the address is none
     */
    public Optional<MailServer> server() {
        String url = smtp.url();
        return url == null || url.isBlank()
                ? Optional.empty()
                : Optional.of(MailServer.parse(url.strip(), smtp.from()));
    }
}
