package org.madang.notifications.reading;

import org.madang.notifications.sending.MailSettings;
import org.madang.web.Screen;
import org.springframework.stereotype.Component;

/**
 * Decides what of a mail those see who look after the program, on every page, in every search and file: all but what is
 * for the addressee alone. Of a mail about an account whose writer named no secret they see nothing, to be safe. Only
 * where no server carries mail is all of it shown: then these pages are the only way it can reach its person.
 */
@Component
class MailSecrets {
    /** Stands in a text where a secret was; {@code notifications_without} puts it there. */
    static final String GAP = "\uFFFC";

    private final boolean carried;

    MailSecrets(MailSettings settings) {
        this.carried = settings.server().isPresent();
    }

    /** The subject of a mail {@code m}, in SQL; empty if it is not for an operator's eyes. */
    String subject() {
        return shown("m.subject");
    }

    /** The same of its text. */
    String text() {
        return shown("m.body_text");
    }

    private String shown(String column) {
        String open = carried ? "" : "when m.state = 'HELD' then " + column + " ";
        return "case " + open + "when m.kind = 'ACCOUNT' and m.secrets is null then '' " + "else notifications_without("
                + column + ", m.secrets) end";
    }

    /** For a title or a label. */
    static String said(Screen s, String text) {
        return text.replace(GAP, s.t("notifications.mail.hidden"));
    }

    /** For lists and files, where a whole phrase would fill the line. */
    static String brief(String text) {
        return text.replace(GAP, "•••");
    }
}
