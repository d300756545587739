package org.madang.notifications.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import org.madang.notifications.OneClick;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Turns a mail of ours into one of the world's. */
final class MailMessages {
    private MailMessages() {}

    static MimeMessage of(DueMail mail, MailServer server, String baseUrl, JavaMailSender sender, Instant now) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(new InternetAddress(server.from(), "Madang", "UTF-8"));
            helper.setTo(new InternetAddress(mail.recipientAddress(), true));
            helper.setSubject(mail.subject());
            helper.setText(mail.bodyText());
            helper.setSentDate(Date.from(now));
            // One number per mail, whatever happens: a receiver can tell a repeated sending from a second mail.
            message.setHeader("Message-ID", "<" + mail.id() + "@" + server.domain() + ">");
            message.setHeader("Content-Language", mail.language().tag());
            // Keeps holiday notices from answering a machine (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.wayOut() != null) {
                // Mail programs show a button for these (RFC 2369, RFC 8058).
                message.setHeader("List-Unsubscribe", "<" + baseUrl + OneClick.PATH + mail.wayOut() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return message;
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException("The mail cannot be written: " + e.getMessage(), e);
        }
    }
}
