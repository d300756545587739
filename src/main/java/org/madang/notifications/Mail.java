package org.madang.notifications;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.PersonId;

/**
 * One mail to one address, finished: nothing in it is decided later.
 *
 * @param to an address as typed at sign-up; a text that can be no address is refused
 * @param person whose address it is, if that is known
 * @param language of subject and text
 * @param subject one line; line ends in it, say from a name, become spaces
 * @param dedupeKey names the occasion; a second mail with the same key is not taken
 * @param secrets what in subject and text opens something for whoever holds it, such as a code: for the addressee alone
 */
public record Mail(
        String to,
        @Nullable PersonId person,
        Language language,
        String subject,
        String text,
        Kind kind,
        String dedupeKey,
        List<String> secrets) {
    /**
     * Why a mail may reach somebody: at once because the day changes, gathered in a digest, about the account, or as news
     * that asks nothing of them.
     */
    public enum Kind {
        INTERRUPT,
        DIGEST,
        ACCOUNT,
        NEWS;

        /** Whether its reader may switch it off. */
        public boolean optional() {
            return this == NEWS;
        }
    }

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>,;:\"()\\[\\]\\\\]+@[^\\s\\p{Cntrl}@<>,;:\"()\\\\]+");
    /** So that none has to be quoted where it is sought. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{6,}");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public Mail {
        if (to.length() > 254 || !ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
        if (dedupeKey.isBlank()) {
            throw new IllegalArgumentException("a mail needs a key that names its occasion");
        }
        if (!secrets.stream().allMatch(secret -> SECRET.matcher(secret).matches())) {
            throw new IllegalArgumentException("not a code and not the end of a link");
        }
        if (kind.optional() && person == null) {
            throw new IllegalArgumentException("what can be switched off needs somebody who may do so");
        }
        secrets = List.copyOf(secrets);
        subject = BREAKS.matcher(subject).replaceAll(" ").strip();
        // PostgreSQL keeps no NUL, and nobody reads one.
        text = text.replace("\0", "");
    }

    public Mail(
            String to,
            @Nullable PersonId person,
            Language language,
            String subject,
            String text,
            Kind kind,
            String dedupeKey) {
        this(to, person, language, subject, text, kind, dedupeKey, List.of());
    }

    /** The same mail, of which these words, a code or the end of a link, are shown to nobody but the addressee. */
    public Mail keeping(String... words) {
        return new Mail(to, person, language, subject, text, kind, dedupeKey, List.of(words));
    }
}
